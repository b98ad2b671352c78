package org.sightline.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * PNG (ISO/IEC 15948) of every colour type and depth; of an animation, the still picture in it.
 *
 * <p>Chunks are walked here: their sums are checked, compressed profiles and texts are unpacked to
 * a limit, and the reader gets the chunks that make the picture and no others.
 */
final class PngStill implements Still {
    private static final int UNPACKED_LIMIT = 4 << 20;
    private static final int SIGNATURE = 8;

    private final Path path;
    private final ByteBuffer bytes;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private byte @Nullable [] icc;
    private boolean ended;
    private final int width;
    private final int height;
    private final boolean coloured;

    PngStill(Path path, byte[] bytes) throws MediaException {
        this.path = path;
        this.bytes = ByteBuffer.wrap(bytes);
        if (!StillFormat.begins(bytes, SIGNATURE + 4, "IHDR")) {
            throw new IllegalArgumentException("does not begin with IHDR");
        }
        this.width = this.bytes.getInt(SIGNATURE + 8);
        this.height = this.bytes.getInt(SIGNATURE + 12);
        this.coloured = (bytes[SIGNATURE + 17] & 2) != 0;
        plain.write(bytes, 0, SIGNATURE);
        int at = SIGNATURE;
        while (!ended && at <= bytes.length - 12) {
            at = chunk(at);
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Embedded embedded() {
        return new Embedded(exif, xmp, null, icc, texts);
    }

    @Override
    public Picture pixels(int enough) throws IOException, MediaException {
        if (!ended) {
            throw Trouble.damaged(path, "its end is missing");
        }
        Picture picture =
                Pixels.of(
                        StillReader.platform("png", plain.toByteArray(), reader -> reader.read(0)));
        if (coloured) {
            ColourProfile.of(icc, 3).ifPresent(p -> p.toSrgb(picture.rgb(), width, height));
        }
        return picture;
    }

    /** Takes in the chunk at this place and tells where the next one begins. */
    private int chunk(int at) throws MediaException {
        int length = bytes.getInt(at);
        if (length < 0 || length > bytes.capacity() - at - 12) {
            return bytes.capacity();
        }
        String type = new String(bytes.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
        int data = at + 8;
        switch (type) {
            case "IHDR", "PLTE", "tRNS", "IDAT" -> keep(at, length);
            case "IEND" -> {
                keep(at, length);
                ended = true;
            }
            case "eXIf" -> exif = copy(data, length);
            case "iCCP" -> icc = unpack(afterName(data, length) + 1, data + length);
            case "tEXt" -> text(data, length, StandardCharsets.ISO_8859_1, false);
            case "zTXt" -> text(data, length, StandardCharsets.ISO_8859_1, true);
            case "iTXt" -> internationalText(data, length);
            default -> {}
        }
        return data + length + 4;
    }

    private void keep(int at, int length) throws MediaException {
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), at + 4, length + 4);
        if ((int) sum.getValue() != bytes.getInt(at + 8 + length)) {
            throw Trouble.damaged(path, "a check sum in it does not fit");
        }
        plain.write(bytes.array(), at, length + 12);
    }

    private void text(int data, int length, Charset charset, boolean packed) {
        int start = afterName(data, length);
        String key = string(data, start - 1, StandardCharsets.ISO_8859_1);
        byte[] value =
                packed ? unpack(start + 1, data + length) : copy(start, data + length - start);
        put(key, value, charset);
    }

    /** Key, packed or not, method, language, translated key, text. */
    private void internationalText(int data, int length) {
        int end = data + length;
        int flags = afterName(data, length);
        String key = string(data, flags - 1, StandardCharsets.ISO_8859_1);
        int language = flags + 2;
        int translated = afterName(language, end - language);
        int start = afterName(translated, end - translated);
        byte[] value = bytes.get(flags) == 1 ? unpack(start, end) : copy(start, end - start);
        put(key, value, StandardCharsets.UTF_8);
    }

    private void put(String key, byte @Nullable [] value, Charset charset) {
        if (value == null) {
            return;
        }
        if (key.equals("XML:com.adobe.xmp")) {
            xmp = value;
        } else {
            texts.putIfAbsent(key, new String(value, charset));
        }
    }

    /** The place behind the zero byte that ends a name. */
    private int afterName(int data, int length) {
        for (int i = data; i < data + length; i++) {
            if (bytes.get(i) == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("a name without an end");
    }

    private byte[] copy(int start, int length) {
        byte[] copy = new byte[length];
        bytes.get(start, copy);
        return copy;
    }

    private String string(int start, int end, Charset charset) {
        return new String(bytes.array(), start, end - start, charset);
    }

    /** Null when the data is broken or unpacks to more than the limit: nobody needs it then. */
    private byte @Nullable [] unpack(int start, int end) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.array(), start, end - start);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[16 * 1024];
            while (!inflater.finished() && out.size() <= UNPACKED_LIMIT) {
                int n = inflater.inflate(piece);
                if (n == 0) {
                    return null;
                }
                out.write(piece, 0, n);
            }
            return inflater.finished() ? out.toByteArray() : null;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}

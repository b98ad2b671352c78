package org.sightline.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_ARGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVA420P;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * WebP (RFC 9649), lossy or lossless, with or without transparency; of an animation the first
 * frame, on its canvas.
 */
final class WebpStill implements Still {
    private static final int CHUNK_HEADER = 8;
    private static final int ANIMATION_FRAME_HEADER = 16;

    private final Path path;
    private final ByteBuffer bytes;
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private byte @Nullable [] icc;
    private byte @Nullable [] alpha;
    private byte @Nullable [] image;
    private boolean lossless;
    private final boolean cut;
    private int left;
    private int top;
    private int width;
    private int height;

    WebpStill(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        // What follows the image matters too: an orientation may. One byte of padding may lack.
        cut = this.bytes.getInt(4) < 0 || this.bytes.getInt(4) + 7L > bytes.length;
        chunks(12, bytes.length);
        byte[] coded = image;
        if (coded == null) {
            throw new IllegalArgumentException("no image in it");
        }
        if (width == 0) {
            width = codedWidth(coded);
            height = codedHeight(coded);
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
        return new Embedded(exif, xmp, null, icc, Map.of());
    }

    @Override
    public Picture pixels(int enough) throws IOException, MediaException {
        byte[] coded = image;
        if (cut || coded == null) {
            throw Trouble.damaged(path, "its end is missing");
        }
        if (codedWidth(coded) + left > width || codedHeight(coded) + top > height) {
            throw Trouble.damaged(path, "its frame is larger than its canvas");
        }
        Picture frame = StillFrame.webp(single(coded), WebpStill::picture);
        ColourProfile.of(icc, 3)
                .ifPresent(p -> p.toSrgb(frame.rgb(), frame.width(), frame.height()));
        return frame.width() == width && frame.height() == height ? frame : onCanvas(frame);
    }

    private void chunks(int start, int end) {
        int at = start;
        while (at <= end - CHUNK_HEADER) {
            String type = new String(bytes.array(), at, 4, StandardCharsets.ISO_8859_1);
            int length = bytes.getInt(at + 4);
            int data = at + CHUNK_HEADER;
            if (length < 0 || length > end - data) {
                length = end - data;
            }
            chunk(type, data, length);
            at = data + length + (length & 1);
        }
    }

    private void chunk(String type, int data, int length) {
        switch (type) {
            case "VP8X" -> {
                width = 1 + u24(data + 4);
                height = 1 + u24(data + 7);
            }
            case "ANMF" -> {
                if (image == null) {
                    left = 2 * u24(data);
                    top = 2 * u24(data + 3);
                    chunks(data + ANIMATION_FRAME_HEADER, data + length);
                }
            }
            case "ALPH" -> {
                if (image == null) {
                    alpha = copy(data, length);
                }
            }
            case "VP8 ", "VP8L" -> {
                if (image == null) {
                    image = copy(data, length);
                    lossless = type.equals("VP8L");
                }
            }
            case "EXIF" -> exif = withoutPrefix(copy(data, length));
            case "XMP " -> xmp = copy(data, length);
            case "ICCP" -> icc = copy(data, length);
            default -> {}
        }
    }

    // Some writers put JPEG's prefix before the TIFF structure.
    private static byte[] withoutPrefix(byte[] exif) {
        return StillFormat.begins(exif, 0, "Exif\0\0")
                ? Arrays.copyOfRange(exif, 6, exif.length)
                : exif;
    }

    private int codedWidth(byte[] coded) {
        ByteBuffer fields = ByteBuffer.wrap(coded).order(ByteOrder.LITTLE_ENDIAN);
        return lossless ? 1 + (fields.getInt(1) & 0x3fff) : fields.getShort(6) & 0x3fff;
    }

    private int codedHeight(byte[] coded) {
        ByteBuffer fields = ByteBuffer.wrap(coded).order(ByteOrder.LITTLE_ENDIAN);
        int lessOne = fields.getInt(1) >>> 14;
        return lossless ? 1 + (lessOne & 0x3fff) : fields.getShort(8) & 0x3fff;
    }

    /** A file of this frame alone, which every decoder takes. */
    private byte[] single(byte[] coded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(coded.length + 64);
        byte[] opacity = alpha;
        if (opacity != null && !lossless) {
            ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
            extended.putInt(0x10);
            extended.putShort((short) (codedWidth(coded) - 1)).put((byte) 0);
            extended.putShort((short) (codedHeight(coded) - 1)).put((byte) 0);
            put(out, "VP8X", extended.array());
            put(out, "ALPH", opacity);
        }
        put(out, lossless ? "VP8L" : "VP8 ", coded);
        ByteBuffer file = ByteBuffer.allocate(12 + out.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(4 + out.size());
        file.put("WEBP".getBytes(StandardCharsets.ISO_8859_1)).put(out.toByteArray());
        return file.array();
    }

    private static void put(ByteArrayOutputStream out, String type, byte[] data) {
        out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(length.putInt(data.length).array());
        out.writeBytes(data);
        if ((data.length & 1) != 0) {
            out.write(0);
        }
    }

    private static Picture picture(AVFrame frame) {
        int width = frame.width();
        int height = frame.height();
        byte[] rgb = new byte[Math.multiplyExact(width * 3, height)];
        if (frame.format() == AV_PIX_FMT_ARGB) {
            byte[] argb = plane(frame, 0, width * 4, height);
            for (int p = 0, out = 0; p < argb.length; p += 4, out += 3) {
                Pixels.over(rgb, out, ByteBuffer.wrap(argb, p, 4).getInt());
            }
            return new Picture(width, height, rgb);
        }
        WebpColour.convert(
                plane(frame, 0, width, height),
                plane(frame, 1, (width + 1) / 2, (height + 1) / 2),
                plane(frame, 2, (width + 1) / 2, (height + 1) / 2),
                width,
                rgb);
        if (frame.format() == AV_PIX_FMT_YUVA420P) {
            Pixels.overWhite(rgb, plane(frame, 3, width, height));
        }
        return new Picture(width, height, rgb);
    }

    private static byte[] plane(AVFrame frame, int index, int row, int rows) {
        byte[] bytes = new byte[Math.multiplyExact(row, rows)];
        RgbScaler.rows(frame.data(index), frame.linesize(index), bytes, row);
        return bytes;
    }

    private Picture onCanvas(Picture frame) {
        byte[] canvas = new byte[Math.multiplyExact(width * 3, height)];
        Arrays.fill(canvas, (byte) 255);
        for (int y = 0; y < frame.height(); y++) {
            int row = frame.width() * 3;
            int to = ((y + top) * width + left) * 3;
            System.arraycopy(frame.rgb(), y * row, canvas, to, row);
        }
        return new Picture(width, height, canvas);
    }

    private byte[] copy(int start, int length) {
        byte[] copy = new byte[length];
        bytes.get(start, copy);
        return copy;
    }

    private int u24(int at) {
        return (bytes.getShort(at) & 0xffff) | ((bytes.get(at + 2) & 0xff) << 16);
    }
}

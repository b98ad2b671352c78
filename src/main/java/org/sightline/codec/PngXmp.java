package org.sightline.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;

/** XMP in a PNG file: an uncompressed iTXt chunk before the picture data (XMP part 3, 1.1.5). */
final class PngXmp implements TaggedCopy.Carrier {
    private static final String HEAD = "XML:com.adobe.xmp\0\0\0\0\0";
    private static final String KEY = "XML:com.adobe.xmp\0";
    private static final int FRAME = 12;

    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final ByteArrayOutputStream behind = new ByteArrayOutputStream();
    private final byte @Nullable [] packet;

    PngXmp(Path path, byte[] bytes) throws MediaException {
        packet = new PngStill(path, bytes).embedded().xmp();
        ByteBuffer file = ByteBuffer.wrap(bytes);
        before.write(bytes, 0, 8);
        int at = 8;
        while (at < bytes.length) {
            int length = file.getInt(at) + FRAME;
            boolean isData = StillFormat.begins(bytes, at + 4, "IDAT");
            if (!StillFormat.begins(bytes, at + 4, "iTXt" + KEY)) {
                (isData || behind.size() > 0 ? behind : before).write(bytes, at, length);
            }
            at += length;
        }
    }

    @Override
    public byte @Nullable [] packet() {
        return packet;
    }

    @Override
    public byte[] with(byte[] packet) {
        ByteBuffer chunk = ByteBuffer.allocate(FRAME + HEAD.length() + packet.length);
        chunk.putInt(HEAD.length() + packet.length);
        chunk.put(("iTXt" + HEAD).getBytes(StandardCharsets.ISO_8859_1)).put(packet);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, chunk.position() - 4);
        chunk.putInt((int) crc.getValue());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(before.toByteArray());
        whole.writeBytes(chunk.array());
        whole.writeBytes(behind.toByteArray());
        return whole.toByteArray();
    }
}

package org.sightline.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** XMP in a JPEG file: one APP1 segment, behind those of JFIF and EXIF (XMP part 3, 1.1.3). */
final class JpegXmp implements TaggedCopy.Carrier {
    private static final String HEAD = "http://ns.adobe.com/xap/1.0/\0";
    private static final int LONGEST = 65_533 - HEAD.length();

    private final byte[] bytes;
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final ByteArrayOutputStream behind = new ByteArrayOutputStream();
    private byte @Nullable [] packet;

    JpegXmp(byte[] bytes) {
        this.bytes = bytes;
        before.write(bytes, 0, 2);
        int at = 2;
        while ((bytes[at + 1] & 0xff) != 0xda) {
            if (bytes[at] != (byte) 0xff) {
                throw new IndexOutOfBoundsException(at);
            }
            boolean isFill = bytes[at + 1] == (byte) 0xff;
            int length = isFill ? 1 : 2 + u16(at + 2);
            take(at, length);
            at += length;
        }
        behind.write(bytes, at, bytes.length - at);
    }

    private void take(int at, int length) {
        boolean isXmp = StillFormat.begins(bytes, at + 4, HEAD);
        if (isXmp && packet == null) {
            packet = Arrays.copyOfRange(bytes, at + 4 + HEAD.length(), at + length);
        }
        if (!isXmp) {
            boolean isFirst = isJfif(at) || StillFormat.begins(bytes, at + 4, "Exif\0\0");
            (isFirst && behind.size() == 0 ? before : behind).write(bytes, at, length);
        }
    }

    private boolean isJfif(int at) {
        return bytes[at + 1] == (byte) 0xe0;
    }

    @Override
    public byte @Nullable [] packet() {
        return packet;
    }

    @Override
    public byte[] with(byte[] packet) {
        if (packet.length > LONGEST) {
            throw new IllegalArgumentException("a segment holds no more than 64 KiB");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length + packet.length);
        whole.writeBytes(before.toByteArray());
        int length = 2 + HEAD.length() + packet.length;
        whole.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        whole.writeBytes(HEAD.getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(packet);
        whole.writeBytes(behind.toByteArray());
        return whole.toByteArray();
    }

    private int u16(int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }
}

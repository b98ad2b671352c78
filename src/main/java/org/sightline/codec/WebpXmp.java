package org.sightline.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;

/**
 * XMP in a WebP file: a chunk at its end, announced by the VP8X chunk at its beginning, which a
 * plain file gets for it (WebP Container Specification, RFC 9649).
 */
final class WebpXmp implements TaggedCopy.Carrier {
    private static final int XMP_FLAG = 0x04;
    private static final int ALPHA_FLAG = 0x10;

    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    private final byte[] extended;
    private byte @Nullable [] packet;

    WebpXmp(Path path, byte[] bytes) throws IOException, MediaException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = Math.min(bytes.length, 8 + file.getInt(4));
        byte[] header = null;
        boolean hasAlpha = false;
        int at = 12;
        while (at + 8 <= end) {
            int length = file.getInt(at + 4);
            int next = at + 8 + length + (length & 1);
            if (StillFormat.begins(bytes, at, "VP8X")) {
                header = Arrays.copyOfRange(bytes, at + 8, at + 8 + length);
            } else if (StillFormat.begins(bytes, at, "XMP ")) {
                packet = Arrays.copyOfRange(bytes, at + 8, at + 8 + length);
            } else {
                boolean isLossless = StillFormat.begins(bytes, at, "VP8L");
                hasAlpha |= isLossless && (bytes[at + 12] & ALPHA_FLAG) != 0;
                chunks.writeBytes(Arrays.copyOfRange(bytes, at, next));
            }
            at = next;
        }
        extended = header == null ? header(new WebpStill(path, bytes), hasAlpha) : header;
        extended[0] |= XMP_FLAG;
    }

    private static byte[] header(WebpStill still, boolean hasAlpha) {
        byte[] header = new byte[10];
        header[0] = (byte) (hasAlpha ? ALPHA_FLAG : 0);
        for (int i = 0; i < 3; i++) {
            header[4 + i] = (byte) ((still.width() - 1) >> (8 * i));
            header[7 + i] = (byte) ((still.height() - 1) >> (8 * i));
        }
        return header;
    }

    @Override
    public byte @Nullable [] packet() {
        return packet;
    }

    @Override
    public byte[] with(byte[] packet) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        chunk(body, "VP8X", extended);
        body.writeBytes(chunks.toByteArray());
        chunk(body, "XMP ", packet);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        chunk(whole, "RIFF", body.toByteArray());
        return whole.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(content.length);
        out.writeBytes(head.array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }
}

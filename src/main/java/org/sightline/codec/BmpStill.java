package org.sightline.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.sightline.media.Picture;

/** Windows bitmap, with its headers of 12, 40 and more bytes. */
final class BmpStill implements Still {
    private final byte[] bytes;
    private final ByteBuffer fields;

    BmpStill(Path path, byte[] bytes) {
        this.bytes = bytes;
        this.fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        fields.get(26);
    }

    /** "BM" alone begins many texts; the size of the second header tells. */
    static boolean begins(byte[] head) {
        if (!StillFormat.begins(head, 0, "BM") || head.length < 18) {
            return false;
        }
        int size = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(14);
        return size == 12 || size == 64 || (size >= 40 && size <= 124);
    }

    @Override
    public int width() {
        return isOld() ? fields.getShort(18) & 0xffff : fields.getInt(18);
    }

    @Override
    public int height() {
        return isOld() ? fields.getShort(20) & 0xffff : Math.abs(fields.getInt(22));
    }

    @Override
    public Embedded embedded() {
        return Embedded.NONE;
    }

    @Override
    public Picture pixels(int enough) throws IOException {
        return Pixels.of(StillReader.twelveMonkeys("bmp", bytes, reader -> reader.read(0)));
    }

    private boolean isOld() {
        return fields.getInt(14) == 12;
    }
}

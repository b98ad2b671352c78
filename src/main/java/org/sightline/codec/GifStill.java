package org.sightline.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/** GIF (89a): the first frame on its canvas, over white. */
final class GifStill implements Still {
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;

    private final Path path;
    private final byte[] bytes;
    private final ByteBuffer fields;
    private final int frame;

    GifStill(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.frame = firstFrame();
    }

    // Some files tell a canvas smaller than their frame; the frame then counts.
    @Override
    public int width() {
        return Math.max(u16(6), u16(frame + 1) + u16(frame + 5));
    }

    @Override
    public int height() {
        return Math.max(u16(8), u16(frame + 3) + u16(frame + 7));
    }

    @Override
    public Embedded embedded() {
        return Embedded.NONE;
    }

    @Override
    public Picture pixels(int enough) throws IOException, MediaException {
        if (!isWhole()) {
            throw Trouble.damaged(path, "its first frame is cut");
        }
        Picture picture = Pixels.of(StillReader.platform("gif", bytes, reader -> reader.read(0)));
        if (picture.width() == width() && picture.height() == height()) {
            return picture;
        }
        byte[] canvas = new byte[Math.multiplyExact(width() * 3, height())];
        Arrays.fill(canvas, (byte) 255);
        int row = picture.width() * 3;
        for (int y = 0; y < picture.height(); y++) {
            int to = ((y + u16(frame + 3)) * width() + u16(frame + 1)) * 3;
            System.arraycopy(picture.rgb(), y * row, canvas, to, row);
        }
        return new Picture(width(), height(), canvas);
    }

    private int firstFrame() {
        int at = 13 + tableAfter(fields.get(10));
        while (fields.get(at) == EXTENSION) {
            at = afterBlocks(at + 2);
        }
        if (fields.get(at) != IMAGE) {
            throw new IllegalArgumentException("no frame");
        }
        fields.get(at + 9);
        return at;
    }

    /** Whether all of the first frame's data is there; the reader would leave the rest blank. */
    private boolean isWhole() {
        int data = frame + 10 + tableAfter(fields.get(frame + 9)) + 1;
        return data < bytes.length && afterBlocks(data) <= bytes.length + 1;
    }

    private int afterBlocks(int start) {
        int at = start;
        while (at < bytes.length && bytes[at] != 0) {
            at += 1 + (bytes[at] & 0xff);
        }
        return at + 1;
    }

    private static int tableAfter(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int u16(int at) {
        return fields.getShort(at) & 0xffff;
    }
}

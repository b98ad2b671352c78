package org.sightline.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;

/**
 * XMP in a TIFF file: tag 700 of the first directory (XMP part 3, 3.2.3). The packet and a new
 * directory are put behind the file, so that nothing in it moves.
 */
final class TiffXmp implements TaggedCopy.Carrier {
    private static final int XMP = 700;
    private static final int BYTE = 1;
    private static final int ENTRY = 12;

    private final ByteBuffer file;
    private final int directory;
    private final int entries;
    private byte @Nullable [] packet;

    private TiffXmp(byte[] bytes) {
        boolean isLittle = bytes[0] == 'I';
        file = ByteBuffer.wrap(bytes);
        file.order(isLittle ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        directory = file.getInt(4);
        entries = file.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int at = entry(i);
            if (tag(at) == XMP && file.getInt(at + 4) > 4) {
                int start = file.getInt(at + 8);
                packet = Arrays.copyOfRange(bytes, start, start + file.getInt(at + 4));
            }
        }
    }

    static TiffXmp of(Path path, byte[] bytes) throws MediaException {
        if (bytes[2] == 43 || bytes[3] == 43) {
            throw Trouble.unsupported(
                    path, "is a BigTIFF, which is not tagged yet", "use the sidecar instead");
        }
        return new TiffXmp(bytes);
    }

    @Override
    public byte @Nullable [] packet() {
        return packet;
    }

    @Override
    public byte[] with(byte[] packet) {
        int start = even(file.capacity());
        int newDirectory = even(start + packet.length);
        ByteBuffer whole = ByteBuffer.allocate(newDirectory + 2 + (entries + 1) * ENTRY + 4);
        whole.order(file.order()).put(file.array()).position(start);
        whole.put(packet).position(newDirectory + 2);
        int kept = putEntries(whole, start, packet.length);
        whole.putInt(file.getInt(entry(entries)));
        whole.putShort(newDirectory, (short) kept).putInt(4, newDirectory);
        return Arrays.copyOf(whole.array(), whole.position());
    }

    // Entries stand in the order of their tags.
    private int putEntries(ByteBuffer whole, int start, int length) {
        int kept = 0;
        boolean isPut = false;
        for (int i = 0; i <= entries; i++) {
            boolean isEnd = i == entries;
            if (!isPut && (isEnd || tag(entry(i)) >= XMP)) {
                whole.putShort((short) XMP).putShort((short) BYTE).putInt(length).putInt(start);
                isPut = true;
                kept++;
            }
            if (!isEnd && tag(entry(i)) != XMP) {
                whole.put(file.array(), entry(i), ENTRY);
                kept++;
            }
        }
        return kept;
    }

    private int entry(int number) {
        return directory + 2 + number * ENTRY;
    }

    private int tag(int at) {
        return file.getShort(at) & 0xffff;
    }

    private static int even(int place) {
        return place + (place & 1);
    }
}

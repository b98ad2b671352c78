package org.sightline.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sightline.media.Picture;

/**
 * Turns pictures upright by the eight orientations of EXIF (2.32, tag 0x0112).
 *
 * <p>Read here and not by the metadata library, since every decoded picture needs it and a broken
 * EXIF block must not cost more than a look.
 */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    private Orientation() {}

    /** 1 to 8; 1 when the block has none or makes no sense. */
    static int in(byte[] exif) {
        if (exif.length < 14) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif);
        tiff.order(exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > exif.length - 2) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int at = directory + 2; entries > 0 && at <= exif.length - 12; at += 12, entries--) {
            if ((tiff.getShort(at) & 0xffff) == TAG && tiff.getShort(at + 2) == SHORT) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** The picture itself when it is upright already. */
    static Picture upright(Picture picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        byte[] turned = turn(picture.rgb(), picture.width(), picture.height(), 3, orientation);
        return swapsSides(orientation)
                ? new Picture(picture.height(), picture.width(), turned)
                : new Picture(picture.width(), picture.height(), turned);
    }

    /** Turns a plane of {@code width * height} samples of so many bytes each. */
    static byte[] turn(byte[] from, int width, int height, int bytes, int orientation) {
        byte[] to = new byte[from.length];
        boolean swap = swapsSides(orientation);
        int outWidth = swap ? height : width;
        int outHeight = swap ? width : height;
        // Where the mirrored or turned picture begins reading, and which way it goes.
        boolean fromRight =
                orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom =
                orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int stepX = (fromRight ? -1 : 1) * bytes;
        int stepY = (fromBottom ? -1 : 1) * width * bytes;
        int start = ((fromRight ? width - 1 : 0) + (fromBottom ? (height - 1) * width : 0)) * bytes;
        int alongRow = swap ? stepY : stepX;
        int alongColumn = swap ? stepX : stepY;
        int out = 0;
        for (int y = 0; y < outHeight; y++) {
            int in = start + y * alongColumn;
            for (int x = 0; x < outWidth; x++, in += alongRow) {
                for (int b = 0; b < bytes; b++) {
                    to[out++] = from[in + b];
                }
            }
        }
        return to;
    }
}

package org.sightline.media;

/**
 * A decoded picture: upright, opaque (transparency laid over white), sRGB.
 *
 * <p>The array is owned by the picture and must not be changed by those who read it; a record with
 * an array compares by identity.
 *
 * @param width pixels, 1 or more
 * @param height pixels, 1 or more
 * @param rgb {@code width * height * 3} bytes, row by row from the top, red first
 */
public record Picture(int width, int height, byte[] rgb) {
    public Picture {
        if (width < 1 || height < 1 || rgb.length != (long) width * height * 3) {
            throw new IllegalArgumentException(
                    width + "x" + height + " pixels need not " + rgb.length + " bytes");
        }
    }

    /** Red (0), green (1) or blue (2) of a pixel, 0 to 255. */
    public int at(int x, int y, int channel) {
        return rgb[(y * width + x) * 3 + channel] & 0xff;
    }
}

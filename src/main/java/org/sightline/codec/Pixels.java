package org.sightline.codec;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.sightline.media.Picture;

/**
 * Brings ImageIO's images into our form.
 *
 * <p>Grey samples are taken as they are: {@code BufferedImage.getRGB} would take them for linear
 * light and brighten the picture.
 */
final class Pixels {
    private Pixels() {}

    /** Transparency is laid over white; samples of more than 8 bits lose their lower ones. */
    static Picture of(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return ofBgr(image);
        }
        byte[] rgb = new byte[Math.multiplyExact(image.getWidth() * 3, image.getHeight())];
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            indexed(image.getRaster(), palette, rgb);
        } else if (model.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            samples(image, rgb, 0, 0, 0);
        } else if (model.getColorSpace().getType() == ColorSpace.TYPE_RGB
                && image.getRaster().getNumBands() >= 3) {
            samples(image, rgb, 0, 1, 2);
        } else {
            converted(image, rgb);
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb);
    }

    // The common case: the image's own array is taken over, two channels swapped in place.
    private static Picture ofBgr(BufferedImage image) {
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bytes.length; i += 3) {
            byte blue = bytes[i];
            bytes[i] = bytes[i + 2];
            bytes[i + 2] = blue;
        }
        return new Picture(image.getWidth(), image.getHeight(), bytes);
    }

    private static void indexed(Raster raster, IndexColorModel palette, byte[] rgb) {
        byte[][] colours = new byte[palette.getMapSize()][3];
        for (int i = 0; i < colours.length; i++) {
            over(colours[i], 0, palette.getRGB(i));
        }
        int[] row = new int[raster.getWidth()];
        int out = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int index : row) {
                System.arraycopy(colours[Math.min(index, colours.length - 1)], 0, rgb, out, 3);
                out += 3;
            }
        }
    }

    private static void samples(BufferedImage image, byte[] rgb, int red, int green, int blue) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int bands = raster.getNumBands();
        int alpha = model.hasAlpha() ? bands - 1 : -1;
        boolean multiplied = model.isAlphaPremultiplied();
        int[] max = new int[bands];
        for (int b = 0; b < bands; b++) {
            max[b] = (int) ((1L << Math.min(31, raster.getSampleModel().getSampleSize(b))) - 1);
        }
        int[] row = new int[raster.getWidth() * bands];
        int out = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int p = 0; p < row.length; p += bands) {
                int opacity = alpha < 0 ? 255 : to8(row[p + alpha], max[alpha]);
                rgb[out++] = (byte) over(to8(row[p + red], max[red]), opacity, multiplied);
                rgb[out++] = (byte) over(to8(row[p + green], max[green]), opacity, multiplied);
                rgb[out++] = (byte) over(to8(row[p + blue], max[blue]), opacity, multiplied);
            }
        }
    }

    /** The first bands of a raster as 8-bit samples, interleaved. */
    static byte[] samples(Raster raster, int channels) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int max = (1 << Math.min(16, raster.getSampleModel().getSampleSize(0))) - 1;
        byte[] bytes = new byte[Math.multiplyExact(width * channels, raster.getHeight())];
        int[] row = new int[width * bands];
        int out = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int p = 0; p < row.length; p += bands) {
                for (int c = 0; c < channels; c++) {
                    bytes[out++] = (byte) to8(row[p + c], max);
                }
            }
        }
        return bytes;
    }

    private static int to8(int sample, int max) {
        if (max == 255) {
            return sample;
        }
        return max == 65_535 ? sample >>> 8 : (int) ((sample & 0xffffffffL) * 255 / max);
    }

    private static int over(int colour, int opacity, boolean multiplied) {
        int paint = multiplied ? colour * 255 : colour * opacity;
        return Math.min(255, (paint + 255 * (255 - opacity) + 127) / 255);
    }

    /** Lays one non-premultiplied ARGB colour over white. */
    static void over(byte[] rgb, int at, int argb) {
        int opacity = argb >>> 24;
        rgb[at] = (byte) over((argb >> 16) & 0xff, opacity, false);
        rgb[at + 1] = (byte) over((argb >> 8) & 0xff, opacity, false);
        rgb[at + 2] = (byte) over(argb & 0xff, opacity, false);
    }

    /** Lays RGB over white in place, with an opacity for each pixel. */
    static void overWhite(byte[] rgb, byte[] opacity) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) over(rgb[i] & 0xff, opacity[i / 3] & 0xff, false);
        }
    }

    private static void converted(BufferedImage image, byte[] rgb) {
        int[] row = new int[image.getWidth()];
        int out = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                over(rgb, out, argb);
                out += 3;
            }
        }
    }
}

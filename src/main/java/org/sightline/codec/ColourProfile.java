package org.sightline.codec;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An embedded ICC profile, for bringing 8-bit samples into sRGB.
 *
 * <p>A profile that is broken or of another number of channels is left alone: the picture is then
 * taken as sRGB, as every viewer does. So is one that means sRGB under another name.
 */
final class ColourProfile {
    private static final int ROWS_AT_ONCE = 64;
    private static final int SAME = 2;

    private final ICC_ColorSpace space;

    private ColourProfile(ICC_ColorSpace space) {
        this.space = space;
    }

    /** The profile when it can be used on so many channels and changes anything. */
    static Optional<ColourProfile> of(byte @Nullable [] icc, int channels) {
        if (icc == null) {
            return Optional.empty();
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(icc);
            if (profile.getNumComponents() != channels) {
                return Optional.empty();
            }
            ColourProfile read = new ColourProfile(new ICC_ColorSpace(profile));
            return channels == 3 && read.isAsGoodAsSrgb() ? Optional.empty() : Optional.of(read);
        } catch (IllegalArgumentException | CMMException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Converts {@code width * height} pixels, interleaved; may write into what it is given. */
    byte[] toSrgb(byte[] samples, int width, int height) {
        int channels = space.getNumComponents();
        byte[] rgb = channels == 3 ? samples : new byte[width * height * 3];
        // Filled in rows: a colour converter copies what it is given, so it is given little.
        ColorConvertOp convert =
                new ColorConvertOp(space, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
        for (int y = 0; y < height; y += ROWS_AT_ONCE) {
            int rows = Math.min(ROWS_AT_ONCE, height - y);
            WritableRaster from = rows(width, rows, channels);
            WritableRaster to = rows(width, rows, 3);
            System.arraycopy(samples, y * width * channels, data(from), 0, rows * width * channels);
            convert.filter(from, to);
            System.arraycopy(data(to), 0, rgb, y * width * 3, rows * width * 3);
        }
        return rgb;
    }

    private boolean isAsGoodAsSrgb() {
        byte[] given = new byte[27 * 3];
        for (int i = 0; i < 27; i++) {
            given[i * 3] = (byte) (i / 9 * 127);
            given[i * 3 + 1] = (byte) (i / 3 % 3 * 127);
            given[i * 3 + 2] = (byte) (i % 3 * 127);
        }
        byte[] got = toSrgb(given.clone(), 27, 1);
        for (int i = 0; i < given.length; i++) {
            if (Math.abs((given[i] & 0xff) - (got[i] & 0xff)) > SAME) {
                return false;
            }
        }
        return true;
    }

    private static WritableRaster rows(int width, int rows, int channels) {
        return Raster.createInterleavedRaster(0, width, rows, channels, null);
    }

    private static byte[] data(Raster raster) {
        return ((DataBufferByte) raster.getDataBuffer()).getData();
    }
}

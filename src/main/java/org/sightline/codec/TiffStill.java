package org.sightline.codec;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/** TIFF 6.0 and BigTIFF: the first page. */
final class TiffStill implements Still {
    private final Path path;
    private final byte[] bytes;
    private final int width;
    private final int height;

    TiffStill(Path path, byte[] bytes) throws IOException, MediaException {
        if (StillFormat.begins(bytes, 8, "CR\2")) {
            throw Trouble.unsupported(
                    path, "is a camera's raw file", "develop it and save it as JPEG or TIFF");
        }
        this.path = path;
        this.bytes = bytes;
        int[] size =
                StillReader.twelveMonkeys(
                        "tiff",
                        bytes,
                        reader -> new int[] {reader.getWidth(0), reader.getHeight(0)});
        this.width = size[0];
        this.height = size[1];
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** The file itself has EXIF's structure. */
    @Override
    public Embedded embedded() {
        return new Embedded(bytes, null, null, null, Map.of());
    }

    @Override
    public Picture pixels(int enough) throws IOException, MediaException {
        BufferedImage image = StillReader.twelveMonkeys("tiff", bytes, reader -> reader.read(0));
        int type = image.getRaster().getDataBuffer().getDataType();
        if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            throw Trouble.unsupported(
                    path, "holds floating-point samples", "save it with 8 or 16 bits a sample");
        }
        byte[] icc =
                image.getColorModel().getColorSpace() instanceof ICC_ColorSpace space
                        ? space.getProfile().getData()
                        : null;
        return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK
                ? ofInks(image, icc)
                : ofColours(image, icc);
    }

    private static Picture ofColours(BufferedImage image, byte @Nullable [] icc) {
        Picture picture = Pixels.of(image);
        ColourProfile.of(icc, 3)
                .ifPresent(p -> p.toSrgb(picture.rgb(), picture.width(), picture.height()));
        return picture;
    }

    private static Picture ofInks(BufferedImage image, byte @Nullable [] icc) {
        byte[] inks = Pixels.samples(image.getRaster(), 4);
        byte[] rgb =
                ColourProfile.of(icc, 4)
                        .map(p -> p.toSrgb(inks, image.getWidth(), image.getHeight()))
                        .orElseGet(() -> Inks.plainRgb(inks));
        return new Picture(image.getWidth(), image.getHeight(), rgb);
    }
}

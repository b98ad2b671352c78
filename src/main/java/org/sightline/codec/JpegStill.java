package org.sightline.codec;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageReader;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * JPEG (ITU T.81), 8 bits, one to four components.
 *
 * <p>The platform's reader decodes exactly as libjpeg does, which models were trained with, but
 * stumbles over odd metadata; so it is given the coded picture alone. Pictures that may come back
 * at half their size or less are decoded so by the other library.
 */
final class JpegStill implements Still {
    // Each scan runs over the whole picture: a small file of many would take hours.
    private static final int MOST_SCANS = 500;
    private static final int PROGRESSIVE = 2;
    private static final String ADVICE = "save it as an ordinary JPEG, or as PNG";

    private final Path path;
    private final JpegSegments segments;

    JpegStill(Path path, byte[] bytes) throws MediaException {
        this.path = path;
        this.segments = JpegSegments.read(bytes);
        if (!segments.isOrdinary()) {
            throw Trouble.unsupported(
                    path, "is a JPEG of a rare kind (lossless, arithmetic or 12 bit)", ADVICE);
        }
    }

    @Override
    public int width() {
        return segments.width();
    }

    @Override
    public int height() {
        return segments.height();
    }

    @Override
    public Embedded embedded() {
        return segments.embedded();
    }

    @Override
    public Picture pixels(int enough) throws IOException, MediaException {
        // A missing end marker alone is no harm, unless scans that refine the picture went with it.
        boolean cut = !segments.ended() && segments.coding() == PROGRESSIVE;
        if (cut || segments.scans() > MOST_SCANS) {
            throw Trouble.damaged(path, "part of the picture is missing or garbled");
        }
        int halvings = halvings(enough);
        byte[] plain = segments.plain();
        Picture picture;
        if (segments.components() == 4) {
            picture = fourInks(plain);
        } else if (halvings > 0 && segments.components() != 2) {
            picture = StillFrame.reducedJpeg(plain, halvings);
        } else {
            picture = Pixels.of(read(plain, reader -> reader.read(0)));
        }
        if (segments.components() != 3) {
            return picture;
        }
        ColourProfile.of(embedded().icc(), 3)
                .ifPresent(
                        profile ->
                                profile.toSrgb(picture.rgb(), picture.width(), picture.height()));
        return picture;
    }

    private int halvings(int enough) {
        int longer = Math.max(width(), height());
        int halvings = 0;
        while (halvings < 3 && longer >> (halvings + 1) >= enough) {
            halvings++;
        }
        return halvings;
    }

    /** CMYK or YCCK: Adobe's programs store the inks inverted, and nobody else stores any. */
    private Picture fourInks(byte[] plain) throws IOException, MediaException {
        Raster raster = read(plain, reader -> reader.readRaster(0, null));
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] inks = Pixels.samples(raster, 4);
        Inks.normalise(inks, segments.adobeTransform());
        byte[] rgb =
                ColourProfile.of(embedded().icc(), 4)
                        .map(profile -> profile.toSrgb(inks, width, height))
                        .orElseGet(() -> Inks.plainRgb(inks));
        return new Picture(width, height, rgb);
    }

    private <T> T read(byte[] plain, StillReader.Reading<T> reading)
            throws IOException, MediaException {
        AtomicReference<String> broken = new AtomicReference<>();
        T result =
                StillReader.platform(
                        "jpeg",
                        plain,
                        reader -> {
                            listen(reader, broken);
                            return reading.from(reader);
                        });
        if (broken.get() != null) {
            throw Trouble.damaged(path, "part of the picture is missing or garbled");
        }
        return result;
    }

    // libjpeg goes on past errors and paints the rest grey; its warnings are all that tells.
    private static void listen(ImageReader reader, AtomicReference<String> broken) {
        reader.addIIOReadWarningListener(
                (source, warning) -> {
                    if (!warning.contains("extraneous bytes")) {
                        broken.set(warning);
                    }
                });
    }
}

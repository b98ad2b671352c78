package org.sightline.features.image;

import java.util.List;
import org.sightline.codec.Resampler;
import org.sightline.media.Box;
import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * A picture as a model card's {@code input} wants it: sized by Pillow's filters, normalised, one
 * plane a channel, red first.
 *
 * <p>Settings: {@code width}, {@code height}, {@code resize} (squash, letterbox, shortest-side),
 * {@code filter} (bilinear, bicubic), {@code mean}, {@code std}. For any number of threads.
 */
public final class Preprocess {
    private final int width;
    private final int height;
    private final Fit fit;
    private final Filter filter;
    private final Planes planes;

    public Preprocess(Settings settings) throws ModelException {
        width = settings.whole("input.width");
        height = settings.whole("input.height");
        fit = settings.one("input.resize", Fit.class);
        filter = settings.one("input.filter", Filter.class);
        planes = new Planes(settings, "input", false);
    }

    /** One picture as {@code (1, 3, height, width)}. */
    public Tensor batch(Picture picture) {
        return batch(List.of(picture));
    }

    /** Pictures as {@code (pictures, 3, height, width)}; one or more. */
    public Tensor batch(List<Picture> pictures) {
        int plane = width * height;
        float[] out = new float[pictures.size() * 3 * plane];
        for (int i = 0; i < pictures.size(); i++) {
            Picture sized = fit.apply(pictures.get(i), width, height, filter);
            int left = (width - sized.width()) / 2;
            int top = (height - sized.height()) / 2;
            planes.write(sized, out, i * 3 * plane + top * width + left, width, plane);
        }
        return Tensor.of(out, pictures.size(), 3, height, width);
    }

    /**
     * Where a picture lies in the network's input, in its pixels: less than all when letterboxed,
     * more than all when the rest is cut off.
     */
    Box frame(Picture picture) {
        Size size = fit.size(picture, width, height);
        int left = (width - size.width) / 2;
        int top = (height - size.height) / 2;
        return new Box(left, top, size.width, size.height);
    }

    /** In pixels. */
    private record Size(int width, int height) {}

    /** How a picture of any shape becomes one of the network's shape. */
    private enum Fit {
        /** Stretched: nothing is lost, shapes are distorted. */
        SQUASH {
            @Override
            Size size(Picture picture, int width, int height) {
                return new Size(width, height);
            }
        },
        /** Whole and undistorted in the middle; the rest stays 0 after normalising. */
        LETTERBOX {
            @Override
            Size size(Picture picture, int width, int height) {
                double wide = (double) width / picture.width();
                double high = (double) height / picture.height();
                return scaled(picture, Math.min(wide, high), 1, 1);
            }
        },
        /** Undistorted and filling; what hangs over is cut off on both sides. */
        SHORTEST_SIDE {
            @Override
            Size size(Picture picture, int width, int height) {
                double wide = (double) width / picture.width();
                double high = (double) height / picture.height();
                return scaled(picture, Math.max(wide, high), width, height);
            }

            @Override
            Picture apply(Picture picture, int width, int height, Filter filter) {
                Picture big = super.apply(picture, width, height, filter);
                int left = (big.width() - width) / 2;
                int top = (big.height() - height) / 2;
                return Resampler.crop(big, left, top, width, height);
            }
        };

        abstract Size size(Picture picture, int width, int height);

        Picture apply(Picture picture, int width, int height, Filter filter) {
            Size size = size(picture, width, height);
            return filter.resize(picture, size.width, size.height);
        }

        private static Size scaled(Picture picture, double scale, int least, int lowest) {
            return new Size(
                    Math.max(least, (int) Math.rint(picture.width() * scale)),
                    Math.max(lowest, (int) Math.rint(picture.height() * scale)));
        }
    }
}

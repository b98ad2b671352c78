package org.sightline.features.image;

import java.util.ArrayList;
import java.util.List;
import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/** Sees which straightened lines stand on their heads. For any number of threads. */
final class StripTurner {
    private static final int BATCH = 16;
    private final OnnxModel network;
    private final Planes planes;
    private final Filter filter;
    private final int width;
    private final int height;
    private final double sure;

    /**
     * @param network closed by the caller
     */
    StripTurner(OnnxModel network, Settings settings) throws ModelException {
        this.network = network;
        planes = new Planes(settings, "turner.input", true);
        filter = settings.one("recogniser.filter", Filter.class);
        width = settings.whole("turner.input.width");
        height = settings.whole("turner.input.height");
        sure = settings.number("turner.sure");
    }

    /** The strips in their order, those that are surely upside down turned. */
    List<Picture> upright(List<Picture> strips) {
        List<Picture> out = new ArrayList<>();
        for (int from = 0; from < strips.size(); from += BATCH) {
            List<Picture> some = strips.subList(from, Math.min(strips.size(), from + BATCH));
            float[] chances = chances(some);
            for (int i = 0; i < some.size(); i++) {
                Picture strip = some.get(i);
                out.add(chances[2 * i + 1] > sure ? turnedOver(strip) : strip);
            }
        }
        return out;
    }

    /** Probability of upright and of upside down for each. */
    private float[] chances(List<Picture> strips) {
        float[] pixels = new float[strips.size() * 3 * height * width];
        for (int i = 0; i < strips.size(); i++) {
            Picture strip = strips.get(i);
            double wide = Math.ceil((double) height * strip.width() / strip.height());
            Picture sized = filter.resize(strip, (int) Math.min(width, wide), height);
            planes.write(sized, pixels, i * 3 * height * width, width, height * width);
        }
        return network.run(Tensor.of(pixels, strips.size(), 3, height, width)).floats();
    }

    /** By 180 degrees. */
    static Picture turnedOver(Picture strip) {
        byte[] in = strip.rgb();
        byte[] out = new byte[in.length];
        for (int i = 0; i < in.length; i += 3) {
            for (int c = 0; c < 3; c++) {
                out[in.length - 3 - i + c] = in[i + c];
            }
        }
        return new Picture(strip.width(), strip.height(), out);
    }

    /** By 90 degrees, against the clock. */
    static Picture turnedLeft(Picture strip) {
        int width = strip.height();
        int height = strip.width();
        byte[] in = strip.rgb();
        byte[] out = new byte[in.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = (x * height + height - 1 - y) * 3;
                System.arraycopy(in, from, out, (y * width + x) * 3, 3);
            }
        }
        return new Picture(width, height, out);
    }
}

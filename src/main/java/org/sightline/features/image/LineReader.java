package org.sightline.features.image;

import java.util.List;
import org.sightline.features.image.LineDecoder.Line;
import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * Reads straightened lines, one a run: batches were measured and cost more, as all lines of one are
 * as wide as its widest.
 *
 * <p>For any number of threads.
 */
final class LineReader {
    /** Widths are rounded up to this, so that the runtime plans memory for few shapes. */
    private static final int WIDTH_STEP = 32;

    /** Longer lines are squeezed to this: 200 characters or so, at little memory. */
    private static final int WIDEST = 3200;

    private final OnnxModel network;
    private final Planes planes;
    private final Filter filter;
    private final int height;
    private final int narrowest;
    private final LineDecoder decoder;

    /**
     * @param network closed by the caller
     * @param characters the network's, without nothing and space
     */
    LineReader(OnnxModel network, Settings settings, List<String> characters)
            throws ModelException {
        this.network = network;
        planes = new Planes(settings, "recogniser.input", true);
        filter = settings.one("recogniser.filter", Filter.class);
        height = settings.whole("recogniser.input.height");
        narrowest = settings.whole("recogniser.input.narrowest");
        decoder = new LineDecoder(settings, characters);
    }

    Line read(Picture strip) {
        Tensor out = chances(strip);
        return decoder.decode(out.floats(), (int) out.shape()[1], (int) out.shape()[2]);
    }

    /** {@code (1, steps, classes)} */
    Tensor chances(Picture strip) {
        double natural = Math.ceil((double) height * strip.width() / strip.height());
        int width = (int) Math.min(WIDEST, natural);
        int full = Math.max(narrowest, (width + WIDTH_STEP - 1) / WIDTH_STEP * WIDTH_STEP);
        float[] pixels = new float[3 * height * full];
        planes.write(filter.resize(strip, width, height), pixels, 0, full, height * full);
        return network.run(Tensor.of(pixels, 1, 3, height, full));
    }
}

package org.sightline.features.image;

import java.util.ArrayList;
import java.util.List;
import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * Finds lines of text by differentiable binarisation (Liao et al. 2020): a map of probabilities,
 * its connected parts, the smallest rectangle around each, grown by what training shrank.
 *
 * <p>For any number of threads.
 */
final class TextFinder {
    private final OnnxModel network;
    private final Planes planes;
    private final Filter filter;
    private final double largestZoom;
    private final int step;
    private final double pixel;
    private final double smallest;
    private final double box;
    private final double growth;
    private final int most;

    /**
     * @param network closed by the caller
     */
    TextFinder(OnnxModel network, Settings settings) throws ModelException {
        this.network = network;
        planes = new Planes(settings, "detector.input", true);
        filter = settings.one("detector.filter", Filter.class);
        largestZoom = settings.number("detector.largest_zoom");
        step = settings.whole("detector.step");
        pixel = settings.number("detector.pixel");
        smallest = settings.number("detector.smallest");
        box = settings.number("detector.box");
        growth = settings.number("detector.growth");
        most = settings.whole("detector.most");
    }

    /**
     * Lines from the top, not yet in reading order; empty where there is no text.
     *
     * @param longest side at which the network sees the picture, so near as its step allows
     */
    List<Quad> find(Picture picture, int longest) {
        TextMap map = map(picture, longest);
        double across = (double) picture.width() / map.width();
        double down = (double) picture.height() / map.height();
        List<Quad> quads = new ArrayList<>();
        for (List<Corner> part : map.parts(pixel)) {
            TurnedBox found = TurnedBox.around(part);
            if (Math.min(found.width(), found.height()) < smallest || map.mean(found) < box) {
                continue;
            }
            double by = found.area() * growth / (2 * (found.width() + found.height()));
            quads.add(Quad.of(inside(picture, found.grown(by), across, down)));
            if (quads.size() == most) {
                break;
            }
        }
        return quads;
    }

    /** The detector's map, at its size. */
    TextMap map(Picture picture, int longest) {
        double scale =
                Math.min(
                        largestZoom,
                        (double) longest / Math.max(picture.width(), picture.height()));
        int width = side(picture.width() * scale);
        int height = side(picture.height() * scale);
        float[] pixels = new float[3 * width * height];
        Picture sized = filter.resize(picture, width, height);
        planes.write(sized, pixels, 0, width, width * height);
        Tensor map = network.run(Tensor.of(pixels, 1, 3, height, width));
        return new TextMap(width, height, map.floats());
    }

    private int side(double length) {
        return Math.max(step, (int) Math.rint(length / step) * step);
    }

    private static List<Corner> inside(
            Picture picture, TurnedBox found, double across, double down) {
        return found.corners().stream()
                .map(
                        c ->
                                new Corner(
                                        clip(c.x() * across, picture.width() - 1),
                                        clip(c.y() * down, picture.height() - 1)))
                .toList();
    }

    private static double clip(double value, double most) {
        return Math.min(Math.max(value, 0), most);
    }
}

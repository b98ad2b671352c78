package org.sightline.features.image;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sightline.media.Box;
import org.sightline.media.Picture;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * Finds people, animals and things with their boxes: the 80 kinds of COCO, by {@code nanodet-g}.
 * How sure it is of a kind rests on the kind's best box and on what the whole picture says.
 *
 * <p>For any number of threads. Close it when no call is under way.
 */
public final class ObjectDetector implements AutoCloseable {
    /** Name of the model on the shelf. */
    public static final String MODEL = "nanodet-g";

    private static final Comparator<Spot> BEST_FIRST =
            Comparator.comparingDouble(Spot::score)
                    .reversed()
                    .thenComparingInt(Spot::kind)
                    .thenComparingInt(Spot::place);

    private final OnnxModel network;
    private final Preprocess input;
    private final Grids grids;
    private final List<Kind> kinds = new ArrayList<>();
    private final double floor;
    private final double overlap;
    private final double keep;

    /**
     * What a thing is called, and how sure its raw scores are.
     *
     * @param first of the best box's score and what the whole picture says: it shows one at all
     * @param more of another box's score: it is one more
     */
    private record Kind(String label, Calibration first, Calibration more) {}

    private record Spot(int kind, int place, double score) {}

    public ObjectDetector(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        Settings settings = card.settings();
        input = new Preprocess(settings);
        grids = new Grids(settings);
        floor = settings.number("floor");
        overlap = settings.number("overlap");
        keep = settings.number("keep");
        for (String line : Labels.read(shelf, card, settings.text("outputs.scores.labels"))) {
            String[] cells = line.split("\t", -1);
            String group = "calibration." + cells[1];
            kinds.add(
                    new Kind(
                            cells[0],
                            Calibration.of(settings, group + ".first", 2),
                            Calibration.of(settings, group + ".more", 1)));
        }
        network = shelf.open(MODEL);
    }

    /**
     * What is more than barely probable, best first.
     *
     * @param presence how probable each kind is by the whole picture, by label
     */
    List<SeenObject> find(Picture picture, List<Tag> presence) {
        Map<String, Double> whole = new HashMap<>();
        presence.forEach(tag -> whole.put(tag.label(), tag.score()));
        Map<String, Tensor> seen = network.run(Map.of("pixels", input.batch(picture)));
        float[] scores = requireNonNull(seen.get("scores")).floats();
        float[] bins = requireNonNull(seen.get("bins")).floats();
        Box frame = input.frame(picture);
        Map<Integer, List<Box>> kept = new HashMap<>();
        List<SeenObject> found = new ArrayList<>();
        for (Spot spot : spots(scores)) {
            Box box = within(frame, grids.box(bins, spot.place));
            List<Box> others = kept.computeIfAbsent(spot.kind, k -> new ArrayList<>());
            if (box.area() > 0 && others.stream().allMatch(o -> o.overlap(box) <= overlap)) {
                Kind kind = kinds.get(spot.kind);
                double probability =
                        others.isEmpty()
                                ? kind.first.probability(
                                        spot.score, requireNonNull(whole.get(kind.label)))
                                : kind.more.probability(spot.score);
                others.add(box);
                Map<String, Double> colours = Colours.in(picture, box);
                found.add(new SeenObject(kind.label, probability, box, colours));
            }
        }
        return found.stream()
                .filter(object -> object.score() >= keep)
                .sorted(Comparator.comparingDouble(SeenObject::score).reversed())
                .toList();
    }

    private List<Spot> spots(float[] scores) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > floor) {
                spots.add(new Spot(i / grids.places(), i % grids.places(), scores[i]));
            }
        }
        spots.sort(BEST_FIRST);
        return spots;
    }

    /** A box of the network's input as fractions of the picture that was put there. */
    private static Box within(Box frame, Box box) {
        double left = share((box.x() - frame.x()) / frame.width());
        double top = share((box.y() - frame.y()) / frame.height());
        double right = share((box.x() + box.width() - frame.x()) / frame.width());
        double bottom = share((box.y() + box.height() - frame.y()) / frame.height());
        return new Box(left, top, right - left, bottom - top);
    }

    private static double share(double value) {
        return Math.min(1, Math.max(0, value));
    }

    @Override
    public void close() {
        network.close();
    }
}

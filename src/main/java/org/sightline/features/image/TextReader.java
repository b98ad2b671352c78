package org.sightline.features.image;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.features.image.LineDecoder.Line;
import org.sightline.media.Box;
import org.sightline.media.Picture;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;

/**
 * Text in a picture, by {@code pp-ocr}: find the lines, straighten them, turn those upside down,
 * read them.
 *
 * <p>For any number of threads. Close it when no call is under way.
 */
public final class TextReader implements AutoCloseable {
    /** Name of the model on the shelf. */
    public static final String MODEL = "pp-ocr";

    /** So many times as high as wide, a strip may be a line that runs upwards. */
    private static final double UPRIGHT = 1.5;

    /** Where one line may end and the other begin, as shares of the height. */
    private static final double[] BETWEEN = {0.4, 0.45, 0.5, 0.55, 0.6};

    /** Bare, or with a sign, a unit or a currency. */
    private static final Pattern NUMBER = Pattern.compile("\\W*\\d[\\d.,:\\s]*\\W*\\p{L}?");

    private final List<OnnxModel> networks = new ArrayList<>();
    private final TextFinder finder;
    private final StripTurner turner;
    private final LineReader reader;
    private final Care graphic;
    private final Care photograph;
    private final double photographAbove;
    private final double photographFlat;
    private final double doubtful;
    private final double widestPair;
    private final double lowestPair;

    public TextReader(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        Settings settings = card.settings();
        finder = new TextFinder(open(shelf, settings.text("detector.file")), settings);
        turner = new StripTurner(open(shelf, settings.text("turner.file")), settings);
        reader =
                new LineReader(
                        open(shelf, settings.text("recogniser.file")),
                        settings,
                        characters(shelf, card));
        graphic = Care.of(settings, "graphic");
        photograph = Care.of(settings, "photograph");
        photographAbove = settings.number("photograph.above");
        photographFlat = settings.number("photograph.flat");
        doubtful = settings.number("pair.doubtful");
        widestPair = settings.number("pair.widest");
        lowestPair = settings.number("pair.lowest");
    }

    private OnnxModel open(ModelShelf shelf, String file) throws ModelException {
        OnnxModel network = shelf.open(MODEL, file);
        networks.add(network);
        return network;
    }

    private static List<String> characters(ModelShelf shelf, ModelCard card) throws ModelException {
        try {
            return Files.readAllLines(
                    shelf.file(card, card.settings().text("recogniser.characters")));
        } catch (IOException e) {
            throw new ModelException(
                    "the characters of model " + MODEL + " cannot be read",
                    "run mvn generate-resources",
                    e);
        }
    }

    /**
     * Lines in reading order; empty where there is none that is surely read. In photographs only
     * large ones are looked for, and no single letters, which leaves and bricks may look like.
     *
     * @param photograph probability that it is one and not a graphic, 0..1
     * @param flatShare as in {@link PictureStats}: high for graphics
     */
    public List<SeenText> read(Picture picture, double photograph, double flatShare) {
        boolean photo = photograph > photographAbove && flatShare < photographFlat;
        return read(picture, photo ? this.photograph : graphic);
    }

    private List<SeenText> read(Picture picture, Care care) {
        List<Quad> quads = finder.find(picture, care.longest(picture));
        List<Line> lines = lines(picture, quads);
        List<Place> sureOnes =
                IntStream.range(0, quads.size())
                        .mapToObj(i -> new Place(quads.get(i), lines.get(i)))
                        .flatMap(place -> apart(picture, place).stream())
                        .filter(place -> care.keeps(place.line))
                        .toList();
        List<Box> boxes = sureOnes.stream().map(place -> place.quad.box()).toList();
        IntPredicate isNumber = i -> NUMBER.matcher(sureOnes.get(i).line.text()).matches();
        return ReadingOrder.of(boxes, isNumber).stream()
                .map(
                        line ->
                                joined(
                                        line.stream().map(i -> sureOnes.get(i).line).toList(),
                                        line.stream().map(boxes::get).toList(),
                                        picture))
                .toList();
    }

    /** A line where it was read. */
    private record Place(Quad quad, Line line) {}

    /**
     * The two lines that a place holds where both read better than it does, and surely enough for a
     * photograph; else the place.
     */
    private List<Place> apart(Picture picture, Place place) {
        Quad quad = place.quad;
        double shape = quad.width() / quad.height();
        if (place.line.score() >= doubtful
                || shape < 1
                || shape > widestPair
                || quad.height() < lowestPair) {
            return List.of(place);
        }
        List<Place> best = List.of(place);
        for (double between : BETWEEN) {
            List<Place> two =
                    Stream.of(quad.between(0, between), quad.between(between, 1))
                            .map(half -> new Place(half, reader.read(half.cut(picture))))
                            .toList();
            if (two.stream().allMatch(half -> photograph.keeps(half.line))
                    && worst(two) > worst(best)) {
                best = two;
            }
        }
        return best;
    }

    private static double worst(List<Place> places) {
        return places.stream().mapToDouble(place -> place.line.score()).min().orElse(0);
    }

    private static SeenText joined(List<Line> pieces, List<Box> boxes, Picture picture) {
        String text = pieces.stream().map(Line::text).collect(Collectors.joining(" "));
        double letters = pieces.stream().mapToInt(p -> p.text().length()).sum();
        double score = pieces.stream().mapToDouble(p -> p.score() * p.text().length()).sum();
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
        double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
        double right = boxes.stream().mapToDouble(b -> b.x() + b.width()).max().orElse(0);
        double bottom = boxes.stream().mapToDouble(b -> b.y() + b.height()).max().orElse(0);
        double width = picture.width();
        double height = picture.height();
        Box box =
                new Box(
                        left / width,
                        top / height,
                        (right - left) / width,
                        (bottom - top) / height);
        return new SeenText(text, score / letters, box);
    }

    /** What each place reads; a high narrow one is tried upright and lying, as it reads better. */
    private List<Line> lines(Picture picture, List<Quad> quads) {
        List<Picture> strips = new ArrayList<>();
        List<Integer> lying = new ArrayList<>();
        for (Quad quad : quads) {
            Picture strip = quad.cut(picture);
            strips.add(strip);
            if (strip.height() >= UPRIGHT * strip.width()) {
                lying.add(strips.size() - 1);
            }
        }
        List<Picture> all = new ArrayList<>(strips);
        lying.forEach(i -> all.add(StripTurner.turnedLeft(strips.get(i))));
        List<Line> lines =
                turner.upright(all).stream().map(reader::read).collect(Collectors.toList());
        for (int i = 0; i < lying.size(); i++) {
            Line line = lines.get(quads.size() + i);
            if (line.score() > lines.get(lying.get(i)).score()) {
                lines.set(lying.get(i), line);
            }
        }
        return lines.subList(0, quads.size());
    }

    @Override
    public void close() {
        networks.forEach(OnnxModel::close);
    }
}

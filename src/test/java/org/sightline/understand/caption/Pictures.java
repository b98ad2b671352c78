package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.dossier.ImageDossier;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.PictureStats;
import org.sightline.features.image.SaliencyMap;
import org.sightline.features.image.Scene;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.SeenText;
import org.sightline.features.image.Sentence;
import org.sightline.features.image.Tag;
import org.sightline.media.Box;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.WrittenText;

/** Dossiers of pictures that nobody took, for tests. */
public final class Pictures {
    private final double photograph;
    private final List<Tag> tags = new ArrayList<>();
    private final List<Tag> kinds = new ArrayList<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final List<SeenObject> objects = new ArrayList<>();
    private final List<SeenText> text = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private boolean grey;
    private double contrast = 0.2;
    private int width = 640;
    private int height = 480;
    private WrittenText written = WrittenText.NONE;

    private Pictures(double photograph) {
        this.photograph = photograph;
    }

    public static Pictures photograph() {
        return new Pictures(0.99);
    }

    public static Pictures graphic() {
        return new Pictures(0.02);
    }

    public static Pictures withPhotograph(double probability) {
        return new Pictures(probability);
    }

    public Pictures tag(String label, double score) {
        tags.add(new Tag(label, score));
        return this;
    }

    public Pictures kind(String label, double score) {
        kinds.add(new Tag(label, score));
        return this;
    }

    public Pictures scene(String group, String label, double score) {
        scenes.add(new Scene(group, label, score));
        return this;
    }

    public Pictures object(String label, double score, double x) {
        return object(label, score, x, Map.of());
    }

    public Pictures object(String label, double score, double x, Map<String, Double> colours) {
        objects.add(new SeenObject(label, score, new Box(x, 0.25, 0.25, 0.5), colours));
        return this;
    }

    public Pictures sentence(String words) {
        sentences.add(new Sentence(words, -0.5, 0.5, 0.5));
        return this;
    }

    public Pictures line(String words, double x, double y, double width, double height) {
        return line(words, 0.98, new Box(x, y, width, height));
    }

    public Pictures line(String words, double score, Box box) {
        text.add(new SeenText(words, score, box));
        return this;
    }

    /** One colour all over. */
    public Pictures blank() {
        contrast = 0;
        return this;
    }

    public Pictures size(int width, int height) {
        this.width = width;
        this.height = height;
        return this;
    }

    public Pictures grey() {
        grey = true;
        return this;
    }

    public Pictures written(WrittenText words) {
        written = words;
        return this;
    }

    /**
     * @param digit the file's sha256 is this digit 64 times
     */
    public ImageDossier dossier(char digit) {
        return new ImageDossier(
                new MediaId(String.valueOf(digit).repeat(64)),
                new MediaInfo(MediaKind.IMAGE, "jpeg", width, height, 0, null, false, written),
                Map.of("efficientnet-lite2", "1 (aaaa)", "pp-ocr", "4 (bbbb)"),
                Map.of("decode", 0.01),
                new ImageFeatures(
                        new float[] {1},
                        tags,
                        objects,
                        sentences,
                        text,
                        photograph,
                        kinds,
                        scenes,
                        inTheMiddle(),
                        new PictureStats(0.5, contrast, 0.4, 100, 0.01, grey)));
    }

    private static SaliencyMap inTheMiddle() {
        float[] values = new float[SaliencyMap.SIDE * SaliencyMap.SIDE];
        values[values.length / 2 + SaliencyMap.SIDE / 2] = 1;
        return new SaliencyMap(values);
    }

    /** Trusts every sentence more than any template, and those as far as their nouns are sure. */
    public static Captioner captioner() {
        return Captioner.with(
                (kind, traits) ->
                        kind == Acceptance.Kind.SENTENCE ? 0.9 : 0.85 / (1 + Math.exp(-traits[0])));
    }

    public AltText caption() {
        return captioner().caption(dossier('0'), CaptionOptions.defaults());
    }
}

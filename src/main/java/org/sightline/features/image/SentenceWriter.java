package org.sightline.features.image;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.features.text.SentenceEncoder;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * Says what a picture could show, from what the other networks saw in it: several sentences, each
 * with how sure its words are and how well it agrees with the picture in the shared space.
 *
 * <p>Nothing here is checked against tags and objects; that is a judgement of the caption room. For
 * any number of threads. Close it when no call is under way.
 */
public final class SentenceWriter implements AutoCloseable {
    /** Name of the model on the shelf. */
    public static final String MODEL = "captioner";

    /** Words that a sentence may say twice. */
    private static final Set<String> GLUE =
            Set.of(
                    "a", "an", "the", "of", "in", "on", "with", "and", "is", "are", "to", "his",
                    "her", "their", "at", "by", "it", "one", "another", "other", "while", "through",
                    "over", "up", "down", "into", "from", "for");

    private final OnnxModel memory;
    private final OnnxModel step;
    private final SentenceEncoder encoder;
    private final CaptionWords words;
    private final BeamSearch search;
    private final Trust trust;
    private final double agreementWeight;
    private final double repeatWeight;
    private final float[] past;

    public SentenceWriter(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        Settings settings = card.settings();
        words = new CaptionWords(shelf, card);
        search = new BeamSearch(settings);
        trust = Trust.of(settings);
        agreementWeight = settings.number("search.agreement");
        repeatWeight = settings.number("search.repeats");
        past = settings.numbers("step.past.shape", 3);
        memory = shelf.open(MODEL, settings.text("memory.file"));
        step = shelf.open(MODEL, settings.text("step.file"));
        encoder = new SentenceEncoder(shelf);
    }

    /** How probable it is that a sentence is good: a logistic rule fitted on held-out pictures. */
    private record Trust(double bias, double mean, double agreement, double top) {
        static Trust of(Settings settings) throws ModelException {
            return new Trust(
                    term(settings, "bias"),
                    term(settings, "mean"),
                    term(settings, "agreement"),
                    term(settings, "top"));
        }

        private static double term(Settings settings, String name) throws ModelException {
            String setting = "calibration.good." + name;
            return settings.has(setting) ? settings.number(setting) : 0;
        }

        double probability(double m, double c, double t) {
            return 1 / (1 + Math.exp(-(bias + mean * m + agreement * c + top * t)));
        }
    }

    private record Ranked(Sentence sentence, double rank) {}

    /**
     * The best first.
     *
     * @param patches of the encoder, {@code (1, 65, 384)}
     * @param logits of the tagger, {@code (1, 1000)}
     * @param vector in the shared space, {@code (1, 384)}
     * @param objects labels of the objects that are sure, each once
     */
    public List<Sentence> write(
            Tensor patches, Tensor logits, Tensor vector, List<String> objects) {
        Map<String, Double> tagged = words.tagged(logits.floats());
        double top = tagged.values().stream().mapToDouble(p -> p).max().orElse(0);
        List<BeamSearch.Found> found = search(patches, logits, vector, objects, tagged);
        List<String> said = found.stream().map(f -> words.sentence(f.words())).toList();
        float[][] vectors = encoder.encode(said);
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            double agreement = cosine(vectors[i], vector.floats());
            double mean = found.get(i).mean();
            double good = trust.probability(mean, agreement, top);
            double rank = found.get(i).score() + agreementWeight * agreement;
            rank -= repeatWeight * repeats(said.get(i));
            ranked.add(new Ranked(new Sentence(said.get(i), mean, agreement, good), rank));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::rank).reversed());
        return ranked.stream().map(Ranked::sentence).toList();
    }

    List<BeamSearch.Found> search(
            Tensor patches,
            Tensor logits,
            Tensor vector,
            List<String> objects,
            Map<String, Double> tagged) {
        long[] told = words.told(objects, tagged);
        Map<String, Tensor> looks =
                memory.run(
                        Map.of(
                                "patches", patches,
                                "logits", logits,
                                "vector", vector,
                                "tags", Tensor.of(told, 1, told.length)));
        return search.search(new Steps(looks));
    }

    Map<String, Double> tagged(Tensor logits) {
        return words.tagged(logits.floats());
    }

    String sentence(List<Integer> said) {
        return words.sentence(said);
    }

    private static long repeats(String sentence) {
        List<String> words =
                Arrays.stream(sentence.split(" ", -1)).filter(w -> !GLUE.contains(w)).toList();
        return words.size() - words.stream().distinct().count();
    }

    private static double cosine(float[] unit, float[] other) {
        double sum = 0;
        for (int i = 0; i < unit.length; i++) {
            sum += (double) unit[i] * other[i];
        }
        return sum;
    }

    /** The network's memory of one search: keys and values of every place so far. */
    private final class Steps implements BeamSearch.Decoder {
        private final Map<String, Tensor> looks;
        private Tensor keys = nothing();
        private Tensor values = nothing();

        Steps(Map<String, Tensor> looks) {
            this.looks = looks;
        }

        private Tensor nothing() {
            int layers = (int) past[0];
            int heads = (int) past[1];
            int deep = (int) past[2];
            return Tensor.of(new float[layers * heads * deep], layers, 1, heads, 1, deep);
        }

        @Override
        public float[] next(long[] last, int[] sources) {
            Map<String, Tensor> out =
                    step.run(
                            Map.of(
                                    "words", Tensor.of(last, last.length),
                                    "past_keys", chosen(keys, sources),
                                    "past_values", chosen(values, sources),
                                    "memory_keys", requireNonNull(looks.get("memory_keys")),
                                    "memory_values", requireNonNull(looks.get("memory_values"))));
            keys = requireNonNull(out.get("keys"));
            values = requireNonNull(out.get("values"));
            return requireNonNull(out.get("scores")).floats();
        }

        /** The second dimension put in another order. */
        private static Tensor chosen(Tensor all, int[] sources) {
            long[] shape = all.shape().clone();
            int layers = (int) shape[0];
            int size = all.floats().length / layers / (int) shape[1];
            float[] out = new float[layers * sources.length * size];
            for (int layer = 0; layer < layers; layer++) {
                for (int beam = 0; beam < sources.length; beam++) {
                    int from = (layer * (int) shape[1] + sources[beam]) * size;
                    int to = (layer * sources.length + beam) * size;
                    System.arraycopy(all.floats(), from, out, to, size);
                }
            }
            shape[1] = sources.length;
            return new Tensor(shape, out);
        }
    }

    @Override
    public void close() {
        memory.close();
        step.close();
        encoder.close();
    }
}

package org.sightline.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.DossierStore;
import org.sightline.dossier.Library;
import org.sightline.features.image.Eyes;
import org.sightline.features.image.SentenceWriter;
import org.sightline.features.speech.Ears;
import org.sightline.features.speech.Notebook;
import org.sightline.features.text.SentenceEncoder;
import org.sightline.features.video.Watcher;
import org.sightline.flow.writer.ChatWriter;
import org.sightline.flow.writer.KeptAnswers;
import org.sightline.job.WriterSpec;
import org.sightline.media.MediaId;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.Settings;
import org.sightline.model.WeightFile;
import org.sightline.space.Calibration;
import org.sightline.space.SpaceId;
import org.sightline.understand.minutes.LineWriter;

/**
 * What measures with: opened on first use, shared by all flows and threads, closed together. A run
 * over unchanged files never opens any.
 */
public final class Instruments implements AutoCloseable {
    /** The model whose card tells the shared space and its calibration. */
    public static final String SPACE = "sightline-space";

    /** Models that measure pictures. */
    static final List<String> SEEING = Eyes.MODELS;

    /** Models that measure sound. */
    static final List<String> HEARING = List.of("silero-vad", "vosk-en-small", "punctuator");

    /** Models that tell who speaks. */
    static final List<String> SPEAKERS = List.of("speaker-encoder");

    /** Models that place words in the shared space. */
    static final List<String> READING = List.of("minilm-l6");

    private static final int DIMENSIONS = 384;

    private final ModelShelf shelf;
    private final @Nullable Path notes;
    private final @Nullable Path answers;
    private final Map<String, String> stamps = new ConcurrentHashMap<>();
    private volatile HeardSoFar heardSoFar = (name, micros, of) -> {};
    private @Nullable Eyes eyes;
    private @Nullable Ears ears;
    private @Nullable SentenceEncoder sentences;

    /**
     * From the models that come with the project; {@code -Dsightline.models} names another folder.
     */
    public static Instruments standard() {
        return new Instruments(standardShelf());
    }

    /** As {@link #standard()}, with a library that keeps what is known so far of files in work. */
    public static Instruments standard(Library library) {
        return new Instruments(standardShelf(), library);
    }

    /** The models that come with the project. */
    public static ModelShelf standardShelf() {
        return new ModelShelf(Path.of(System.getProperty("sightline.models", "models")));
    }

    public Instruments(ModelShelf shelf) {
        this(shelf, null);
    }

    /**
     * @param library keeps what was heard so far of long recordings, and what writers answered;
     *     null to keep nothing
     */
    private Instruments(ModelShelf shelf, @Nullable Library library) {
        this.shelf = shelf;
        this.notes = library == null ? null : library.heard();
        this.answers = library == null ? null : library.answers();
    }

    /** Tells from now on how far recordings were heard. */
    public void tell(HeardSoFar listener) {
        heardSoFar = listener;
    }

    /** Is told how far a recording was heard; called from several threads. */
    public interface HeardSoFar {
        /**
         * @param name the file's
         * @param micros heard of it
         * @param of its length as its container tells it; 0 when it does not
         */
        void heard(String name, long micros, long of);
    }

    public ModelShelf shelf() {
        return shelf;
    }

    /** Version and weights of these models, for the address of a dossier. */
    @SafeVarargs
    public final Map<String, String> stamps(List<String>... models) throws ModelException {
        Map<String, String> stamps = new TreeMap<>();
        for (List<String> some : models) {
            for (String model : some) {
                stamps.put(model, stamp(model));
            }
        }
        return stamps;
    }

    /** Looks at each model once: that its weights are here, with the right size. */
    private String stamp(String model) throws ModelException {
        String known = stamps.get(model);
        if (known != null) {
            return known;
        }
        ModelCard card = shelf.card(model);
        for (WeightFile file : card.files()) {
            shelf.file(card, file.path());
        }
        stamps.put(model, card.stamp());
        return card.stamp();
    }

    public synchronized Eyes eyes() throws ModelException {
        if (eyes == null) {
            eyes = new Eyes(shelf);
        }
        return eyes;
    }

    public synchronized Ears ears() throws ModelException {
        if (ears == null) {
            ears = new Ears(shelf);
        }
        return ears;
    }

    public synchronized SentenceEncoder sentences() throws ModelException {
        if (sentences == null) {
            sentences = new SentenceEncoder(shelf);
        }
        return sentences;
    }

    /** The space that all vectors lie in; an index never mixes two. */
    public SpaceId space() throws ModelException {
        ModelCard head = shelf.card(SPACE);
        return new SpaceId(
                head.settings().text("space") + " by " + head.name() + " " + head.version(),
                DIMENSIONS);
    }

    /** How cosines of the shared space become probabilities. */
    public Calibration calibration() throws ModelException {
        return Calibration.of(shelf.card(SPACE).judgement());
    }

    /** Where a recording keeps what was heard of it with these models. */
    Notebook notebook(MediaId id, Map<String, String> models) {
        return notes == null
                ? Notebook.none()
                : Notebook.open(
                        notes.resolve(id.sha256() + "-" + DossierStore.key(models) + ".jsonl"));
    }

    /** Asks the model that the job names, and nothing else; what it answered before is kept. */
    LineWriter writer(WriterSpec spec) {
        String key = spec.key() == null ? null : System.getenv(spec.key());
        return new KeptAnswers(new ChatWriter(spec, key), answers);
    }

    HeardSoFar heardSoFar() {
        return heardSoFar;
    }

    /** By which numbers sentences of pictures are judged. */
    public Settings captioning() throws ModelException {
        return shelf.card(SentenceWriter.MODEL).judgement();
    }

    /** A unit vector for each utterance. */
    public List<float[]> vectors(Transcript transcript) throws ModelException {
        List<String> lines = transcript.utterances().stream().map(Utterance::text).toList();
        return List.of(sentences().encode(lines));
    }

    public Watcher watcher() throws ModelException {
        return new Watcher(eyes());
    }

    @Override
    public synchronized void close() {
        if (eyes != null) {
            eyes.close();
        }
        if (ears != null) {
            ears.close();
        }
        if (sentences != null) {
            sentences.close();
        }
    }
}

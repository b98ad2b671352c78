package org.sightline.flow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.codec.MediaProbe;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.RecordingDossier;
import org.sightline.features.speech.Heard;
import org.sightline.features.speech.Notebook;
import org.sightline.features.speech.TranscriptFile;
import org.sightline.features.speech.Vocabulary;
import org.sightline.job.JobSpec;
import org.sightline.media.Failure;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.sightline.output.OutputFolders;
import org.sightline.output.minutes.MinutesFormat;
import org.sightline.output.minutes.MinutesFormats;
import org.sightline.review.FinalMinutes;
import org.sightline.review.Remarks;
import org.sightline.review.Reviewed;
import org.sightline.review.Source;
import org.sightline.space.Moment;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.MinutesComposer;
import org.sightline.understand.minutes.Rephrasing;

/**
 * A recording's way, or a transcript's, to minutes. Videos of meetings are taken for their sound.
 */
public final class MinutesFlow implements Flow {
    private final JobSpec spec;
    private final Instruments instruments;
    private final FinalMinutes review;
    private final Vocabulary vocabulary;

    public MinutesFlow(JobSpec spec, Instruments instruments, Remarks remarks) {
        this.spec = spec;
        this.review = new FinalMinutes(remarks, spec.speech().names());
        this.vocabulary = new Vocabulary(spec.speech().vocabulary());
        this.instruments = instruments;
    }

    @Override
    public boolean accepts(MediaKind kind) {
        return kind == MediaKind.RECORDING
                || kind == MediaKind.TRANSCRIPT
                || kind == MediaKind.VIDEO;
    }

    @Override
    public Map<String, String> models(MediaKind kind) throws ModelException {
        return kind == MediaKind.TRANSCRIPT
                ? instruments.stamps(Instruments.READING)
                : withSpeakers(
                        instruments.stamps(
                                Instruments.HEARING, Instruments.SPEAKERS, Instruments.READING));
    }

    /** Another number of speakers is another way to measure: it has a dossier of its own. */
    private Map<String, String> withSpeakers(Map<String, String> stamps) {
        if (spec.speech().speakers() > 0) {
            String told = ", " + spec.speech().speakers() + " speakers (";
            stamps.replaceAll(
                    (model, stamp) ->
                            Instruments.SPEAKERS.contains(model)
                                    ? stamp.replace(" (", told)
                                    : stamp);
        }
        return stamps;
    }

    @Override
    public Dossier study(MediaFile file) throws MediaException, ModelException {
        Stopwatch watch = new Stopwatch();
        MediaInfo info = MediaProbe.probe(file.path());
        Map<String, String> models = models(file.kind());
        Notebook notebook = instruments.notebook(file.id(), models);
        Heard heard =
                file.kind() == MediaKind.TRANSCRIPT
                        ? Heard.read(TranscriptFile.read(file.path()))
                        : listen(file, info, notebook);
        List<float[]> vectors =
                watch.time("vectors", () -> instruments.vectors(heard.transcript()));
        heard.seconds().forEach(watch::add);
        notebook.close();
        return new RecordingDossier(
                file.id(),
                info,
                models,
                watch.seconds(),
                heard.durationMicros(),
                heard.speech(),
                heard.loudness(),
                heard.transcript(),
                vectors);
    }

    private Heard listen(MediaFile file, MediaInfo info, Notebook notebook)
            throws MediaException, ModelException {
        Instruments.HeardSoFar listener = instruments.heardSoFar();
        return instruments
                .ears()
                .listen(
                        file.path(),
                        spec.speech().speakers(),
                        notebook,
                        micros -> listener.heard(file.name(), micros, info.durationMicros()));
    }

    @Override
    public List<Moment> moments(Studied studied) {
        return Moments.of(studied.file(), dossier(studied));
    }

    @Override
    public Map<String, Failure> export(List<Studied> studied, Path output) {
        OutputFolders folders = new OutputFolders(studied.stream().map(Studied::file).toList());
        Map<String, Failure> failures = new LinkedHashMap<>();
        @Nullable Rephrasing rephrasing = rephrasing();
        for (Studied one : studied) {
            try {
                write(compose(one, rephrasing), output.resolve(folders.of(one.file())));
                trouble(rephrasing).ifPresent(f -> failures.put(one.file().name(), f));
            } catch (MediaException e) {
                failures.put(one.file().name(), e.failure());
            } catch (RuntimeException e) {
                String what = "its minutes could not be written";
                failures.put(one.file().name(), Failure.unexpected(what, e));
            }
        }
        return failures;
    }

    private void write(Reviewed<RecordingDossier, Minutes> minutes, Path folder)
            throws MediaException {
        for (MinutesFormat format : MinutesFormats.all()) {
            if (spec.outputs().contains(format.name())) {
                format.write(minutes, spec.layout(), folder);
            }
        }
    }

    /**
     * The minutes as the machine makes them of the words that stand. Who promised something is its
     * owner as soon as people say who "Speaker 1" is; in the list of speakers he is still called
     * so.
     */
    public Minutes propose(Studied studied) {
        RecordingDossier dossier = dossier(studied);
        return new MinutesComposer(review.weights(dossier.id()))
                .compose(review.of(dossier), spec.minutes(), studied.file().stem())
                .withSpeakers(MinutesComposer.speakers(dossier));
    }

    /** What was measured, with the words that people fixed and then those of the vocabulary. */
    private RecordingDossier dossier(Studied studied) {
        RecordingDossier heard = review.heard((RecordingDossier) studied.dossier());
        return heard.with(vocabulary.corrected(heard.transcript()));
    }

    /** What people approved stands as they saw it: a writer makes drafts alone. */
    private Reviewed<RecordingDossier, Minutes> compose(
            Studied studied, @Nullable Rephrasing rephrasing) {
        RecordingDossier measured = dossier(studied);
        RecordingDossier dossier = review.of(measured);
        Minutes made = propose(studied);
        Minutes minutes = review.of(dossier.id(), made);
        if (review.approval(dossier.id()).isPresent()) {
            return new Reviewed<>(studied.file(), dossier, minutes, Source.HUMAN);
        }
        Minutes draft =
                rephrasing == null ? minutes : rephrasing.of(minutes, made, measured.transcript());
        return new Reviewed<>(studied.file(), dossier, draft, Source.MACHINE);
    }

    private @Nullable Rephrasing rephrasing() {
        return spec.writer() == null ? null : new Rephrasing(instruments.writer(spec.writer()));
    }

    private static Optional<Failure> trouble(@Nullable Rephrasing rephrasing) {
        return Optional.ofNullable(rephrasing)
                .flatMap(Rephrasing::trouble)
                .map(
                        why ->
                                new Failure(
                                        FailureKind.UNANSWERED,
                                        why + "; the minutes are made, in the words that were said",
                                        "see that it runs, or leave writer.url out; the same"
                                                + " command asks again only what is missing"));
    }
}

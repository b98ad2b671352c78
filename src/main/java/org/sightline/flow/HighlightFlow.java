package org.sightline.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.codec.MediaProbe;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.speech.Heard;
import org.sightline.features.video.Watched;
import org.sightline.features.video.Watcher;
import org.sightline.job.JobSpec;
import org.sightline.media.AtomicFile;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.sightline.output.OutputFolders;
import org.sightline.output.highlight.HighlightFormat;
import org.sightline.output.highlight.HighlightFormats;
import org.sightline.review.FinalHighlights;
import org.sightline.review.Remarks;
import org.sightline.review.Reviewed;
import org.sightline.review.Source;
import org.sightline.space.Moment;
import org.sightline.understand.highlight.Answer;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.HighlightPicker;
import org.sightline.understand.highlight.Queries;

/** A video's way to its highlights. */
public final class HighlightFlow implements Flow {
    private final JobSpec spec;
    private final Instruments instruments;
    private final FinalHighlights review;
    private final boolean afresh;

    /**
     * @param afresh whether clips are made again that are there and would come out the same
     */
    public HighlightFlow(JobSpec spec, Instruments instruments, Remarks remarks, boolean afresh) {
        this.spec = spec;
        this.review = new FinalHighlights(remarks);
        this.instruments = instruments;
        this.afresh = afresh;
    }

    @Override
    public boolean accepts(MediaKind kind) {
        return kind == MediaKind.VIDEO;
    }

    @Override
    public Map<String, String> models(MediaKind kind) throws ModelException {
        Map<String, String> stamps =
                new TreeMap<>(
                        instruments.stamps(
                                Instruments.SEEING, Instruments.HEARING, Instruments.READING));
        stamps.put("shot-detector", Watcher.stamp());
        return stamps;
    }

    @Override
    public Dossier study(MediaFile file) throws MediaException, ModelException {
        Stopwatch watch = new Stopwatch();
        MediaInfo info = MediaProbe.probe(file.path());
        Watched watched = instruments.watcher().watch(file.path());
        Heard heard = instruments.ears().listen(file.path());
        List<float[]> vectors =
                watch.time("vectors", () -> instruments.vectors(heard.transcript()));
        watched.seconds().forEach(watch::add);
        heard.seconds().forEach(watch::add);
        return new VideoDossier(
                file.id(),
                info,
                models(file.kind()),
                watch.seconds(),
                watched.frames(),
                Math.max(watched.durationMicros(), heard.durationMicros()),
                watched.shots(),
                watched.log(),
                watched.damagedFrames(),
                heard.loudness(),
                heard.speech(),
                heard.music(),
                heard.transcript(),
                vectors);
    }

    @Override
    public List<Moment> moments(Studied studied) {
        return Moments.of(studied.file(), (VideoDossier) studied.dossier());
    }

    @Override
    public Map<String, Failure> export(List<Studied> studied, Path output) throws ModelException {
        OutputFolders folders = new OutputFolders(studied.stream().map(Studied::file).toList());
        Map<String, Failure> failures = new LinkedHashMap<>();
        Queries asked = asked();
        for (Studied one : studied) {
            try {
                Path folder = output.resolve(folders.of(one.file()));
                write(pick(one, asked), asked, folder);
            } catch (MediaException e) {
                failures.put(one.file().name(), e.failure());
            } catch (RuntimeException e) {
                String what = "its outputs could not be written";
                failures.put(one.file().name(), Failure.unexpected(what, e));
            }
        }
        return failures;
    }

    /** One format that fails leaves the others alone; the first that did is told. */
    private void write(Reviewed<VideoDossier, List<Highlight>> video, Queries asked, Path folder)
            throws MediaException {
        double handles = spec.highlight().handles();
        List<Answer> answers =
                picker(video.dossier()).answers(video.dossier(), spec.highlight(), asked);
        MediaException first = null;
        for (HighlightFormat format :
                HighlightFormats.of(spec.outputs(), handles, afresh, answers)) {
            try {
                format.write(video, folder);
            } catch (IOException e) {
                first = first == null ? AtomicFile.told(e, folder) : first;
            } catch (MediaException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** What the job asks for in words, as vectors; the encoder is opened only when it asks. */
    private Queries asked() throws ModelException {
        List<String> words = spec.highlight().query();
        if (words.isEmpty()) {
            return Queries.NONE;
        }
        Map<String, float[]> vectors = new LinkedHashMap<>();
        for (String query : words) {
            vectors.put(query, instruments.sentences().encode(query));
        }
        return new Queries(vectors, instruments.calibration());
    }

    private HighlightPicker picker(VideoDossier dossier) {
        return new HighlightPicker(review.weights(dossier.id()));
    }

    /** What the machine picks, before people say anything of it. */
    public List<Highlight> propose(VideoDossier dossier) {
        return picker(dossier).pick(dossier, spec.highlight(), Queries.NONE);
    }

    /** How much stands out over time, in so many equal stretches, 0..1. */
    public float[] curve(VideoDossier dossier, int columns) {
        return picker(dossier).curve(dossier, spec.highlight(), columns);
    }

    private Reviewed<VideoDossier, List<Highlight>> pick(Studied studied, Queries asked) {
        VideoDossier dossier = (VideoDossier) studied.dossier();
        List<Highlight> picked = picker(dossier).pick(dossier, spec.highlight(), asked);
        List<Highlight> highlights = review.of(dossier, picked);
        boolean isReviewed = review.isReviewed(dossier.id(), picked);
        Source source = isReviewed ? Source.HUMAN : Source.MACHINE;
        return new Reviewed<>(studied.file(), dossier, highlights, source);
    }
}

package org.sightline.flow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.codec.MediaProbe;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.RecordingDossier;
import org.sightline.features.speech.Heard;
import org.sightline.features.speech.TranscriptFile;
import org.sightline.job.JobSpec;
import org.sightline.media.Failure;
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

/**
 * A recording's way, or a transcript's, to minutes. Videos of meetings are taken for their sound.
 */
public final class MinutesFlow implements Flow {
    private final JobSpec spec;
    private final Instruments instruments;
    private final FinalMinutes review;
    private final MinutesComposer composer = new MinutesComposer();

    public MinutesFlow(JobSpec spec, Instruments instruments, Remarks remarks) {
        this.spec = spec;
        this.review = new FinalMinutes(remarks);
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
                : instruments.stamps(Instruments.HEARING, Instruments.READING);
    }

    @Override
    public Dossier study(MediaFile file) throws MediaException, ModelException {
        Stopwatch watch = new Stopwatch();
        MediaInfo info = MediaProbe.probe(file.path());
        Heard heard =
                file.kind() == MediaKind.TRANSCRIPT
                        ? Heard.read(TranscriptFile.read(file.path()))
                        : instruments.ears().listen(file.path());
        List<float[]> vectors =
                watch.time("vectors", () -> instruments.vectors(heard.transcript()));
        heard.seconds().forEach(watch::add);
        return new RecordingDossier(
                file.id(),
                info,
                models(file.kind()),
                watch.seconds(),
                heard.durationMicros(),
                heard.speech(),
                heard.loudness(),
                heard.transcript(),
                vectors);
    }

    @Override
    public List<Moment> moments(Studied studied) {
        return Moments.of(studied.file(), (RecordingDossier) studied.dossier());
    }

    @Override
    public Map<String, Failure> export(List<Studied> studied, Path output) {
        OutputFolders folders = new OutputFolders(studied.stream().map(Studied::file).toList());
        Map<String, Failure> failures = new LinkedHashMap<>();
        for (Studied one : studied) {
            try {
                write(compose(one), output.resolve(folders.of(one.file())));
            } catch (MediaException e) {
                failures.put(one.file().name(), e.failure());
            }
        }
        return failures;
    }

    private void write(Reviewed<RecordingDossier, Minutes> minutes, Path folder)
            throws MediaException {
        for (MinutesFormat format : MinutesFormats.all()) {
            if (spec.outputs().contains(format.name())) {
                format.write(minutes, folder);
            }
        }
    }

    /** The minutes as the machine makes them of the words that stand. */
    public Minutes propose(Studied studied) {
        RecordingDossier dossier = review.heard((RecordingDossier) studied.dossier());
        return composer.compose(dossier, spec.minutes(), studied.file().stem());
    }

    private Reviewed<RecordingDossier, Minutes> compose(Studied studied) {
        RecordingDossier dossier = (RecordingDossier) studied.dossier();
        Minutes minutes = review.of(dossier.id(), propose(studied));
        boolean isApproved = review.approval(dossier.id()).isPresent();
        Source source = isApproved ? Source.HUMAN : Source.MACHINE;
        return new Reviewed<>(studied.file(), review.of(dossier), minutes, source);
    }
}

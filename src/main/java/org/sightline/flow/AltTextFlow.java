package org.sightline.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sightline.codec.Limits;
import org.sightline.codec.MediaProbe;
import org.sightline.codec.StillDecoder;
import org.sightline.codec.StillWriter;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.ImageDossier;
import org.sightline.features.image.Eyes;
import org.sightline.features.image.ImageFeatures;
import org.sightline.job.JobSpec;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.Picture;
import org.sightline.media.WrittenText;
import org.sightline.model.ModelException;
import org.sightline.output.caption.AltTextFormat;
import org.sightline.output.caption.AltTextFormats;
import org.sightline.output.caption.LintReport;
import org.sightline.review.Decisions;
import org.sightline.review.ExistingTexts;
import org.sightline.review.FinalAltText;
import org.sightline.review.ReviewedAltText;
import org.sightline.space.Moment;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.Captioner;

/** A picture's way to its alt text. */
public final class AltTextFlow implements Flow {
    /** Pictures are measured at this size at most: enough to read small text. */
    private static final int MAX_SIDE = 2000;

    private static final int THUMBNAIL = 640;

    private final JobSpec spec;
    private final Instruments instruments;
    private final StillDecoder decoder;
    private final Captioner captioner;
    private final ExistingTexts existing;
    private final FinalAltText review;

    /**
     * @param existing what people wrote of the pictures, outside of their files
     * @throws ModelException when the captioner's card cannot be read
     */
    public AltTextFlow(
            JobSpec spec, Instruments instruments, Decisions decisions, ExistingTexts existing)
            throws ModelException {
        this.spec = spec;
        this.instruments = instruments;
        this.decoder = new StillDecoder(Limits.ofPixels(spec.maxPixels()));
        this.captioner =
                Captioner.standard(instruments.captioning()).with(decisions.recalibration());
        this.existing = existing;
        this.review = new FinalAltText(decisions, existing);
    }

    @Override
    public boolean accepts(MediaKind kind) {
        return kind == MediaKind.IMAGE;
    }

    @Override
    public Map<String, String> models(MediaKind kind) throws ModelException {
        return isLint() ? Map.of() : instruments.stamps(Instruments.SEEING);
    }

    @Override
    public Dossier study(MediaFile file) throws MediaException, ModelException {
        Stopwatch watch = new Stopwatch();
        MediaInfo info = watch.time("probe", () -> MediaProbe.probe(file.path()));
        if (isLint()) {
            return new ImageDossier(file.id(), info, Map.of(), watch.seconds(), ImageFeatures.NONE);
        }
        Picture picture = watch.time("decode", () -> decoder.decode(file.path(), MAX_SIDE));
        Eyes eyes = instruments.eyes();
        ImageFeatures image = watch.time("features", () -> eyes.look(picture));
        return new ImageDossier(file.id(), info, models(file.kind()), watch.seconds(), image);
    }

    @Override
    public List<Moment> moments(Studied studied) {
        ReviewedAltText said = say(studied);
        return List.of(Moments.of(said));
    }

    @Override
    public Map<String, Failure> export(List<Studied> studied, Path output) throws MediaException {
        if (isLint()) {
            LintReport.write(studied.stream().map(this::linted).toList(), output);
            return Map.of();
        }
        List<ReviewedAltText> rows = studied.stream().map(this::say).toList();
        Map<String, Failure> failures = new TreeMap<>();
        for (AltTextFormat format : AltTextFormats.all(this::thumbnail, existing.pages())) {
            if (spec.outputs().contains(format.name())) {
                failures.putAll(format.write(rows, output));
            }
        }
        return failures;
    }

    @Override
    public boolean isFindable() {
        return !isLint();
    }

    private boolean isLint() {
        return spec.mode() == JobSpec.Mode.LINT;
    }

    private LintReport.Linted linted(Studied studied) {
        WrittenText written = studied.dossier().info().written();
        return new LintReport.Linted(
                studied.file(), existing.of(studied.file(), written), written.description());
    }

    /** A small JPEG, or nothing when the file is there no longer. */
    public Optional<byte[]> thumbnail(MediaFile file) {
        try {
            return Optional.of(StillWriter.jpeg(decoder.decode(file.path(), THUMBNAIL), 0.85));
        } catch (MediaException e) {
            return Optional.empty();
        }
    }

    /** The sentence that stands: a person's, the one in the file, or a proposal. */
    public ReviewedAltText say(Studied studied) {
        ImageDossier dossier = (ImageDossier) studied.dossier();
        return review.of(studied.file(), dossier, propose(dossier));
    }

    /** The sentence that stands as long as nobody decides. */
    public ReviewedAltText undecided(Studied studied) {
        ImageDossier dossier = (ImageDossier) studied.dossier();
        return review.undecided(studied.file(), dossier, propose(dossier));
    }

    private AltText propose(ImageDossier dossier) {
        return captioner.caption(dossier, spec.caption());
    }
}

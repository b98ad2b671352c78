package org.sightline.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.DossierStore;
import org.sightline.dossier.Library;
import org.sightline.dossier.RecordingDossier;
import org.sightline.dossier.VideoDossier;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.sightline.review.FinalHighlights;
import org.sightline.review.FinalMinutes;
import org.sightline.review.Judged;
import org.sightline.review.Remarks;
import org.sightline.review.Taste;
import org.sightline.understand.highlight.HighlightPicker;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.MinutesComposer;
import org.sightline.understand.minutes.SeenLine;

/**
 * What people kept and left out of highlights and minutes, with what is measured of it. Files that
 * today's models have not measured, and lines that the defaults do not make, are passed over.
 */
public final class JudgedParts {
    private final Library library;
    private final Remarks remarks;
    private final Instruments instruments;

    public JudgedParts(Library library, Remarks remarks, Instruments instruments) {
        this.library = library;
        this.remarks = remarks;
        this.instruments = instruments;
    }

    /** In the order of the files' content; measures nothing. */
    public List<Judged> of(Taste taste) throws ModelException {
        return switch (taste) {
            case HIGHLIGHTS -> moments();
            case MINUTES -> lines();
        };
    }

    private List<Judged> moments() throws ModelException {
        JobSpec spec = JobSpec.defaults(JobKind.HIGHLIGHTS, List.of());
        Flow flow = new HighlightFlow(spec, instruments, remarks, false);
        FinalHighlights review = new FinalHighlights(remarks);
        HighlightPicker picker = new HighlightPicker();
        List<Judged> judged = new ArrayList<>();
        for (Dossier dossier : dossiers(flow, MediaKind.VIDEO)) {
            MediaId id = dossier.id();
            picker.evidence((VideoDossier) dossier, spec.highlight()).stream()
                    .flatMap(
                            e ->
                                    review
                                            .isKept(id, e.startFrame(), e.endFrame())
                                            .map(kept -> new Judged(id, kept, e.strengths()))
                                            .stream())
                    .forEach(judged::add);
        }
        return judged;
    }

    private List<Judged> lines() throws ModelException {
        JobSpec spec = JobSpec.defaults(JobKind.MINUTES, List.of());
        Flow flow = new MinutesFlow(spec, instruments, remarks);
        FinalMinutes review = new FinalMinutes(remarks);
        List<Judged> judged = new ArrayList<>();
        for (Dossier dossier : dossiers(flow, MediaKind.RECORDING, MediaKind.TRANSCRIPT)) {
            MediaId id = dossier.id();
            RecordingDossier said = review.of((RecordingDossier) dossier);
            Minutes made =
                    new MinutesComposer(review.weights(id)).compose(said, spec.minutes(), "");
            for (SeenLine line : SeenLine.of(said, made)) {
                review.isKept(id, line)
                        .map(kept -> new Judged(id, kept, Taste.seen(line)))
                        .ifPresent(judged::add);
            }
        }
        return judged;
    }

    /** Of the files of which people said anything. */
    private List<Dossier> dossiers(Flow flow, MediaKind... kinds) throws ModelException {
        List<Dossier> found = new ArrayList<>();
        for (MediaKind kind : kinds) {
            String key = DossierStore.key(flow.models(kind));
            remarks.media().stream()
                    .flatMap(media -> library.dossiers().find(media, key).stream())
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(dossier -> dossier.id().sha256()));
        return found;
    }
}

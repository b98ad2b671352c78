package org.sightline.app.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.dossier.VideoDossier;
import org.sightline.flow.Flow.Studied;
import org.sightline.flow.HighlightFlow;
import org.sightline.flow.Instruments;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.sightline.review.Remarks;

/** The videos of a library and what people say of their highlights. Thread-safe. */
public final class VideoDesk {
    /** The clip list that every editor reads. */
    static final String CLIP_LIST = "edl";

    /** What else can be taken away at once, with its name: one file each, and quick to make. */
    static final Map<String, String> FORMATS = named();

    private static final int COLUMNS = 250;
    private static final JobSpec SPEC = JobSpec.defaults(JobKind.HIGHLIGHTS, List.of());

    private final Library library;
    private final Instruments instruments;
    private final Remarks remarks;
    private final Holdings holdings;
    private final HighlightFlow flow;

    public VideoDesk(Library library, Instruments instruments, Remarks remarks, Holdings holdings) {
        this.library = library;
        this.instruments = instruments;
        this.remarks = remarks;
        this.holdings = holdings;
        this.flow = new HighlightFlow(SPEC, instruments, remarks, false);
    }

    /** The videos, in order of their names. */
    List<MediaFile> videos() {
        holdings.refresh();
        return holdings.of(Set.of(MediaKind.VIDEO));
    }

    /** Those of them of whose highlights somebody has said something that stands. */
    List<MediaFile> seen() {
        Set<MediaId> said = remarks.media();
        return holdings.of(Set.of(MediaKind.VIDEO)).stream()
                .filter(video -> said.contains(video.id()))
                .toList();
    }

    /** How many of them nobody has said anything of. */
    int left() {
        return holdings.of(Set.of(MediaKind.VIDEO)).size() - seen().size();
    }

    /** A video with what was picked of it; empty when it was not measured by today's models. */
    Optional<VideoSheet> video(MediaId media) throws ModelException, LibraryException {
        remarks.refresh();
        Optional<Studied> studied = studied(media);
        if (studied.isEmpty()) {
            return Optional.empty();
        }
        VideoDossier dossier = (VideoDossier) studied.get().dossier();
        return Optional.of(
                VideoSheet.of(
                        studied.get().file(),
                        dossier,
                        flow.propose(dossier),
                        flow.curve(dossier, COLUMNS),
                        remarks));
    }

    /** Notes what a person says of a part; tells what somebody else said of it meanwhile. */
    Optional<String> say(MediaId media, Saying saying, String who)
            throws MediaException, LibraryException {
        return holdings.file(media).isEmpty() ? Optional.empty() : saying.note(media, remarks, who);
    }

    /** The highlights that stand, as {@link #CLIP_LIST} or one of {@link #FORMATS}. */
    Optional<TakeAway> takeAway(MediaId media, String format)
            throws MediaException, ModelException, LibraryException {
        remarks.refresh();
        Optional<Studied> studied = isFormat(format) ? studied(media) : Optional.empty();
        if (studied.isEmpty()) {
            return Optional.empty();
        }
        JobSpec spec = SPEC.withOutputs(List.of(format));
        return TakeAway.of(new HighlightFlow(spec, instruments, remarks, false), studied.get());
    }

    private static boolean isFormat(String format) {
        return format.equals(CLIP_LIST) || FORMATS.containsKey(format);
    }

    private static Map<String, String> named() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("otio", "OpenTimelineIO");
        names.put("fcpxml", "Final Cut Pro");
        names.put("fcp7xml", "Premiere and Resolve");
        names.put("csv", "Table of shots");
        names.put("json", "JSON");
        names.put("contact-sheet", "Contact sheet");
        return Collections.unmodifiableMap(names);
    }

    private Optional<Studied> studied(MediaId media) throws ModelException {
        Optional<MediaFile> file = holdings.file(media).filter(f -> f.kind() == MediaKind.VIDEO);
        return file.isEmpty() ? Optional.empty() : Measured.by(flow, file.get(), library);
    }
}

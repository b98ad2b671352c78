package org.sightline.app.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.DossierStore;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.dossier.RecordingDossier;
import org.sightline.dossier.VideoDossier;
import org.sightline.flow.Flow;
import org.sightline.flow.Flow.Studied;
import org.sightline.flow.HighlightFlow;
import org.sightline.flow.Instruments;
import org.sightline.flow.MinutesFlow;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.sightline.review.Remark;
import org.sightline.review.Remarks;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.minutes.Minutes;

/** What the pages show of videos and meetings, and what people say of their parts. Thread-safe. */
public final class StudioDesk {
    private static final Set<MediaKind> SPOKEN = Set.of(MediaKind.RECORDING, MediaKind.TRANSCRIPT);

    private final Library library;
    private final Remarks remarks;
    private final HighlightFlow highlights;
    private final MinutesFlow minutes;
    private final List<MediaFile> files;

    /**
     * @param files every file that was measured
     */
    public StudioDesk(
            Library library, Instruments instruments, Remarks remarks, List<MediaFile> files) {
        this.library = library;
        this.remarks = remarks;
        this.highlights =
                new HighlightFlow(
                        JobSpec.defaults(JobKind.HIGHLIGHTS, List.of()),
                        instruments,
                        remarks,
                        false);
        this.minutes =
                new MinutesFlow(JobSpec.defaults(JobKind.MINUTES, List.of()), instruments, remarks);
        this.files = List.copyOf(files);
    }

    /** The videos of this library. */
    List<MediaFile> videos() {
        return files.stream().filter(file -> file.kind() == MediaKind.VIDEO).toList();
    }

    /** The recordings and transcripts of this library. */
    List<MediaFile> meetings() {
        return files.stream().filter(file -> SPOKEN.contains(file.kind())).toList();
    }

    /** A video with what was picked of it; empty when it is not known. */
    Optional<VideoSheet> video(MediaId media) throws ModelException, LibraryException {
        remarks.refresh();
        Optional<Studied> studied = studied(media, videos(), highlights);
        if (studied.isEmpty() || !(studied.get().dossier() instanceof VideoDossier dossier)) {
            return Optional.empty();
        }
        List<Highlight> picked = highlights.propose(dossier);
        return Optional.of(VideoSheet.of(studied.get().file(), dossier, picked, remarks));
    }

    /** A meeting with its minutes; empty when it is not known. */
    Optional<MeetingSheet> meeting(MediaId media) throws ModelException, LibraryException {
        remarks.refresh();
        Optional<Studied> studied = studied(media, meetings(), minutes);
        if (studied.isEmpty() || !(studied.get().dossier() instanceof RecordingDossier dossier)) {
            return Optional.empty();
        }
        Minutes made = minutes.propose(studied.get());
        return Optional.of(MeetingSheet.of(studied.get().file(), dossier, made, remarks));
    }

    /**
     * Notes what a person says of a part.
     *
     * @param verb {@code edit}, {@code drop}, {@code approve}, or {@code withdraw}
     */
    void say(MediaId media, String part, String verb, String words, String who)
            throws MediaException {
        boolean isOurs = files.stream().anyMatch(file -> file.id().equals(media));
        Remark.Kind kind =
                switch (verb) {
                    case "edit" -> words.isBlank() ? Remark.Kind.WITHDRAW : Remark.Kind.EDIT;
                    case "drop" -> Remark.Kind.DROP;
                    case "approve" -> Remark.Kind.APPROVE;
                    default -> Remark.Kind.WITHDRAW;
                };
        if (isOurs) {
            @Nullable String said = kind == Remark.Kind.EDIT ? words.strip() : null;
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            remarks.append(new Remark(media, part, kind, said, who, now));
        }
    }

    private Optional<Studied> studied(MediaId media, List<MediaFile> among, Flow flow)
            throws ModelException {
        Optional<MediaFile> file = among.stream().filter(f -> f.id().equals(media)).findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String models = DossierStore.key(flow.models(file.get().kind()));
        Optional<Dossier> dossier = library.dossiers().find(media, models);
        return dossier.map(d -> new Studied(file.get(), d));
    }

    /** What people said of a part, as the pages show it. */
    record Said(String part, String words, boolean isDropped, String by) {
        static Said of(MediaId media, String part, String words, Remarks remarks) {
            Optional<Remark> remark = remarks.latest(media, part);
            return new Said(
                    part,
                    remark.map(Remark::words).orElse(words),
                    remark.map(r -> r.kind() == Remark.Kind.DROP).orElse(false),
                    remark.map(r -> r.who() + ", " + r.at()).orElse(""));
        }
    }
}

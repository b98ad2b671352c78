package org.sightline.app.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.dossier.RecordingDossier;
import org.sightline.flow.Flow.Studied;
import org.sightline.flow.Instruments;
import org.sightline.flow.MinutesFlow;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.sightline.review.FinalMinutes;
import org.sightline.review.Remark;
import org.sightline.review.Remarks;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.NextMeeting;

/** The meetings of a library and what people say of their minutes. Thread-safe. */
public final class MeetingDesk {
    /** What can be taken away at once beside a PDF, with its name. */
    static final Map<String, String> FORMATS = named();

    private static final Set<MediaKind> SPOKEN = Set.of(MediaKind.RECORDING, MediaKind.TRANSCRIPT);
    private static final JobSpec SPEC = JobSpec.defaults(JobKind.MINUTES, List.of());

    private final Library library;
    private final Instruments instruments;
    private final Remarks remarks;
    private final Holdings holdings;
    private final MinutesFlow flow;

    public MeetingDesk(
            Library library, Instruments instruments, Remarks remarks, Holdings holdings) {
        this.library = library;
        this.instruments = instruments;
        this.remarks = remarks;
        this.holdings = holdings;
        this.flow = new MinutesFlow(SPEC, instruments, remarks);
    }

    /** The recordings and transcripts, in order of their names. */
    List<MediaFile> meetings() {
        holdings.refresh();
        return holdings.of(SPOKEN);
    }

    /** How many of them nobody has approved. */
    long left() {
        return holdings.of(SPOKEN).stream().filter(file -> !isApproved(file)).count();
    }

    /** Whether somebody approved the minutes, and nobody has said anything of them since. */
    boolean isApproved(MediaFile meeting) {
        return new FinalMinutes(remarks).approval(meeting.id()).isPresent();
    }

    /** A meeting with its minutes; empty when it was not measured by today's models. */
    Optional<MeetingSheet> meeting(MediaId media) throws ModelException, LibraryException {
        remarks.refresh();
        return studied(media).map(this::sheet);
    }

    private MeetingSheet sheet(Studied studied) {
        RecordingDossier dossier = (RecordingDossier) studied.dossier();
        return MeetingSheet.of(studied.file(), dossier, flow.propose(studied), remarks);
    }

    /**
     * Notes what a person says of a part; tells what somebody else said of it meanwhile. What was
     * said of lines whose words change with a fix in the transcript goes on to their new words.
     */
    Optional<String> say(MediaId media, Saying saying, String who)
            throws MediaException, ModelException, LibraryException {
        Optional<Studied> studied = studied(media);
        if (studied.isEmpty()) {
            return Optional.empty();
        }
        Minutes before = flow.propose(studied.get());
        Optional<String> others = saying.note(media, remarks, who);
        if (others.isEmpty()) {
            carryOn(media, before, flow.propose(studied.get()));
        }
        return others;
    }

    private void carryOn(MediaId media, Minutes before, Minutes now) throws MediaException {
        List<MinutesLine> old = MinutesLine.of(before);
        List<MinutesLine> all = MinutesLine.of(now);
        for (MinutesLine line : old) {
            Optional<Remark> said = remarks.latest(media, line.part());
            Optional<MinutesLine> successor =
                    all.stream()
                            .filter(l -> l.isOf(line))
                            .filter(l -> !old.contains(l))
                            .findFirst();
            if (said.isPresent() && successor.isPresent() && !all.contains(line)) {
                Remark r = said.get();
                String part = successor.get().part();
                remarks.append(new Remark(media, part, r.kind(), r.words(), r.who(), r.at()));
            }
        }
    }

    /** The minutes that stand, as a PDF or one of {@link #FORMATS}. */
    Optional<TakeAway> takeAway(MediaId media, String format)
            throws MediaException, ModelException, LibraryException {
        remarks.refresh();
        Optional<Studied> studied = isFormat(format) ? studied(media) : Optional.empty();
        if (studied.isEmpty()) {
            return Optional.empty();
        }
        JobSpec spec = SPEC.withOutputs(List.of(format));
        return TakeAway.of(new MinutesFlow(spec, instruments, remarks), studied.get());
    }

    private static boolean isFormat(String format) {
        return format.equals("pdf") || FORMATS.containsKey(format);
    }

    private static Map<String, String> named() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("docx", "Word");
        names.put("md", "Markdown");
        names.put("ics", "Calendar of actions");
        names.put("vtt", "Captions (VTT)");
        names.put("srt", "Captions (SRT)");
        names.put("txt", "Plain transcript");
        return Collections.unmodifiableMap(names);
    }

    private Optional<Studied> studied(MediaId media) throws ModelException {
        Optional<MediaFile> file = holdings.file(media).filter(f -> SPOKEN.contains(f.kind()));
        return file.isEmpty() ? Optional.empty() : Measured.by(flow, file.get(), library);
    }

    /** A line of minutes by its part and what it cites. */
    private record MinutesLine(String kind, String part, List<String> cites) {
        static List<MinutesLine> of(Minutes m) {
            List<MinutesLine> lines = new ArrayList<>();
            m.summary().forEach(c -> lines.add(of("summary", c.text(), c.cites())));
            m.decisions().forEach(c -> lines.add(of("decision", c.text(), c.cites())));
            for (ActionItem a : m.actions()) {
                lines.add(of("action", a.text(), a.cites()));
                lines.add(new MinutesLine("owner", FinalMinutes.owner(a), a.cites()));
                lines.add(new MinutesLine("due", FinalMinutes.due(a), a.cites()));
            }
            m.questions().forEach(c -> lines.add(of("question", c.text(), c.cites())));
            if (m.nextMeeting() != null) {
                NextMeeting next = m.nextMeeting();
                lines.add(of("next meeting", next.text(), next.cites()));
            }
            return lines;
        }

        private static MinutesLine of(String kind, String text, List<String> cites) {
            return new MinutesLine(kind, FinalMinutes.part(kind, text), cites);
        }

        boolean isOf(MinutesLine other) {
            return kind.equals(other.kind) && cites.equals(other.cites);
        }
    }
}

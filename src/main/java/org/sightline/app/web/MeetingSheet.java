package org.sightline.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.media.Timecode;
import org.sightline.media.Utterance;
import org.sightline.review.FinalMinutes;
import org.sightline.review.Remark;
import org.sightline.review.Remarks;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.NextMeeting;

/**
 * A meeting as its page shows it.
 *
 * @param approved who approved the minutes and when; null while nobody has
 */
public record MeetingSheet(
        String media,
        String file,
        String title,
        boolean audible,
        @Nullable String approved,
        List<Speaker> speakers,
        List<Section> sections,
        List<Spoken> transcript) {
    /** A speaker, by the name that the machine gave and the one that stands. */
    public record Speaker(String part, String machine, String name) {}

    /** Lines of one kind. */
    public record Section(String title, List<Line> lines) {}

    /**
     * A line of the minutes.
     *
     * @param start seconds of what it cites first, for the player; negative without times
     */
    public record Line(
            String part, String words, boolean dropped, String by, double start, String time) {}

    /** An utterance. */
    public record Spoken(String id, String speaker, double start, String time, String text) {}

    static MeetingSheet of(
            MediaFile file, RecordingDossier measured, Minutes made, Remarks remarks) {
        FinalMinutes review = new FinalMinutes(remarks);
        MediaId id = measured.id();
        RecordingDossier named = review.of(measured);
        Maker maker = new Maker(named, remarks);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Summary", maker.lines("summary", made.summary())));
        sections.add(new Section("Decisions", maker.lines("decision", made.decisions())));
        sections.add(new Section("Actions", maker.actions(made.actions())));
        sections.add(new Section("Questions", maker.lines("question", made.questions())));
        sections.add(new Section("Next meeting", maker.nextMeeting(made.nextMeeting())));
        Optional<Remark> approval = review.approval(id);
        return new MeetingSheet(
                id.sha256(),
                file.name(),
                made.title(),
                file.kind() == MediaKind.RECORDING,
                approval.map(r -> r.who() + ", " + r.at()).orElse(null),
                made.speakers().stream()
                        .map(
                                s -> {
                                    String part = FinalMinutes.speaker(s);
                                    String name = StudioDesk.Said.of(id, part, s, remarks).words();
                                    return new Speaker(part, s, name);
                                })
                        .toList(),
                sections.stream().filter(s -> !s.lines().isEmpty()).toList(),
                named.transcript().utterances().stream().map(maker::spoken).toList());
    }

    /** Lines with the places that they cite. */
    private static final class Maker {
        private final RecordingDossier dossier;
        private final Remarks remarks;
        private final Map<String, Utterance> byId = new TreeMap<>();

        Maker(RecordingDossier dossier, Remarks remarks) {
            this.dossier = dossier;
            this.remarks = remarks;
            dossier.transcript().utterances().forEach(u -> byId.put(u.id(), u));
        }

        List<Line> lines(String kind, List<Cited> cited) {
            return cited.stream().map(c -> line(kind, c.text(), c.cites(), "")).toList();
        }

        List<Line> actions(List<ActionItem> actions) {
            return actions.stream()
                    .map(a -> line("action", a.text(), a.cites(), owner(a)))
                    .toList();
        }

        List<Line> nextMeeting(@Nullable NextMeeting next) {
            return next == null
                    ? List.of()
                    : List.of(line("next meeting", next.text(), next.cites(), ""));
        }

        private static String owner(ActionItem action) {
            String owner = action.owner() == null ? "" : action.owner();
            return action.due() == null ? owner : owner + " " + action.due();
        }

        private Line line(String kind, String text, List<String> cites, String more) {
            StudioDesk.Said said =
                    StudioDesk.Said.of(dossier.id(), FinalMinutes.part(kind, text), text, remarks);
            Utterance first = byId.get(cites.get(0));
            String time = first == null ? "" : time(first);
            return new Line(
                    said.part(),
                    said.words(),
                    said.isDropped(),
                    said.by(),
                    first == null ? -1 : start(first),
                    more.isBlank() ? time : (time + " " + more.strip()).strip());
        }

        Spoken spoken(Utterance u) {
            String speaker = u.speaker() == null ? "" : u.speaker();
            return new Spoken(u.id(), speaker, start(u), time(u), u.text());
        }

        private double start(Utterance u) {
            return dossier.transcript().timed() ? u.span().startMicros() / 1e6 : -1;
        }

        private String time(Utterance u) {
            return dossier.transcript().timed() ? Timecode.clock(u.span().startMicros()) : "";
        }
    }
}

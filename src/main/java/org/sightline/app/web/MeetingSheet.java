package org.sightline.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.sightline.review.Remarks;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.DueDate;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.NextMeeting;

/**
 * A meeting as its page shows it.
 *
 * @param player {@code audio}, {@code video}, or {@code none} for a transcript
 * @param whole what was said of the minutes as a whole
 * @param approved who approved the minutes and when; null while nobody has
 */
public record MeetingSheet(
        String media,
        String file,
        String title,
        String player,
        Said whole,
        @Nullable String approved,
        List<Said> speakers,
        List<Section> sections,
        List<Spoken> transcript) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    /** Lines of one kind. */
    public record Section(String key, String title, List<Line> lines) {}

    /**
     * A line of the minutes.
     *
     * @param start seconds of what it cites first, for the player; negative without times
     * @param task who does it and until when; null when it is no action
     */
    public record Line(Said said, double start, String time, String cited, @Nullable Task task) {}

    /**
     * Who does it and until when; empty words for nobody and no day.
     *
     * @param day that is meant, as people write it; empty where the words mean none or say it
     */
    public record Task(Said owner, Said due, String day) {}

    /**
     * An utterance.
     *
     * @param said the words that stand, and who fixed them
     * @param words with their times; empty where there are none
     */
    public record Spoken(
            String id, String speaker, double start, String time, Said said, List<Heard> words) {}

    /** A word as it is written, and when it is heard, in seconds. */
    public record Heard(String text, double start, double end) {}

    static MeetingSheet of(
            MediaFile file, RecordingDossier measured, Minutes made, Remarks remarks) {
        FinalMinutes review = new FinalMinutes(remarks);
        MediaId id = measured.id();
        Maker maker = new Maker(measured, remarks, made.date());
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("summary", "Summary", maker.lines("summary", made.summary())));
        sections.add(
                new Section("decisions", "Decisions", maker.lines("decision", made.decisions())));
        sections.add(new Section("actions", "Actions", maker.actions(made.actions())));
        sections.add(
                new Section("questions", "Questions", maker.lines("question", made.questions())));
        sections.add(new Section("next", "Next meeting", maker.nextMeeting(made.nextMeeting())));
        return new MeetingSheet(
                id.sha256(),
                file.name(),
                made.title(),
                player(file.kind()),
                Said.of(id, FinalMinutes.WHOLE, "", remarks),
                review.approval(id).map(Said::by).orElse(null),
                made.speakers().stream()
                        .map(s -> Said.of(id, FinalMinutes.speaker(s), s, remarks))
                        .toList(),
                sections.stream().filter(s -> !s.lines().isEmpty()).toList(),
                maker.transcript());
    }

    /** How many lines of the minutes there are. */
    public long all() {
        return lines().size();
    }

    /** How many of them a person has looked at. */
    public long looked() {
        return lines().stream().filter(line -> !line.said().kind().isEmpty()).count();
    }

    private List<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }

    private static String player(MediaKind kind) {
        return switch (kind) {
            case VIDEO -> "video";
            case RECORDING -> "audio";
            case IMAGE, TRANSCRIPT -> "none";
        };
    }

    /** Lines with the places that they cite, and the transcript with its words. */
    private static final class Maker {
        private final List<Utterance> heard;
        private final RecordingDossier stands;
        private final Remarks remarks;
        private final FinalMinutes review;
        private final @Nullable LocalDate meeting;
        private final Map<String, Utterance> byId = new TreeMap<>();

        Maker(RecordingDossier measured, Remarks remarks, @Nullable LocalDate meeting) {
            this.heard = measured.transcript().utterances();
            this.remarks = remarks;
            this.review = new FinalMinutes(remarks);
            this.stands = review.of(measured);
            this.meeting = meeting;
            stands.transcript().utterances().forEach(u -> byId.put(u.id(), u));
        }

        List<Line> lines(String kind, List<Cited> cited) {
            return cited.stream().map(c -> line(kind, c.text(), c.cites(), null)).toList();
        }

        List<Line> actions(List<ActionItem> actions) {
            return actions.stream().map(a -> line("action", a.text(), a.cites(), task(a))).toList();
        }

        List<Line> nextMeeting(@Nullable NextMeeting next) {
            return next == null
                    ? List.of()
                    : List.of(line("next meeting", next.text(), next.cites(), null));
        }

        private Task task(ActionItem made) {
            ActionItem action = review.action(stands.id(), made, meeting);
            String due = Objects.requireNonNullElse(action.due(), "");
            LocalDate day = DueDate.namesDate(due) ? null : action.dueDate();
            return new Task(
                    said(FinalMinutes.owner(made), action.owner()),
                    said(FinalMinutes.due(made), due),
                    day == null ? "" : DAY.format(day));
        }

        private Said said(String part, @Nullable String words) {
            return Said.of(stands.id(), part, Objects.requireNonNullElse(words, ""), remarks);
        }

        private Line line(String kind, String text, List<String> cites, @Nullable Task task) {
            Optional<Utterance> first =
                    cites.stream()
                            .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                            .findFirst();
            return new Line(
                    Said.of(stands.id(), FinalMinutes.part(kind, text), text, remarks),
                    first.map(this::start).orElse(-1.0),
                    first.map(this::time).orElse(""),
                    first.map(Utterance::id).orElse(""),
                    task);
        }

        List<Spoken> transcript() {
            List<Utterance> now = stands.transcript().utterances();
            List<Spoken> spoken = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                spoken.add(spoken(heard.get(i), now.get(i)));
            }
            return spoken;
        }

        private Spoken spoken(Utterance before, Utterance u) {
            String speaker = u.speaker() == null ? "" : u.speaker();
            String part = FinalMinutes.heard(before);
            Said said = Said.of(stands.id(), part, before.text(), remarks);
            return new Spoken(u.id(), speaker, start(u), time(u), said, words(u));
        }

        /** Punctuation stands in the text alone, so words and text are matched by their order. */
        private List<Heard> words(Utterance u) {
            List<String> written = List.of(u.text().strip().split("\\s+"));
            if (!stands.transcript().timed() || written.size() != u.words().size()) {
                return List.of();
            }
            List<Heard> words = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                words.add(
                        new Heard(
                                written.get(i),
                                u.words().get(i).span().start(),
                                u.words().get(i).span().end()));
            }
            return words;
        }

        private double start(Utterance u) {
            return stands.transcript().timed() ? u.span().start() : -1;
        }

        private String time(Utterance u) {
            return stands.transcript().timed() ? Timecode.clock(u.span().startMicros()) : "";
        }
    }
}

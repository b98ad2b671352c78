package org.sightline.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.MediaId;
import org.sightline.media.Transcript;
import org.sightline.media.Turn;
import org.sightline.media.Utterance;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.ClauseWeights;
import org.sightline.understand.minutes.DueDate;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.NextMeeting;
import org.sightline.understand.minutes.SeenLine;

/**
 * Minutes after people's remarks: lines in other words or left out, actions with another owner or
 * day, speakers by their names, and whether somebody approved them. Thread-safe.
 */
public final class FinalMinutes {
    /** The part that a remark of approval names. */
    public static final String WHOLE = "minutes";

    private final Remarks remarks;
    private final Map<String, String> names;

    public FinalMinutes(Remarks remarks) {
        this(remarks, Map.of());
    }

    /**
     * @param names of speakers that people did not name in a remark, by what they are called
     */
    public FinalMinutes(Remarks remarks, Map<String, String> names) {
        this.remarks = remarks;
        this.names = Map.copyOf(names);
    }

    /** The part that a remark on this line names; the line's words as the machine made them. */
    public static String part(String kind, String text) {
        return kind + " " + Decision.hash(text).substring(0, 16);
    }

    /**
     * The part that a remark on who does it names: EDIT gives the name as it is written, DROP
     * leaves it open.
     *
     * @param action as the machine made it
     */
    public static String owner(ActionItem action) {
        return part("owner", action.text());
    }

    /**
     * The part that a remark on when it is due names: EDIT gives words such as "by Friday" or a day
     * such as 2026-04-03, DROP leaves it open.
     *
     * @param action as the machine made it
     */
    public static String due(ActionItem action) {
        return part("due", action.text());
    }

    /** The part that a remark on a speaker's name names. */
    public static String speaker(String name) {
        return "speaker " + name;
    }

    /** The part that a remark on the words of an utterance names; the utterance as it was heard. */
    public static String heard(Utterance utterance) {
        return part("words " + utterance.id(), utterance.text());
    }

    /**
     * The remark by which these minutes were approved. It stands until somebody says something else
     * of this meeting: what was approved is then no longer what would be sent.
     */
    public Optional<Remark> approval(MediaId media) {
        return remarks.last(media)
                .filter(r -> r.part().equals(WHOLE) && r.kind() == Remark.Kind.APPROVE);
    }

    /** How clauses are ranked in this meeting, after what people left out of others. */
    public ClauseWeights weights(MediaId media) {
        return Taste.clauses(remarks.weights(Taste.MINUTES, media));
    }

    /** Whether people kept a line, mended or not, or left it out; empty when neither. */
    public Optional<Boolean> isKept(MediaId media, SeenLine line) {
        return remarks.latest(media, part(line.kind(), line.text()))
                .map(remark -> remark.kind() != Remark.Kind.DROP);
    }

    /** The recording as people say that it was: with the words that they fixed. */
    public RecordingDossier heard(RecordingDossier d) {
        Transcript was = d.transcript();
        List<Utterance> fixed = was.utterances().stream().map(u -> fixed(d.id(), u)).toList();
        return d.with(new Transcript(fixed, was.timed(), was.turns()));
    }

    /** The recording with the words that people fixed, and their names for the speakers. */
    public RecordingDossier of(RecordingDossier d) {
        RecordingDossier fixed = heard(d);
        List<Utterance> renamed =
                fixed.transcript().utterances().stream().map(u -> renamed(d.id(), u)).toList();
        return fixed.with(new Transcript(renamed, fixed.transcript().timed(), turns(fixed)));
    }

    private Utterance fixed(MediaId media, Utterance u) {
        String text = remarks.words(media, heard(u), u.text());
        return text.equals(u.text()) ? u : FixedWords.of(u, text);
    }

    private Utterance renamed(MediaId media, Utterance u) {
        return new Utterance(u.id(), u.span(), named(media, u.speaker()), u.text(), u.words());
    }

    private List<Turn> turns(RecordingDossier d) {
        return d.transcript().turns().stream()
                .map(t -> new Turn(t.span(), String.valueOf(named(d.id(), t.speaker()))))
                .toList();
    }

    /** The minutes that stand. */
    public Minutes of(MediaId media, Minutes m) {
        return new Minutes(
                m.title(),
                m.date(),
                m.durationMicros(),
                m.speakers().stream().map(s -> String.valueOf(named(media, s))).distinct().toList(),
                lines(media, "summary", m.summary()),
                m.topics(),
                lines(media, "decision", m.decisions()),
                m.actions().stream()
                        .filter(keeps(media, "action", ActionItem::text))
                        .map(a -> action(media, a, m.date()))
                        .toList(),
                lines(media, "question", m.questions()),
                nextMeeting(media, m.nextMeeting()),
                m.rephrased());
    }

    /**
     * An action in people's words, for whom and until when they say; also one that they left out.
     *
     * @param a as the machine made it
     * @param held the day of the meeting, for words such as "tomorrow"; null when not known
     */
    public ActionItem action(MediaId media, ActionItem a, @Nullable LocalDate held) {
        @Nullable String owner = said(media, owner(a), named(media, a.owner()));
        @Nullable String due = said(media, due(a), a.due());
        @Nullable LocalDate day =
                Objects.equals(due, a.due())
                        ? a.dueDate()
                        : Optional.ofNullable(due)
                                .flatMap(words -> DueDate.resolve(words, held))
                                .orElse(null);
        return new ActionItem(words(media, "action", a.text()), owner, due, day, a.cites());
    }

    private @Nullable String said(MediaId media, String part, @Nullable String otherwise) {
        @Nullable String words = remarks.latest(media, part).map(Remark::words).orElse(otherwise);
        return remarks.isDropped(media, part) ? null : words;
    }

    private @Nullable NextMeeting nextMeeting(MediaId media, @Nullable NextMeeting next) {
        if (next == null || remarks.isDropped(media, part("next meeting", next.text()))) {
            return null;
        }
        String text = words(media, "next meeting", next.text());
        return new NextMeeting(text, next.when(), next.date(), next.cites());
    }

    private List<Cited> lines(MediaId media, String kind, List<Cited> lines) {
        return lines.stream()
                .filter(keeps(media, kind, Cited::text))
                .map(line -> new Cited(words(media, kind, line.text()), line.cites()))
                .toList();
    }

    private <T> java.util.function.Predicate<T> keeps(
            MediaId media, String kind, Function<T, String> text) {
        return line -> !remarks.isDropped(media, part(kind, text.apply(line)));
    }

    private String words(MediaId media, String kind, String text) {
        return remarks.words(media, part(kind, text), text);
    }

    private @Nullable String named(MediaId media, @Nullable String speaker) {
        return speaker == null
                ? null
                : remarks.words(media, speaker(speaker), names.getOrDefault(speaker, speaker));
    }
}

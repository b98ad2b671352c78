package org.sightline.output.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.Timecode;
import org.sightline.media.Transcript;
import org.sightline.output.minutes.MinutesPage.Block;
import org.sightline.output.minutes.MinutesPage.Fact;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.output.minutes.MinutesPage.Section;
import org.sightline.review.Reviewed;
import org.sightline.review.Source;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.Rephrased;

/** Sets minutes in the order that a template tells. */
final class MinutesPages {
    private final MinutesLayout layout;
    private final Reviewed<RecordingDossier, Minutes> reviewed;
    private final Minutes minutes;
    private final Transcript transcript;
    private final MinutesLines lines;

    private MinutesPages(Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout) {
        this.layout = layout;
        this.reviewed = reviewed;
        this.minutes = reviewed.meaning();
        this.transcript = reviewed.dossier().transcript();
        this.lines = new MinutesLines(transcript, layout);
    }

    static MinutesPage of(Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout) {
        return new MinutesPages(reviewed, layout).page();
    }

    private MinutesPage page() {
        List<Section> sections =
                transcript.utterances().isEmpty()
                        ? List.of()
                        : layout.parts().stream().map(this::section).toList();
        boolean draft = reviewed.source() == Source.MACHINE;
        return new MinutesPage(layout, minutes.title(), draft, facts(), sections, notes());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (MinutesFact fact : layout.template().facts()) {
            String value = value(fact);
            if (value != null) {
                facts.add(new Fact(layout.say(fact.label()), value));
            }
        }
        return facts;
    }

    private @Nullable String value(MinutesFact fact) {
        String notKnown = layout.say(Phrase.NOT_KNOWN);
        return switch (fact) {
            case DATE -> minutes.date() == null ? notKnown : layout.template().day(minutes.date());
            case PRESENT ->
                    minutes.speakers().isEmpty() ? notKnown : String.join(", ", minutes.speakers());
            case LENGTH -> transcript.timed() ? Timecode.clock(minutes.durationMicros()) : null;
            // Not its folders: minutes are sent, and those tell of the machine they were made on.
            case RECORDING -> String.valueOf(reviewed.file().path().getFileName());
        };
    }

    private Section section(MinutesPart part) {
        List<Phrase> columns =
                part == MinutesPart.ACTIONS
                        ? List.of(Phrase.WHAT, Phrase.WHO, Phrase.BY_WHEN, Phrase.SAID)
                        : List.of();
        return new Section(
                layout.say(part.heading()),
                layout.say(part.whenEmpty()),
                columns.stream().map(layout::say).toList(),
                blocks(part));
    }

    private List<Block> blocks(MinutesPart part) {
        MinutesCourse course = new MinutesCourse(minutes, transcript, lines);
        return switch (part) {
            case SUMMARY -> block(course.points().stream());
            case TOPICS -> course.topics();
            case COURSE -> course.everything();
            case DECISIONS -> block(minutes.decisions().stream().map(lines::line));
            case ACTIONS -> block(minutes.actions().stream().map(lines::row));
            case QUESTIONS -> block(minutes.questions().stream().map(lines::line));
            case NEXT_MEETING -> block(Stream.ofNullable(minutes.nextMeeting()).map(lines::line));
        };
    }

    private static List<Block> block(Stream<Line> lines) {
        List<Line> all = lines.toList();
        return all.isEmpty() ? List.of() : List.of(new Block(null, all));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (transcript.utterances().isEmpty()) {
            notes.add(layout.say(Phrase.NOTHING_HEARD));
        }
        if (!transcript.timed()) {
            notes.add(layout.say(Phrase.NO_TIMES));
        }
        String encoding = reviewed.dossier().info().guessedEncoding();
        if (encoding != null) {
            notes.add(layout.say(Phrase.GUESSED) + " " + encoding + ".");
        }
        Rephrased rephrased = minutes.rephrased();
        if (rephrased != null && rephrased.lines() > 0) {
            notes.add(layout.say(Phrase.REPHRASED) + " " + rephrased.writer());
        }
        if (isMarked()) {
            notes.add(layout.say(Phrase.UNSURE));
        }
        return notes;
    }

    private boolean isMarked() {
        Stream<Cited> cited =
                Stream.of(minutes.summary(), minutes.decisions(), minutes.questions())
                        .flatMap(List::stream);
        return Stream.concat(
                        cited.map(Cited::text), minutes.actions().stream().map(ActionItem::text))
                .anyMatch(text -> text.contains("[?]"));
    }
}

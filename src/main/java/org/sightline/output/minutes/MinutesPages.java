package org.sightline.output.minutes;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.Timecode;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.output.minutes.MinutesPage.Fact;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.output.minutes.MinutesPage.Moment;
import org.sightline.output.minutes.MinutesPage.Section;
import org.sightline.review.Reviewed;
import org.sightline.review.Source;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.Topic;

/** Sets minutes in the order in which people read them. */
final class MinutesPages {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final Wording wording;
    private final Reviewed<RecordingDossier, Minutes> reviewed;
    private final Transcript transcript;
    private final Map<String, Integer> places = new HashMap<>();

    private MinutesPages(Reviewed<RecordingDossier, Minutes> reviewed, Wording wording) {
        this.wording = wording;
        this.reviewed = reviewed;
        this.transcript = reviewed.dossier().transcript();
        for (Utterance said : transcript.utterances()) {
            places.put(said.id(), places.size());
        }
    }

    static MinutesPage of(Reviewed<RecordingDossier, Minutes> reviewed) {
        return new MinutesPages(reviewed, Wording.ENGLISH).page();
    }

    /** What a line rests on, as it is shown. */
    static List<Moment> moments(Reviewed<RecordingDossier, Minutes> reviewed, List<String> cites) {
        return new MinutesPages(reviewed, Wording.ENGLISH).moments(cites);
    }

    /** The time of an utterance, or its line, counted from 1, where there are no times. */
    static String label(Transcript transcript, int place) {
        return transcript.timed()
                ? Timecode.clock(transcript.utterances().get(place).span().startMicros())
                : Wording.ENGLISH.line() + " " + (place + 1);
    }

    private MinutesPage page() {
        Minutes minutes = reviewed.meaning();
        List<Section> sections = new ArrayList<>();
        if (!transcript.utterances().isEmpty()) {
            sections.add(list(wording.summary(), wording.noSummary(), minutes.summary()));
            sections.add(topics(minutes.topics()));
            sections.add(list(wording.decisions(), wording.noDecision(), minutes.decisions()));
            sections.add(actions(minutes.actions()));
            sections.add(list(wording.questions(), wording.noQuestion(), minutes.questions()));
        }
        boolean draft = reviewed.source() == Source.MACHINE;
        return new MinutesPage(wording, minutes.title(), draft, facts(minutes), sections, notes());
    }

    private List<Fact> facts(Minutes minutes) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        wording.date(),
                        minutes.date() == null ? wording.notKnown() : DAY.format(minutes.date())));
        if (transcript.timed()) {
            facts.add(new Fact(wording.length(), Timecode.clock(minutes.durationMicros())));
        }
        String heard =
                minutes.speakers().isEmpty()
                        ? wording.notKnown()
                        : String.join(", ", minutes.speakers());
        facts.add(new Fact(wording.present(), heard));
        facts.add(new Fact(wording.source(), reviewed.file().name()));
        return facts;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (transcript.utterances().isEmpty()) {
            notes.add(wording.nothingHeard());
        }
        if (!transcript.timed()) {
            notes.add(wording.noTimes());
        }
        if (isMarked(reviewed.meaning())) {
            notes.add(wording.unsure());
        }
        return notes;
    }

    private static boolean isMarked(Minutes minutes) {
        List<Cited> lines = new ArrayList<>(minutes.summary());
        lines.addAll(minutes.decisions());
        lines.addAll(minutes.questions());
        return lines.stream().anyMatch(line -> line.text().contains("[?]"))
                || minutes.actions().stream().anyMatch(action -> action.text().contains("[?]"));
    }

    private Section list(String heading, String whenEmpty, List<Cited> lines) {
        return new Section(
                heading,
                whenEmpty,
                List.of(),
                lines.stream()
                        .map(
                                line ->
                                        new Line(
                                                speaker(line.cites()),
                                                List.of(line.text()),
                                                moments(line.cites())))
                        .toList());
    }

    private Section topics(List<Topic> topics) {
        List<Line> lines = new ArrayList<>();
        for (Topic topic : topics) {
            String range =
                    Timecode.clock(topic.span().startMicros())
                            + "\u2013"
                            + Timecode.clock(topic.span().endMicros());
            List<Moment> moments =
                    transcript.timed()
                            ? List.of(new Moment(topic.cites().get(0), range))
                            : moments(topic.cites().subList(0, 1));
            lines.add(new Line(null, List.of(topic.title()), moments));
        }
        return new Section(wording.topics(), wording.noTopic(), List.of(), lines);
    }

    private Section actions(List<ActionItem> actions) {
        return new Section(
                wording.actions(),
                wording.noAction(),
                List.of(wording.what(), wording.who(), wording.byWhen(), wording.said()),
                actions.stream().map(this::action).toList());
    }

    private Line action(ActionItem action) {
        return new Line(
                speaker(action.cites()),
                List.of(
                        action.text(),
                        Optional.ofNullable(action.owner()).orElse(wording.notSaid()),
                        Optional.ofNullable(action.due()).orElse(wording.notSaid())),
                moments(action.cites()));
    }

    private @Nullable String speaker(List<String> cites) {
        return transcript.find(cites.get(0)).map(Utterance::speaker).orElse(null);
    }

    /** People may edit minutes; a citation of nothing shows its id. */
    private List<Moment> moments(List<String> cites) {
        List<Moment> moments = new ArrayList<>();
        for (String id : cites) {
            Integer place = places.get(id);
            moments.add(new Moment(id, place == null ? id : label(transcript, place)));
        }
        return moments;
    }
}

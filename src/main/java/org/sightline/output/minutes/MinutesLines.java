package org.sightline.output.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.media.Timecode;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.output.minutes.MinutesPage.Moment;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.DueDate;
import org.sightline.understand.minutes.NextMeeting;
import org.sightline.understand.minutes.Topic;

/** Lines of one meeting as they are shown: who said it and when. */
final class MinutesLines {
    private final Transcript transcript;
    private final MinutesLayout layout;
    private final Map<String, Integer> places = new HashMap<>();

    MinutesLines(Transcript transcript, MinutesLayout layout) {
        this.transcript = transcript;
        this.layout = layout;
        for (Utterance said : transcript.utterances()) {
            places.put(said.id(), places.size());
        }
    }

    Line line(Cited said) {
        return new Line(null, speaker(said.cites()), List.of(said.text()), moments(said.cites()));
    }

    Line labelled(Phrase label, Cited said) {
        Line line = line(said);
        return new Line(layout.say(label), line.speaker(), line.cells(), line.moments());
    }

    /** A row: what, who, by when. */
    Line row(ActionItem action) {
        return new Line(
                null,
                speaker(action.cites()),
                List.of(action.text(), orNotSaid(action.owner()), orNotSaid(due(action))),
                moments(action.cites()));
    }

    /** An action among other lines: its owner and day in brackets, as far as they were said. */
    Line labelled(ActionItem action) {
        List<String> more = new ArrayList<>();
        if (action.owner() != null) {
            more.add(action.owner());
        }
        if (due(action) != null) {
            more.add(due(action));
        }
        String text = action.text() + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
        return labelled(Phrase.ACTION, new Cited(text, action.cites()));
    }

    Line line(NextMeeting next) {
        LocalDate date = next.date();
        String day =
                date == null || DueDate.namesDate(next.when())
                        ? ""
                        : " (" + layout.template().day(date) + ")";
        return line(new Cited(next.text() + day, next.cites()));
    }

    /**
     * The title with the stretch of time; with the first line it cites where there are no times.
     */
    Line title(Topic topic) {
        String id = topic.cites().get(0);
        String range =
                Timecode.clock(topic.span().startMicros())
                        + "\u2013"
                        + Timecode.clock(topic.span().endMicros());
        List<Moment> moments =
                transcript.timed() ? List.of(new Moment(id, range)) : moments(List.of(id));
        return new Line(null, null, List.of(topic.title()), moments);
    }

    /** People may edit minutes; a citation of nothing shows its id. */
    List<Moment> moments(List<String> cites) {
        List<Moment> moments = new ArrayList<>();
        for (String id : cites) {
            int place = place(id);
            moments.add(new Moment(id, place < 0 ? id : label(place)));
        }
        return moments;
    }

    /** The time of an utterance, or its line, counted from 1, where there are no times. */
    String label(int place) {
        return transcript.timed()
                ? Timecode.clock(transcript.utterances().get(place).span().startMicros())
                : layout.say(Phrase.LINE) + " " + (place + 1);
    }

    /** Of an utterance among all; -1 when there is none of that id. */
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    private @Nullable String speaker(List<String> cites) {
        return transcript.find(cites.get(0)).map(Utterance::speaker).orElse(null);
    }

    /** Words for a day, and the day they mean unless they name it. */
    private @Nullable String withDay(@Nullable String words, @Nullable LocalDate date) {
        if (date != null && date.toString().equals(words)) {
            return layout.template().shortDay(date);
        }
        return words == null || date == null || DueDate.namesDate(words)
                ? words
                : words + " (" + layout.template().shortDay(date) + ")";
    }

    private @Nullable String due(ActionItem action) {
        return withDay(action.due(), action.dueDate());
    }

    private String orNotSaid(@Nullable String words) {
        return words == null ? layout.say(Phrase.NOT_SAID) : words;
    }
}

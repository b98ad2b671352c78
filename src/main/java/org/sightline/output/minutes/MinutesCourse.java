package org.sightline.output.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sightline.media.Transcript;
import org.sightline.output.minutes.MinutesPage.Block;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.Topic;

/** Puts lines under the topics in which they were said. */
final class MinutesCourse {
    private final Minutes minutes;
    private final Transcript transcript;
    private final MinutesLines lines;

    MinutesCourse(Minutes minutes, Transcript transcript, MinutesLines lines) {
        this.minutes = minutes;
        this.transcript = transcript;
        this.lines = lines;
    }

    /** The main points that no other part tells: decisions, actions and questions stand there. */
    List<Line> points() {
        List<Cited> elsewhere = new ArrayList<>(minutes.decisions());
        minutes.actions().forEach(action -> elsewhere.add(action.line()));
        elsewhere.addAll(minutes.questions());
        if (minutes.nextMeeting() != null) {
            elsewhere.add(minutes.nextMeeting().line());
        }
        return minutes.summary().stream()
                .filter(point -> elsewhere.stream().noneMatch(line -> tells(line, point)))
                .map(lines::line)
                .toList();
    }

    private static boolean tells(Cited line, Cited point) {
        return line.cites().contains(point.cites().get(0)) && words(line).contains(words(point));
    }

    /** Without signs and capitals, in which the same words may differ. */
    private static String words(Cited line) {
        return line.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Each topic with its main points. */
    List<Block> topics() {
        return underTopics(points());
    }

    /** Each topic with all that was found in it, as it went. */
    List<Block> everything() {
        List<Line> all = new ArrayList<>(points());
        minutes.decisions().forEach(line -> all.add(lines.labelled(Phrase.DECISION, line)));
        minutes.actions().forEach(action -> all.add(lines.labelled(action)));
        minutes.questions().forEach(line -> all.add(lines.labelled(Phrase.QUESTION, line)));
        all.sort(Comparator.comparingInt(this::place));
        return underTopics(all);
    }

    /** Lines before the first topic stand under it; without topics they stand alone. */
    private List<Block> underTopics(List<Line> all) {
        List<Topic> topics = minutes.topics();
        if (topics.isEmpty()) {
            return all.isEmpty() ? List.of() : List.of(new Block(null, all));
        }
        List<List<Line>> under = new ArrayList<>();
        topics.forEach(topic -> under.add(new ArrayList<>()));
        all.forEach(line -> under.get(topicOf(line)).add(line));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            blocks.add(new Block(lines.title(topics.get(i)), under.get(i)));
        }
        return blocks;
    }

    private int topicOf(Line line) {
        int place = place(line);
        long at = place < 0 ? 0 : transcript.utterances().get(place).span().startMicros();
        int last = 0;
        for (int i = 1; i < minutes.topics().size(); i++) {
            last = minutes.topics().get(i).span().startMicros() <= at ? i : last;
        }
        return last;
    }

    private int place(Line line) {
        return lines.place(line.moments().get(0).id());
    }
}

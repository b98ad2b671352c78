package org.sightline.understand.minutes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of one meeting: a draft until a person approves it.
 *
 * @param date null when neither file nor job tells it
 * @param speakers in order of first speech; empty when not known
 * @param summary in order of time
 * @param nextMeeting null when nobody said when
 * @param rephrased what a writer did; null when none was asked
 */
public record Minutes(
        String title,
        @Nullable LocalDate date,
        long durationMicros,
        List<String> speakers,
        List<Cited> summary,
        List<Topic> topics,
        List<Cited> decisions,
        List<ActionItem> actions,
        List<Cited> questions,
        @Nullable NextMeeting nextMeeting,
        @Nullable Rephrased rephrased) {
    public Minutes {
        speakers = List.copyOf(speakers);
        summary = List.copyOf(summary);
        topics = List.copyOf(topics);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
        questions = List.copyOf(questions);
    }

    /** The same with speakers as they are called elsewhere. */
    public Minutes withSpeakers(List<String> others) {
        return new Minutes(
                title,
                date,
                durationMicros,
                others,
                summary,
                topics,
                decisions,
                actions,
                questions,
                nextMeeting,
                rephrased);
    }

    /** The same with points and decisions in a writer's words. */
    Minutes with(List<Cited> points, List<Cited> decided, Rephrased by) {
        return new Minutes(
                title,
                date,
                durationMicros,
                speakers,
                points,
                topics,
                decided,
                actions,
                questions,
                nextMeeting,
                by);
    }
}

package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sightline.media.TimeSpan;
import org.sightline.media.Turn;
import org.sightline.media.Word;

/**
 * Words to speakers: a word is his whose turn shares most of its time; where two turns do, his who
 * spoke the word before.
 *
 * <p>Turns are only told to a few tenths of a second, so that a change moves to the longest pause
 * within {@value #REACH} words of it. Without state.
 */
final class WordSpeakers {
    private static final int REACH = 2;

    private WordSpeakers() {}

    /**
     * @param words in order
     * @param turns in order of start
     * @return for each word its speaker; null without turns
     */
    static List<@Nullable String> of(List<Word> words, List<Turn> turns) {
        if (turns.isEmpty()) {
            return Collections.nCopies(words.size(), null);
        }
        List<@Nullable String> speakers = new ArrayList<>();
        int first = 0;
        @Nullable String before = null;
        for (Word word : words) {
            while (first + 1 < turns.size() && endsLongBefore(turns.get(first), word.span())) {
                first++;
            }
            before = speaker(word.span(), turns.subList(first, turns.size()), before);
            speakers.add(before);
        }
        moveToPauses(words, speakers);
        return speakers;
    }

    private static boolean endsLongBefore(Turn turn, TimeSpan word) {
        return turn.span().endMicros() + 60_000_000 < word.startMicros();
    }

    private static String speaker(TimeSpan word, List<Turn> turns, @Nullable String before) {
        Turn best = turns.get(0);
        long most = Long.MIN_VALUE;
        for (Turn turn : turns) {
            if (turn.span().startMicros() > word.endMicros() + 1_000_000) {
                break;
            }
            long near = near(turn.span(), word);
            if (near > most || near == most && turn.speaker().equals(before)) {
                most = near;
                best = turn;
            }
        }
        return best.speaker();
    }

    /** Time shared; for a turn that shares none, the time between, below zero. */
    private static long near(TimeSpan turn, TimeSpan word) {
        return Math.min(turn.endMicros(), word.endMicros())
                - Math.max(turn.startMicros(), word.startMicros());
    }

    private static void moveToPauses(List<Word> words, List<@Nullable String> speakers) {
        for (int i = 1; i < words.size(); i++) {
            if (Objects.equals(speakers.get(i), speakers.get(i - 1))) {
                continue;
            }
            int best = i;
            for (int j = i - REACH; j <= i + REACH; j++) {
                if (within(speakers, i, j) && pause(words, j) > pause(words, best) + 50_000) {
                    best = j;
                }
            }
            for (int k = best; k < i; k++) {
                speakers.set(k, speakers.get(i));
            }
            for (int k = i; k < best; k++) {
                speakers.set(k, speakers.get(i - 1));
            }
            i = Math.max(i, best);
        }
    }

    /** Whether the change before word i could as well lie before word j, leaving a word to each. */
    private static boolean within(List<@Nullable String> speakers, int i, int j) {
        if (j < 1 || j >= speakers.size()) {
            return false;
        }
        boolean sameBefore = j >= i || Objects.equals(speakers.get(j - 1), speakers.get(i - 1));
        boolean sameAfter = j <= i || Objects.equals(speakers.get(j), speakers.get(i));
        return sameBefore && sameAfter;
    }

    private static long pause(List<Word> words, int i) {
        return words.get(i).span().startMicros() - words.get(i - 1).span().endMicros();
    }
}

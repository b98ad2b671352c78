package org.sightline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

/**
 * The times of words after a person has fixed some of them: what stands before and after the change
 * keeps its times, and what is new shares the time of what it replaces evenly.
 */
final class FixedWords {
    private FixedWords() {}

    /** An utterance in other words. */
    static Utterance of(Utterance u, String text) {
        String plain = text.strip();
        List<Word> words = u.words().isEmpty() ? List.of() : words(u, plain.split("\\s+"));
        return new Utterance(u.id(), u.span(), u.speaker(), plain, words);
    }

    private static List<Word> words(Utterance u, String[] now) {
        List<Word> old = u.words();
        int most = Math.min(old.size(), now.length);
        int before = 0;
        while (before < most && same(old.get(before), now[before])) {
            before++;
        }
        int after = 0;
        while (after < most - before
                && same(old.get(old.size() - 1 - after), now[now.length - 1 - after])) {
            after++;
        }
        List<Word> words = new ArrayList<>(old.subList(0, before));
        words.addAll(
                spread(
                        List.of(now).subList(before, now.length - after),
                        gap(u, before, old.size() - after)));
        words.addAll(old.subList(old.size() - after, old.size()));
        return words;
    }

    /** The time from before one word to before another. */
    private static TimeSpan gap(Utterance u, int from, int to) {
        List<Word> old = u.words();
        long start = from == 0 ? u.span().startMicros() : old.get(from - 1).span().endMicros();
        long end = to == old.size() ? u.span().endMicros() : old.get(to).span().startMicros();
        return new TimeSpan(start, Math.max(start, end));
    }

    private static List<Word> spread(List<String> words, TimeSpan span) {
        List<Word> spread = new ArrayList<>();
        long each = words.isEmpty() ? 0 : span.lengthMicros() / words.size();
        for (int i = 0; i < words.size(); i++) {
            long start = span.startMicros() + i * each;
            spread.add(new Word(words.get(i), new TimeSpan(start, start + each), 1));
        }
        return spread;
    }

    private static boolean same(Word old, String now) {
        return plain(old.text()).equals(plain(now));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

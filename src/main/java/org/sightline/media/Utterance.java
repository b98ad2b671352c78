package org.sightline.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker says without a longer pause.
 *
 * @param id {@code u1}, {@code u2}, …, unique within its transcript
 * @param speaker as named by the transcript; null when not known
 * @param text the words as they are shown
 * @param words in order; may be empty for transcripts without word times
 */
public record Utterance(
        String id, TimeSpan span, @Nullable String speaker, String text, List<Word> words) {
    public Utterance {
        words = List.copyOf(words);
    }

    /** Mean confidence of the words, 0..1; 1 when there are none. */
    public double confidence() {
        return words.stream().mapToDouble(Word::confidence).average().orElse(1);
    }
}

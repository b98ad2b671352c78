package org.sightline.understand.caption;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words that templates say around quotes, in one language; {@code phrases-en.tsv} has all
 * names. Immutable and thread-safe.
 */
final class Phrasebook {
    private static final Map<String, Phrasebook> BOOKS = new HashMap<>();

    static {
        CaptionOptions.LANGUAGES.forEach(language -> BOOKS.put(language, new Phrasebook(language)));
    }

    private final Map<String, String> phrases = new HashMap<>();

    private Phrasebook(String language) {
        Resource.rows("phrases-" + language + ".tsv").forEach(row -> phrases.put(row[0], row[1]));
    }

    /**
     * @param language one of {@link CaptionOptions#LANGUAGES}
     */
    static Phrasebook of(String language) {
        return Objects.requireNonNull(BOOKS.get(language), language);
    }

    /** The phrase of a name with words in its places. */
    String say(String name, Object... words) {
        String phrase = Objects.requireNonNull(phrases.get(name), name);
        return String.format(Locale.ROOT, phrase, words);
    }

    /** Verbatim in the language's quotation marks, white space but for single spaces aside. */
    String quote(String words) {
        return say("quote", Wording.oneLine(words));
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : say("and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    /** Names of all phrases, for tests. */
    Set<String> names() {
        return Set.copyOf(phrases.keySet());
    }
}

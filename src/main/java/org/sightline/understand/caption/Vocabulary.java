package org.sightline.understand.caption;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a house: some are preferred to others, some are never said. Quotes from a picture
 * stay as they are read.
 *
 * @param preferred word to the word that is said instead, both as they stand within a sentence
 * @param forbidden words that no proposal may hold; one that does is not made
 */
public record Vocabulary(Map<String, String> preferred, List<String> forbidden) {
    /** All words are welcome. */
    public static final Vocabulary NONE = new Vocabulary(Map.of(), List.of());

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern QUOTED_OR_NOT = Pattern.compile("„[^“]*“|“[^”]*”|[^“„]+|[“„]");

    public Vocabulary {
        preferred = Collections.unmodifiableMap(new TreeMap<>(preferred));
        forbidden = List.copyOf(forbidden);
    }

    /** Whether none of the forbidden words is in it, quoted or not. */
    boolean allows(String sentence) {
        return forbidden.stream().noneMatch(word -> pattern(word).matcher(sentence).find());
    }

    /** The sentence with the preferred words; articles follow their new words. */
    String worded(String sentence) {
        String worded = sentence;
        for (Map.Entry<String, String> entry : preferred.entrySet()) {
            StringBuilder whole = new StringBuilder();
            Matcher parts = QUOTED_OR_NOT.matcher(worded);
            while (parts.find()) {
                String part = parts.group();
                whole.append(
                        part.startsWith("“") || part.startsWith("„")
                                ? part
                                : replaced(part, entry));
            }
            worded = whole.toString();
        }
        return worded;
    }

    private static String replaced(String part, Map.Entry<String, String> entry) {
        Pattern pattern =
                Pattern.compile("(\\b[Aa]n? )?" + pattern(entry.getKey()).pattern(), FLAGS);
        return pattern.matcher(part)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        instead(found.group(1), found.group(), entry.getValue())));
    }

    private static String instead(@Nullable String article, String found, String word) {
        if (article != null) {
            boolean isVowel = "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
            return article.charAt(0) + (isVowel ? "n " : " ") + word;
        }
        boolean isCapital = Character.isUpperCase(found.charAt(0));
        return isCapital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }

    private static Pattern pattern(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])", FLAGS);
    }
}

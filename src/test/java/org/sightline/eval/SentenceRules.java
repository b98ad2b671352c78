package org.sightline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.features.image.SeenText;
import org.sightline.understand.caption.AltText;

/**
 * What no sentence may do, told in patterns of its own, so that a fault in the product's rules
 * shows.
 */
final class SentenceRules {
    private static final Pattern QUOTE = Pattern.compile("“([^”]*)”");

    /** What must not be found in a sentence whose quotes are empty. */
    private static final Map<String, Pattern> NEVER =
            new TreeMap<>(
                    Map.of(
                            "one sentence", Pattern.compile("[.!?].|[\\n\\r]"),
                            "sentence case", Pattern.compile("^[^\\p{Lu}]|\\p{Lu}.*\\p{Lu}{2}"),
                            "full stop", Pattern.compile("[^.]$"),
                            "no “image of”",
                                    Pattern.compile(
                                            "(?i)\\b(image|photo|photograph|picture|pic|snapshot)s?"
                                                    + " (of|showing|that|with)\\b|\\bfor (a|the) (picture|photo|camera)"),
                            "no file name", Pattern.compile("(?i)\\.(jpe?g|png|gif|webp)|_|\\d{4}"),
                            "no name", Pattern.compile("(?<!^)\\b\\p{Lu}\\p{Ll}"),
                            "no race",
                                    Pattern.compile(
                                            "(?i)\\b(asian|african|caucasian|hispanic|latino|latina|arab|indian|european"
                                                    + "|(black|white|brown) (man|men|woman|women|boy|girl|person|people|child|children))\\b"),
                            "no feeling",
                                    Pattern.compile(
                                            "(?i)\\b(happy|happily|sad|angry|excited|worried|afraid|scared|proud|joyful"
                                                    + "|bored|surprised|lonely|enjoy\\w*|love\\w*|fun)\\b"),
                            "people neutral",
                                    Pattern.compile(
                                            "(?i)\\b(m[ae]n|wom[ae]n|boys?|girls?|lad(y|ies)|guys?|males?|females?|he|she"
                                                    + "|his|hers?|him|\\w*(himself|herself)|brides?|grooms?|mother|father)\\b")));

    private SentenceRules() {}

    /** The rules that a sentence breaks; none for an empty one, which says nothing. */
    static List<String> broken(AltText alt, List<SeenText> text) {
        if (alt.alt().isEmpty()) {
            return List.of();
        }
        String words = QUOTE.matcher(alt.alt()).replaceAll("“”");
        List<String> broken =
                NEVER.entrySet().stream()
                        .filter(rule -> rule.getValue().matcher(words).find())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(ArrayList::new));
        if (alt.alt().length() > 250) {
            broken.add("at most 250 characters");
        }
        String read = text.stream().map(line -> plain(line.text())).collect(Collectors.joining(""));
        Matcher quotes = QUOTE.matcher(alt.alt());
        while (quotes.find()) {
            if (!isWhole(quotes.group(1), text)) {
                broken.add("quoted text whole: " + quotes.group(1) + " of " + read);
            }
        }
        return broken;
    }

    /** Whether the words are some lines in a row from their first letter to their last. */
    private static boolean isWhole(String quote, List<SeenText> text) {
        String wanted = plain(quote);
        for (int first = 0; first < text.size(); first++) {
            StringBuilder lines = new StringBuilder();
            for (int last = first; last < text.size(); last++) {
                lines.append(plain(text.get(last).text()));
                if (lines.toString().equals(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\p{Z}\\p{C}\\s]+", "");
    }
}

package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Colours in a plain English sentence, and what has them: {@code a | black and white | dog}. */
final class ColourWords {
    /** Words for colours, by the names that are measured. */
    private static final Map<String, List<String>> COLOURS =
            Map.ofEntries(
                    Map.entry("black", List.of("black")),
                    Map.entry("white", List.of("white")),
                    Map.entry("brown", List.of("brown")),
                    Map.entry("tan", List.of("tan")),
                    Map.entry("red", List.of("red")),
                    Map.entry("blue", List.of("blue")),
                    Map.entry("green", List.of("green")),
                    Map.entry("yellow", List.of("yellow")),
                    Map.entry("orange", List.of("orange")),
                    Map.entry("pink", List.of("pink")),
                    Map.entry("purple", List.of("purple")),
                    Map.entry("gray", List.of("gray")),
                    Map.entry("grey", List.of("gray")),
                    Map.entry("silver", List.of("gray")),
                    Map.entry("gold", List.of("yellow", "orange")),
                    Map.entry("golden", List.of("tan", "orange", "yellow")));

    private ColourWords() {}

    static boolean isColour(String word) {
        return COLOURS.containsKey(word);
    }

    /** The names under which a word's colour is measured; none for what is no colour. */
    static List<String> measured(String colour) {
        return COLOURS.getOrDefault(colour, List.of());
    }

    /** A colour in a sentence and the words that follow it, up to the next link. */
    record Coloured(String colour, List<String> thing) {}

    /** The words without the colours that fail, and with articles that fit what is left. */
    static List<String> withColours(List<String> words, Predicate<Coloured> holds) {
        List<String> kept = new ArrayList<>();
        boolean isAfterLost = false;
        for (int i = 0; i < words.size(); i++) {
            boolean joins = words.get(i).equals("and") && i > 0 && tells(words, i - 1);
            boolean isLost =
                    tells(words, i) && !holds.test(new Coloured(words.get(i), thing(words, i)));
            boolean joinsLost =
                    joins
                            && tells(words, i + 1)
                            && (isAfterLost
                                    || !holds.test(
                                            new Coloured(words.get(i + 1), thing(words, i + 1))));
            if (!isLost && !joinsLost) {
                kept.add(words.get(i));
            }
            isAfterLost = isLost;
        }
        for (int i = 0; i + 1 < kept.size(); i++) {
            if (kept.get(i).equals("a") || kept.get(i).equals("an")) {
                kept.set(i, "aeiou".indexOf(kept.get(i + 1).charAt(0)) < 0 ? "a" : "an");
            }
        }
        return withoutRepeats(kept);
    }

    /** {@code a white and white dog} is a white dog. */
    private static List<String> withoutRepeats(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean repeats =
                    i + 2 < words.size()
                            && isColour(words.get(i))
                            && words.get(i + 1).equals("and")
                            && words.get(i + 2).equals(words.get(i));
            if (repeats) {
                i += 2;
            }
            kept.add(words.get(i));
        }
        return kept;
    }

    private static List<String> thing(List<String> words, int colour) {
        List<String> thing = new ArrayList<>();
        for (String word : words.subList(colour + 1, words.size())) {
            if (word.equals("and") && thing.isEmpty() || isColour(word)) {
                continue;
            }
            if (Phrases.opens(word)) {
                break;
            }
            thing.add(word);
        }
        return thing;
    }

    /** Whether a word is the colour of what comes next: an orange may be a fruit. */
    private static boolean tells(List<String> words, int i) {
        if (i + 1 >= words.size() || !isColour(words.get(i))) {
            return false;
        }
        String next = words.get(i + 1);
        return next.equals("and") ? tells(words, i + 2) : !Phrases.isLink(next);
    }
}

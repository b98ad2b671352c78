package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What holds for every sentence we propose, whoever made it.
 *
 * <p>Follows W3C's Images Tutorial (tips and tricks, images of text) and IPTC's advice on {@code
 * AltTextAccessibility} of at most 250 characters. Thread-safe.
 */
public final class AltTextRules {
    /** By IPTC's advice; nothing longer is ever proposed. */
    public static final int LONGEST = 250;

    private static final Pattern OPENING =
            Pattern.compile(
                    "(?i)^\\W*((an?|the|this)\\s+)?([\\w-]+\\s+){0,2}"
                            + "(image|picture|photo|photograph|photography|pic|icon|snapshot)s?"
                            + "\\s+(of|that|which|shows?|showing|depicts?|depicting|with|is)\\b.*",
                    Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("„[^“]*“|“[^”]*”");
    private static final Pattern END_WITHIN = Pattern.compile("[.!?](?=.)", Pattern.DOTALL);
    private static final Pattern ODD_SPACE =
            Pattern.compile("^\\s|\\s$|\\s{2}|[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    /** Words that hold a sentence together and claim nothing of the picture. */
    private static final Set<String> GLUE =
            Set.of(
                    "a",
                    "word",
                    "words",
                    "an",
                    "the",
                    "and",
                    "or",
                    "with",
                    "in",
                    "of",
                    "headed",
                    "reading",
                    "beginning",
                    "label",
                    "labels",
                    "text",
                    "page",
                    "more",
                    // German
                    "mit",
                    "der",
                    "dem",
                    "den",
                    "und",
                    "überschrift",
                    "beschriftung",
                    "beschriftungen",
                    "einer",
                    "weiteren",
                    "wortlaut",
                    "beginnt",
                    "eine",
                    "seite",
                    "das",
                    "die",
                    "wort",
                    "worte");

    private AltTextRules() {}

    /**
     * All rules that the sentence breaks, each as a few words; empty for an empty alt, which
     * proposes nothing.
     */
    public static List<String> broken(AltText altText) {
        return altText.alt().isEmpty() ? List.of() : broken(altText.alt(), altText.evidence());
    }

    /** As {@link #broken(AltText)}, before there is one. */
    public static List<String> broken(String sentence, List<Evidence> evidence) {
        String words = QUOTED.matcher(sentence).replaceAll("“”");
        List<String> broken = new ArrayList<>();
        check(broken, isBannedOpening(sentence), "opens with what every screen reader says");
        check(broken, sentence.length() > LONGEST, "longer than " + LONGEST + " characters");
        check(broken, !sentence.endsWith("."), "no full stop");
        check(broken, END_WITHIN.matcher(words).find(), "more than one sentence");
        check(broken, Character.isLowerCase(sentence.codePointAt(0)), "no capital at the start");
        check(broken, isShouted(words), "all in capitals");
        check(broken, ODD_SPACE.matcher(sentence).find(), "odd white space");
        check(broken, FileNames.isIn(words), "holds a file name");
        for (String word : unsupported(words, evidence)) {
            broken.add("nothing supports “" + word + "”");
        }
        return List.copyOf(broken);
    }

    /** {@code Image of a dog}, {@code A photo showing …}. */
    static boolean isBannedOpening(String words) {
        return OPENING.matcher(words).matches();
    }

    /** More than one word, and not a small letter among them. */
    static boolean isShouted(String words) {
        return words.strip().contains(" ")
                && words.codePoints().noneMatch(Character::isLowerCase)
                && words.codePoints().filter(Character::isUpperCase).count() > 3;
    }

    private static void check(List<String> broken, boolean isBroken, String rule) {
        if (isBroken) {
            broken.add(rule);
        }
    }

    private static List<String> unsupported(String words, List<Evidence> evidence) {
        List<String> claims = evidence.stream().flatMap(e -> words(e.claim()).stream()).toList();
        return words(words).stream()
                .filter(word -> !GLUE.contains(word) && !claims.contains(word))
                .filter(word -> !word.chars().allMatch(Character::isDigit))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

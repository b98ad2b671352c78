package org.sightline.space;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words as people type them: {@code beach +sunset -dog -"hot dog"}. A sign counts before a word
 * that begins with a letter or a digit, or before quotes; else it is a part of the words.
 *
 * @param text what is looked for: all words but those with a minus; may be empty
 * @param plus what hits must have
 * @param minus what hits must not have
 */
public record SignedWords(String text, List<String> plus, List<String> minus) {
    private static final Pattern SIGNED =
            Pattern.compile("(?<!\\S)([+-])(?:\"([^\"]+)\"|([\\p{L}\\p{N}]\\S*))");

    public SignedWords {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    public static SignedWords of(String typed) {
        List<String> plus = new ArrayList<>();
        List<String> minus = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher signed = SIGNED.matcher(typed);
        while (signed.find()) {
            String words = signed.group(2) == null ? signed.group(3) : signed.group(2);
            boolean isPlus = signed.group(1).equals("+");
            (isPlus ? plus : minus).add(words.strip());
            signed.appendReplacement(text, Matcher.quoteReplacement(isPlus ? words : ""));
        }
        signed.appendTail(text);
        return new SignedWords(text.toString().strip().replaceAll("\\s+", " "), plus, minus);
    }
}

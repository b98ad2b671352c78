package org.sightline.understand.caption;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words become a sentence. */
final class Wording {
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{C}\\s]+");

    private Wording() {}

    /** Upper case at the start, full stop at the end. */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        if (last < 1) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** Verbatim in quotation marks, but for white space, which becomes single spaces. */
    static String quote(String text) {
        return "“" + oneLine(text) + "”";
    }

    static String oneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}

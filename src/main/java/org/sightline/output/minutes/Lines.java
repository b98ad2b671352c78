package org.sightline.output.minutes;

import java.util.regex.Pattern;

/** Text on one line. */
final class Lines {
    /** Control signs, and those that turn the direction of what follows them. */
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

    private Lines() {}

    /** The text with every run of blanks, line ends and unseen signs as one blank. */
    static String one(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}

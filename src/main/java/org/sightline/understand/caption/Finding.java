package org.sightline.understand.caption;

/**
 * Something wrong with an alt text that people wrote.
 *
 * @param message one sentence on what is wrong
 * @param advice one sentence on what to do
 */
public record Finding(Problem problem, String message, String advice) {
    /** What can be told without seeing the page. */
    public enum Problem {
        MISSING,
        PLACEHOLDER,
        FILE_NAME,
        OPENING,
        TOO_LONG,
        SAME_AS_CAPTION,
        ALL_CAPITALS,
        WHITE_SPACE
    }
}

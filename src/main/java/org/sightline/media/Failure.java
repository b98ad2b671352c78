package org.sightline.media;

/**
 * What is told of a file that could not be done: one sentence each on what is wrong and what to do.
 */
public record Failure(FailureKind kind, String message, String advice) {
    /**
     * What no one foresaw.
     *
     * @param what could not be done, as "this file could not be measured"
     */
    public static Failure unexpected(String what, Throwable e) {
        return new Failure(
                FailureKind.INTERNAL,
                what + ": " + e,
                "the other files are not touched by this; please report it with the file");
    }
}

package org.sightline.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a person lets a highlight begin and end.
 *
 * @param startFrame first frame
 * @param endFrame exclusive, after the first
 */
public record Trim(long startFrame, long endFrame) {
    private static final Pattern WORDS = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    public Trim {
        if (startFrame < 0 || endFrame <= startFrame) {
            throw new IllegalArgumentException("no trim: " + startFrame + " to " + endFrame);
        }
    }

    /** Reads {@link #toString}; empty for what is none. */
    public static Optional<Trim> parse(String words) {
        Matcher frames = WORDS.matcher(words);
        if (!frames.matches()) {
            return Optional.empty();
        }
        long start = Long.parseLong(frames.group(1));
        long end = Long.parseLong(frames.group(2));
        return end > start ? Optional.of(new Trim(start, end)) : Optional.empty();
    }

    /** {@code 120-180}, as remarks keep it. */
    @Override
    public String toString() {
        return startFrame + "-" + endFrame;
    }
}

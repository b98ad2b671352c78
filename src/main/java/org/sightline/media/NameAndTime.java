package org.sightline.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line above what somebody says, as meeting programs write them into plain text: {@code Anna Ek
 * 0:03} (Otter, Teams) or {@code [Anna Ek] 10:02:33} (Zoom).
 *
 * @param micros since the recording's start; of the day where {@code ofDay}
 * @param ofDay whether the line tells the time of day
 */
public record NameAndTime(String name, long micros, boolean ofDay) {
    private static final String CLOCK = "(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})";
    private static final Pattern PLAIN =
            Pattern.compile(
                    "([\\p{L}\\d][^:\\[\\]]{0,59}?)[\\s\u00a0]+[\\[(]?" + CLOCK + "[\\])]?");
    private static final Pattern BRACKETS =
            Pattern.compile("\\[([^:\\[\\]]{1,60})\\][\\s\u00a0]+" + CLOCK);

    /** Empty for any other line. */
    public static Optional<NameAndTime> of(String line) {
        Matcher brackets = BRACKETS.matcher(line.strip());
        if (brackets.matches()) {
            return Optional.of(of(brackets, true));
        }
        Matcher plain = PLAIN.matcher(line.strip());
        return plain.matches() ? Optional.of(of(plain, false)) : Optional.empty();
    }

    private static NameAndTime of(Matcher line, boolean ofDay) {
        long hours = line.group(2) == null ? 0 : Long.parseLong(line.group(2));
        long minutes = hours * 60 + Long.parseLong(line.group(3));
        long seconds = minutes * 60 + Long.parseLong(line.group(4));
        return new NameAndTime(line.group(1).strip(), seconds * 1_000_000, ofDay);
    }
}

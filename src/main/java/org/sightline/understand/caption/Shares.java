package org.sightline.understand.caption;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sightline.features.image.SeenText;

/**
 * Percentages that make a whole, as a pie chart's do, or those of bars that tell shares. Lines of
 * prose with a percentage in them do not count.
 *
 * @param lines each with one percentage at its end or its beginning
 */
record Shares(List<SeenText> lines) {
    private static final int LEAST = 3;

    /** Rounding moves the sum by less than this. */
    private static final double ROUNDED = 1.05;

    private static final Pattern SHARE =
            Pattern.compile("(?:[^\\d%]{0,60}\\D)?(\\d{1,2}(?:\\.\\d+)?)\\s?%");

    Shares {
        lines = List.copyOf(lines);
    }

    /** All percentages of a picture, where they add up to 100, or 200 for two charts, and so on. */
    static Optional<Shares> find(List<SeenText> lines) {
        List<SeenText> shares = lines.stream().filter(line -> matcher(line).matches()).toList();
        double sum = shares.stream().mapToDouble(Shares::value).sum();
        int wholes = Math.max(1, (int) Math.round(sum / 100));
        boolean isWhole =
                shares.size() >= LEAST * wholes && Math.abs(sum - 100 * wholes) <= ROUNDED * wholes;
        return isWhole ? Optional.of(new Shares(shares)) : Optional.empty();
    }

    /** Why the picture is called a chart. */
    Evidence evidence(String claim) {
        TextBlock all = new TextBlock(lines);
        String detail = lines.size() + " percentages that add up to " + whole();
        return new Evidence(claim, "text", detail, all.score(), all.box());
    }

    private long whole() {
        return 100 * Math.round(lines.stream().mapToDouble(Shares::value).sum() / 100);
    }

    private static double value(SeenText line) {
        Matcher share = matcher(line);
        return share.matches() ? Double.parseDouble(share.group(1)) : 0;
    }

    private static Matcher matcher(SeenText line) {
        return SHARE.matcher(Wording.oneLine(line.text()));
    }
}

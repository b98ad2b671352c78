package org.sightline.understand.caption;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How probable it is that a noun is in a picture, when the tagger gives its labels so much
 * together.
 *
 * <p>The tagger knows 1,000 things and must name one of them whatever it sees. How often it is
 * right was measured on 6,390 photographs of people at play (Flickr8k) and 272 of science
 * (OpenStax), which count as much as one another; {@code models/training/calibrate_nouns.py} prints
 * these numbers and writes {@code noun-doubts.tsv}. They hold for the tagger's card as it is.
 */
final class NounScore {
    private static final Line ALIVE = new Line(1.04, 1.10);
    private static final Line VEHICLE = new Line(1.54, 0.99);
    private static final Line LANDSCAPE = new Line(2.51, 0.75);
    private static final Line OTHER = new Line(0.58, 1.03);

    /** Log odds at even score, and their growth with those of the score. */
    private record Line(double odds, double slope) {}

    private final Nouns nouns;
    private final Map<String, Double> doubts;

    NounScore(Nouns nouns) {
        this.nouns = nouns;
        this.doubts =
                Resource.rows("noun-doubts.tsv").stream()
                        .collect(Collectors.toMap(row -> row[0], row -> Double.valueOf(row[1])));
    }

    /**
     * @param tagged the tagger's scores of all labels of the noun together, 0..1
     * @return probability that a person would name it or something below it, 0..1
     */
    double of(Noun noun, double tagged) {
        double s = Math.min(0.999, Math.max(1e-6, tagged));
        Line line = line(noun);
        double doubt = doubts.getOrDefault(noun.name(), 0.0);
        double odds = line.odds + line.slope * Math.log(s / (1 - s)) - doubt;
        return 1 / (1 + Math.exp(-odds));
    }

    private Line line(Noun noun) {
        Set<String> lineage =
                nouns.lineage(noun).stream().map(Noun::name).collect(Collectors.toSet());
        if (lineage.contains("animal")) {
            return ALIVE;
        }
        if (lineage.contains("vehicle")) {
            return VEHICLE;
        }
        return lineage.contains("landscape") ? LANDSCAPE : OTHER;
    }
}

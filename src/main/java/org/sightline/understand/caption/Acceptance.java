package org.sightline.understand.caption;

import java.util.List;

/**
 * How probable it is that people would take a sentence for a photograph as it is: that it is true
 * and tells what the photograph is about. Thread-safe.
 */
@FunctionalInterface
interface Acceptance {
    /** How a sentence came to be, and what of it tells its chance. */
    enum Kind {
        /**
         * A decoder's: mean logarithm of a word's probability; cosine of sentence and picture; 1
         * for its first choice, else 0; the surest tag; log odds of the noun that is borne out
         * least; share of its words that are left; nouns that rest on it alone; probability that
         * people are there as it says, or not there when it names none; words.
         */
        SENTENCE(
                "mean",
                "agreement",
                "first",
                "tagged",
                "support",
                "kept",
                "alone",
                "people",
                "words"),
        /**
         * Bare nouns: log odds that all are there; how many; share of them that are people;
         * probability that people are there whom the decoder's first choice names and they do not.
         */
        TEMPLATE("sure", "nouns", "people", "unpeopled");

        @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that nobody can change
        private final List<String> traits;

        Kind(String... traits) {
            this.traits = List.of(traits);
        }

        /** Names of what is told of such a sentence, in order. */
        List<String> traits() {
            return traits;
        }
    }

    /**
     * @param traits as many as the kind has
     * @return 0..1
     */
    double chance(Kind kind, double... traits);

    /** Logarithm of the odds of a probability, kept within those of 0.01 and 0.99. */
    static double logOdds(double probability) {
        double p = Math.min(0.99, Math.max(0.01, probability));
        return Math.log(p / (1 - p));
    }
}

package org.sightline.understand.minutes;

import java.util.regex.Pattern;

/**
 * What people say when they ask, refuse or suppose. Patterns are matched on {@link Clause#normal}:
 * lower case, no punctuation, one blank between words.
 */
final class CueWords {
    /** A word that people say before they say something. */
    static final String OPENER = "(?:um|uh|yeah|well|so|and|but|okay|right)";

    private static final String AUXILIARY =
            "(?:is|are|was|were|do|does|did|will|can|could|should|shall|would|have|has|had|am|don't|"
                    + "doesn't|didn't|isn't|aren't|wasn't|won't|can't|couldn't|shouldn't|haven't|hasn't)";

    private static final String SUBJECT =
            "(?:i|you|we|he|she|it|they|this|that|these|those|there|the|a|an|any|anyone|anybody|"
                    + "everyone|everybody|somebody|someone|all|your|our|my|their|his|her)";

    /**
     * Opens a question where no question mark is written: "how do we", "should we", "what about".
     */
    private static final Pattern ASKS =
            Pattern.compile(
                    "^(?:(?:so|and|but|okay|ok|well|um|uh|or|yeah|now|then|right|also) )*(?:"
                            + "(?:what|who|whose|whom|where|why|how|when)(?:'s| "
                            + AUXILIARY
                            + ")\\b"
                            + "|(?:what|how) about (?!that\\b)"
                            + "|how (?:much|many|long|often|far|big|soon)\\b"
                            + "|(?:which|what|whose) \\w+ "
                            + AUXILIARY
                            + " "
                            + SUBJECT
                            + "\\b"
                            + "|"
                            + AUXILIARY
                            + " "
                            + SUBJECT
                            + "\\b"
                            + "|\\w+ (?:can|could|would|will) you\\b)");

    /** A promise, whatever mark the punctuation of recognised words puts behind it. */
    private static final Pattern PROMISES =
            Pattern.compile(
                    "^(?:(?:sure|yes|yeah|okay|ok|well|so|and|then|fine|right|of course|no problem) )*i(?:'ll| will)\\b");

    private static final Pattern DENIES =
            Pattern.compile("\\b(?:not|never|nobody|no one|nothing|without|\\w+n't|cannot)\\b");

    private static final Pattern SUPPOSES =
            Pattern.compile(
                    "\\b(?:if|whether|unless|until|till|before|once|maybe|perhaps|might|suppose|supposing|imagine|"
                            + "hopefully|would have|could have|should have)\\b");

    private static final Pattern HEDGES =
            Pattern.compile(
                    "\\b(?:if|unless|maybe|perhaps|might|suppose|supposing|imagine|hopefully|hope|think|guess|wish|asking|urge)\\b");

    private CueWords() {}

    /** True when the clause is put as a question, in writing or by the order of its words. */
    static boolean asks(Clause clause) {
        if (clause.has(PROMISES)) {
            return false;
        }
        if (clause.asksInWriting()) {
            return true;
        }
        boolean closed = clause.tokens().get(clause.tokens().size() - 1).endsSentence();
        return !closed && ASKS.matcher(clause.normal()).find();
    }

    static boolean denies(String words) {
        return DENIES.matcher(words).find();
    }

    static boolean supposes(String words) {
        return SUPPOSES.matcher(words).find();
    }

    /** Like {@link #supposes}, but a time ("before Friday") is no condition. */
    static boolean hedges(String words) {
        return HEDGES.matcher(words).find();
    }
}

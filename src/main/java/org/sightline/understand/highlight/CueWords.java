package org.sightline.understand.highlight;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which speakers of English mark what matters. */
final class CueWords {
    private static final Pattern CUE =
            Pattern.compile(
                    "\\b(?:most important(?:ly)?|important|the key|the point is|in summary|to sum up"
                            + "|in conclusion|the result|we found|for the first time|first ever"
                            + "|never before|breaking|record|won|wins?|winner|champions?"
                            + "|goal|scores?|scored|amazing|incredible|unbelievable|astonishing"
                            + "|wow|oh my (?:god|gosh)|look at|watch (?:this|out)|here we go"
                            + "|here it (?:comes|is)|finally|at last|remember|congratulations"
                            + "|surprise|danger(?:ous)?|let's go|the (?:best|biggest|fastest"
                            + "|largest|only|secret|problem|answer)|discover(?:ed|y)?|introducing"
                            + "|announc(?:e|ed|ing)|decided|we did it|lift ?off|ignition)\\b",
                    Pattern.CASE_INSENSITIVE);

    private CueWords() {}

    /** How many words are said before the first cue; 0 without one. */
    static int wordsBefore(String said) {
        Matcher matcher = CUE.matcher(said);
        String before = matcher.find() ? said.substring(0, matcher.start()).strip() : "";
        return before.isEmpty() ? 0 : before.split("\\s+").length;
    }

    /** The first cue in what was said, as it was said. */
    static Optional<String> in(String said) {
        Matcher matcher = CUE.matcher(said);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}

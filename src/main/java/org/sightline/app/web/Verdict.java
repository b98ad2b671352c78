package org.sightline.app.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sightline.review.Decision;

/**
 * What a person said by a button.
 *
 * @param verb {@code accept}, {@code decorative} or {@code skip}
 * @param alt the words in the form; without any, accept is skip
 * @param longDescription null leaves what stands
 */
record Verdict(String verb, String alt, @Nullable String longDescription) {
    static Verdict accept(String alt, @Nullable String longDescription) {
        return new Verdict("accept", alt, longDescription);
    }

    /** As the decisions keep it: with the words that were changed it is an edit. */
    Decision decision(Row shown, String who, Instant at) {
        String words = alt.strip();
        boolean isAccepted = verb.equals("accept") && !words.isEmpty();
        boolean isChanged = !words.equals(shown.proposal().alt());
        Decision.Kind kind =
                verb.equals("decorative")
                        ? Decision.Kind.DECORATIVE
                        : !isAccepted
                                ? Decision.Kind.SKIP
                                : isChanged ? Decision.Kind.EDIT : Decision.Kind.ACCEPT;
        String description = longDescription == null ? null : longDescription.strip();
        boolean isDescribed =
                description != null && !description.equals(shown.proposal().longDescription());
        return new Decision(
                shown.media(),
                kind,
                isAccepted ? words : null,
                who,
                at,
                Decision.hash(shown.proposal().alt()),
                isAccepted && isDescribed ? description : null);
    }
}

package org.sightline.understand.caption;

import java.util.Optional;
import org.sightline.features.image.ImageFeatures;

/**
 * One way to a sentence. The {@link Captioner} asks its proposers in order, from the most eloquent
 * to the plainest, and takes the first sentence that keeps the rules.
 *
 * <p>A pure function of its arguments, safe for several threads.
 */
@FunctionalInterface
public interface Proposer {
    /** A sentence made only of what was measured; empty when that is not sure enough. */
    Optional<Proposal> propose(ImageFeatures image, CaptionOptions options);
}

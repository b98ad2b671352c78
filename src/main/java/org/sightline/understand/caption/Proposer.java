package org.sightline.understand.caption;

import java.util.List;
import org.sightline.features.image.ImageFeatures;

/**
 * A way to sentences. The {@link Captioner} asks its proposers in order and takes the first
 * sentence that keeps the rules.
 *
 * <p>A pure function of its arguments, safe for several threads.
 */
@FunctionalInterface
public interface Proposer {
    /** Sentences made only of what was measured, the best first; none when none is sure enough. */
    List<Proposal> propose(ImageFeatures image, CaptionOptions options);
}

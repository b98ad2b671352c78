package org.sightline.understand.highlight;

import java.util.Optional;

/** One kind of evidence that a stretch of a video is worth seeing. Immutable, for one video. */
interface Signal {
    /** What speaks for the candidate; empty when nothing does. */
    Optional<Found> in(Candidate candidate);

    /**
     * Evidence that was found.
     *
     * @param strength 0..1; evidence of several kinds adds up as independent chances do
     */
    record Found(double strength, Reason reason) {}
}

package org.sightline.understand.highlight;

import java.util.Optional;

/** Words said with emphasis: cue words, louder, faster, or the only words in a video. */
final class SpeechSignal implements Signal {
    private static final double WEIGHT = 0.7;

    private final Speech speech;

    SpeechSignal(Speech speech) {
        this.speech = speech;
    }

    @Override
    public Optional<Found> in(Candidate candidate) {
        return speech.strongestIn(candidate.span())
                .map(
                        emphasis -> {
                            String text =
                                    "words: ‘"
                                            + Quote.of(emphasis.said())
                                            + "’, "
                                            + emphasis.text();
                            return new Found(
                                    WEIGHT * emphasis.strength(),
                                    new Reason("speech", Numbers.rounded(emphasis.value()), text));
                        });
    }
}

package org.sightline.understand.highlight;

import org.sightline.media.Utterance;

/**
 * Words that are said with emphasis, and what shows it.
 *
 * @param strength 0..1
 * @param value the number that {@code text} tells
 */
record Emphasis(Utterance said, double strength, double value, String text) {
    Emphasis withStrength(double other) {
        return new Emphasis(said, other, value, text);
    }
}

package org.sightline.app.web;

import org.sightline.media.MediaId;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;
import org.sightline.understand.caption.AltText;

/**
 * A picture's place in the queue.
 *
 * @param alt the words that stand; may be empty
 * @param state what to do: {@code write}, {@code check}, {@code accept}, or {@code decided}
 * @param confidence 0..1
 */
public record Row(MediaId media, String file, String alt, State state, double confidence) {
    /** What a person should do, the least sure first. */
    public enum State {
        WRITE("Write"),
        CHECK("Check"),
        ACCEPT("Looks right"),
        DECIDED("Decided");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    static Row of(ReviewedAltText item) {
        AltText text = item.meaning();
        State state =
                item.source() == Source.HUMAN ? State.DECIDED : State.valueOf(text.review().name());
        return new Row(item.file().id(), item.file().name(), text.alt(), state, text.confidence());
    }

    /** Least sure first; what is decided comes last. */
    double order() {
        return state == State.DECIDED ? 2 : state == State.WRITE ? -1 : confidence;
    }

    public int percent() {
        return (int) Math.round(confidence * 100);
    }
}

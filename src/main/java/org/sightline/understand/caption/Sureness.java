package org.sightline.understand.caption;

import org.sightline.understand.caption.AltText.Review;

/**
 * How sure is sure enough. All numbers are compared with calibrated probabilities, so each of them
 * says how many errors are put up with.
 */
final class Sureness {
    /**
     * One error in three at worst, one in ten on average (of 700 photographs of Flickr8k, 44 % get
     * a sentence, and captions bear out 92 % of them). Below that, writing is quicker than reading.
     */
    static final double SAY = 0.65;

    /** A vague word is worth less than a particular one, so it must be surer. */
    static final double SAY_VAGUELY = 0.75;

    /** Nobody wants to read of a person who is not there. */
    static final double SAY_PERSON = 0.85;

    /** A thing that is counted: of three, all are there as often as not. */
    static final double COUNT = 0.8;

    /**
     * One in ten is worth keeping: below that nearly all are wrong, and reading and refusing costs
     * more than writing. (From one in twenty on, flowers became children.)
     */
    static final double PROPOSE = 0.1;

    /** Published unread, so no more than one error in twenty. */
    static final double ACCEPT = 0.95;

    /**
     * A photograph told as a graphic costs a rewrite, a graphic told as a photograph tells
     * nonsense: between the two, say neither.
     */
    static final double PHOTOGRAPH = 0.7;

    static final double GRAPHIC = 0.3;

    /**
     * A line that is quoted. The reader's mean character probability is not calibrated; below this
     * a line of common length has a wrong letter more often than not.
     */
    static final double QUOTE = 0.9;

    /** A line that is worth showing to a person at all. */
    static final double SHOW = 0.6;

    private Sureness() {}

    /**
     * A kind of graphic that is named by its looks. Of 919 schoolbook pictures that the layer had
     * not learned from, half are as sure; four in a hundred of those are told otherwise by their
     * books.
     */
    static final double KIND = 0.9;

    /** Charts by their text whose looks say so as well: only then are kinds of charts compared. */
    static final double CHART = 0.3;

    static boolean isPhotograph(double photograph) {
        return photograph >= PHOTOGRAPH;
    }

    static boolean isGraphic(double photograph) {
        return photograph <= GRAPHIC;
    }

    static Review reviewOf(double confidence) {
        return confidence >= ACCEPT ? Review.ACCEPT : Review.CHECK;
    }
}

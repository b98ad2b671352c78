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
     * More probably a photograph than a graphic: what is doubtful of that lowers the confidence of
     * what is said. To say neither between 0.4 and 0.6 would leave out as many pictures told right
     * as wrong (of 1,845 schoolbook pictures that the layer had not learned from).
     */
    static final double PHOTOGRAPH = 0.5;

    /**
     * A line that is quoted. The reader's mean character probability is not calibrated; below this
     * a line of common length has a wrong letter more often than not.
     */
    static final double QUOTE = 0.9;

    /** A line that is worth showing to a person at all. */
    static final double SHOW = 0.6;

    private Sureness() {}

    /**
     * A kind of graphic that is named by its looks. Of 2,397 pictures that the layer had not
     * learned from, more than half are as sure; three in a hundred of those are told otherwise by
     * their books.
     */
    static final double KIND = 0.9;

    /** Charts by their text whose looks say so as well: only then are kinds of charts compared. */
    static final double CHART = 0.3;

    /**
     * The share of one kind in all kinds of charts. Of 266 charts of schoolbooks 213 are as sure,
     * 203 of them told as their books do; from 0.9 on no larger part.
     */
    static final double AMONG_CHARTS = 0.8;

    static boolean isPhotograph(double photograph) {
        return photograph > PHOTOGRAPH;
    }

    static boolean isGraphic(double photograph) {
        return !isPhotograph(photograph);
    }

    static Review reviewOf(double confidence) {
        return confidence >= ACCEPT ? Review.ACCEPT : Review.CHECK;
    }
}

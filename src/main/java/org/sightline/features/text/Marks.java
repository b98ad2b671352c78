package org.sightline.features.text;

/**
 * How likely a word is written how, each 0..1.
 *
 * @param comma that a comma stands behind it
 * @param stop a full stop
 * @param question a question mark
 * @param capital that it begins with a capital
 * @param capitals that it is all in capitals
 */
record Marks(double comma, double stop, double question, double capital, double capitals) {
    /** That a sentence ends with it. */
    double end() {
        return stop + question;
    }
}

package org.sightline.understand.minutes;

/**
 * Puts lines of minutes into other words; what it writes is checked before it is printed. May be
 * slow; for one thread at a time.
 */
public interface LineWriter {
    /** What readers are told: the name of a model. */
    String name();

    /**
     * The line in other words, one sentence or more.
     *
     * @param line as it stands
     * @param said the utterances that it cites, a line each: {@code Speaker: words}
     * @throws WriterException when the writer cannot be reached or gives no answer
     */
    String rephrase(String line, String said) throws WriterException;
}

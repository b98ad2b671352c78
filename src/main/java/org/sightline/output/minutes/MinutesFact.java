package org.sightline.output.minutes;

/** What stands below the title. */
public enum MinutesFact {
    DATE(Phrase.DATE),
    PRESENT(Phrase.PRESENT),
    /** Left out where the transcript tells no times. */
    LENGTH(Phrase.LENGTH),
    RECORDING(Phrase.RECORDING);

    private final Phrase label;

    MinutesFact(Phrase label) {
        this.label = label;
    }

    Phrase label() {
        return label;
    }
}

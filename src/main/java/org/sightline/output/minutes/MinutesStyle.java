package org.sightline.output.minutes;

/** How much minutes tell, and in which order; a template says which parts each has. */
public enum MinutesStyle {
    /** What a person who was not there must know. */
    BRIEF,
    /** Matter by matter, then decisions, actions and questions. */
    FULL,
    /** As it went. */
    CHRONOLOGICAL
}

package org.sightline.review;

/** Whose word stands. */
public enum Source {
    MACHINE,
    HUMAN,
    EXISTING
}

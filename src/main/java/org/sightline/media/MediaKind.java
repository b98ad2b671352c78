package org.sightline.media;

/** What a file holds, told by its content and not by its name. */
public enum MediaKind {
    IMAGE,
    VIDEO,
    RECORDING,
    TRANSCRIPT
}

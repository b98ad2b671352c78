package org.sightline.space;

/** What a moment is a piece of. */
public enum MomentKind {
    IMAGE,
    SHOT,
    SPEECH
}

package org.sightline.space;

/** What a moment is a piece of. */
public enum MomentKind {
    /** A whole picture. */
    IMAGE,
    /** A shot of a video. */
    SHOT,
    /** A line that somebody says. */
    SPEECH
}

package org.sightline.media;

/** Why one file could not be done; each kind has its advice in {@link MediaException}. */
public enum FailureKind {
    EMPTY,
    DAMAGED,
    UNSUPPORTED,
    TOO_LARGE,
    UNREADABLE,
    UNWRITABLE,
    VANISHED,
    NO_SPACE,
    UNANSWERED,
    INTERNAL
}

package org.sightline.features.video;

/** How a shot begins. */
public enum Transition {
    CUT,
    DISSOLVE,
    FADE
}

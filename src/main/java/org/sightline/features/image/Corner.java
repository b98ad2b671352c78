package org.sightline.features.image;

/**
 * A point in a picture.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 */
record Corner(double x, double y) {
    double to(Corner other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}

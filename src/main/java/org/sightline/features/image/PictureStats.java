package org.sightline.features.image;

/**
 * Plain measurements of a picture's pixels.
 *
 * @param brightness mean luma, 0..1
 * @param contrast standard deviation of luma, 0..1
 * @param colourfulness Hasler and Süsstrunk (2003), 0 for grey, about 1 for very colourful
 * @param sharpness variance of the Laplacian of luma at 256 px, 0 and up
 * @param flatShare share of pixels that equal their right and lower neighbours, 0..1: high for
 *     graphics
 * @param grey whether no pixel has a colour worth the name
 */
public record PictureStats(
        double brightness,
        double contrast,
        double colourfulness,
        double sharpness,
        double flatShare,
        boolean grey) {}

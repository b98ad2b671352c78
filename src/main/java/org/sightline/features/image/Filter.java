package org.sightline.features.image;

import org.sightline.codec.Resampler;
import org.sightline.media.Picture;

/** How a model wants pictures sized, by its name in the card. */
enum Filter {
    BILINEAR {
        @Override
        Picture resize(Picture picture, int width, int height) {
            return Resampler.bilinear(picture, width, height);
        }
    },
    BICUBIC {
        @Override
        Picture resize(Picture picture, int width, int height) {
            return Resampler.bicubic(picture, width, height);
        }
    };

    abstract Picture resize(Picture picture, int width, int height);
}

package org.sightline.features.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sightline.codec.Limits;
import org.sightline.codec.StillDecoder;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * Films made of the project's own pictures: some for training, with pictures drawn by code, others,
 * never trained on, to test.
 */
final class MadeFilms {
    private static final List<String> TRAINING =
            List.of(
                    "astronaut.jpg",
                    "coffee.webp",
                    "flower.jpg",
                    "rocket.jpg",
                    "coins.tif",
                    "clock.bmp",
                    "sign.png");

    private static final List<String> TEST =
            List.of(
                    "cat.jpg",
                    "temple.jpg",
                    "galaxies.jpg",
                    "cameraman-grey.png",
                    "eye-transparent.png",
                    "settings-screenshot.png");

    private MadeFilms() {}

    static MadeFilm training(long seed) throws MediaException {
        List<Picture> pictures = pictures(TRAINING);
        pictures.addAll(MadePictures.of(2, seed));
        return new MadeFilm(pictures, seed, 200, 60);
    }

    /** The film that the figures are told of. */
    static MadeFilm test(long seed) throws MediaException {
        return new MadeFilm(pictures(TEST), seed, 200, 60);
    }

    private static List<Picture> pictures(List<String> names) throws MediaException {
        List<Picture> pictures = new ArrayList<>();
        for (String name : names) {
            pictures.add(
                    new StillDecoder(Limits.DEFAULT)
                            .decode(Path.of("sample-media/images", name), 800));
        }
        return pictures;
    }
}

package org.sightline.features.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sightline.codec.Limits;
import org.sightline.codec.StillDecoder;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * Films made of pictures: for training of photographs in a folder and of pictures drawn by code, to
 * test of the project's own, which nothing is trained on.
 */
final class MadeFilms {
    private static final int PHOTOGRAPHS = 14;

    private static final List<String> TEST =
            List.of(
                    "cat.jpg",
                    "temple.jpg",
                    "galaxies.jpg",
                    "cameraman-grey.png",
                    "eye-transparent.png",
                    "settings-screenshot.png");

    private MadeFilms() {}

    /**
     * A film to train on.
     *
     * @param folder of photographs, of which the seed chooses {@value #PHOTOGRAPHS}
     */
    static MadeFilm training(Path folder, long seed) throws IOException, MediaException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = new ArrayList<>(all.sorted().toList());
        }
        Collections.shuffle(files, new Random(seed));
        List<Picture> pictures = pictures(files.subList(0, PHOTOGRAPHS));
        pictures.addAll(MadePictures.of(1, seed));
        return new MadeFilm(pictures, seed, 200, 60);
    }

    /** The film that the figures are told of. */
    static MadeFilm test(long seed) throws MediaException {
        List<Path> files = TEST.stream().map(name -> Path.of("sample-media/images", name)).toList();
        return new MadeFilm(pictures(files), seed, 200, 60);
    }

    private static List<Picture> pictures(List<Path> files) throws MediaException {
        List<Picture> pictures = new ArrayList<>();
        for (Path file : files) {
            pictures.add(new StillDecoder(Limits.DEFAULT).decode(file, 800));
        }
        return pictures;
    }
}

package org.sightline.app.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.ImageDossier;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.PictureStats;
import org.sightline.features.image.SaliencyMap;
import org.sightline.flow.Flow;
import org.sightline.media.AtomicFile;
import org.sightline.media.Failure;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.WrittenText;
import org.sightline.space.Moment;
import org.sightline.space.MomentKind;

/**
 * The least flow that is one: measures nothing, keeps to the contract, and does to a file what its
 * content says ({@code bad}, {@code power cut}).
 */
class ToyFlow implements Flow {
    final Queue<String> studied = new ConcurrentLinkedQueue<>();
    final Queue<String> indexed = new ConcurrentLinkedQueue<>();
    int exports;
    private final long millis;
    volatile boolean power = true;

    ToyFlow(long millisAFile) {
        this.millis = millisAFile;
    }

    @Override
    public boolean accepts(MediaKind kind) {
        return kind == MediaKind.IMAGE;
    }

    @Override
    public Map<String, String> models(MediaKind kind) {
        return Map.of("toy", "1 (00000000)");
    }

    @Override
    public Dossier study(MediaFile file) throws MediaException {
        String name = file.stem();
        if (name.startsWith("bad")) {
            throw new MediaException(FailureKind.DAMAGED, "it is bad", "make it good");
        }
        if (name.startsWith("odd")) {
            throw new IllegalStateException("nobody thought of this");
        }
        if (name.startsWith("cut") && !power) {
            throw new PowerCut();
        }
        sleep();
        studied.add(name);
        return dossier(file);
    }

    @Override
    public List<Moment> moments(Studied studied) {
        MediaFile file = studied.file();
        indexed.add(file.stem());
        return List.of(
                new Moment(
                        file.id(),
                        file.name(),
                        MomentKind.IMAGE,
                        null,
                        file.stem(),
                        new float[] {1, 0},
                        List.of()));
    }

    @Override
    public Map<String, Failure> export(List<Studied> studied, Path output) throws MediaException {
        exports++;
        List<String> rows = new ArrayList<>();
        studied.forEach(s -> rows.add(s.file().stem() + " " + s.dossier().id()));
        AtomicFile.writeString(output.resolve("rows.txt"), String.join("\n", rows));
        return Map.of();
    }

    private void sleep() {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Dossier dossier(MediaFile file) {
        return new ImageDossier(
                file.id(),
                new MediaInfo(MediaKind.IMAGE, "png", 2, 2, 0, null, false, WrittenText.NONE),
                models(MediaKind.IMAGE),
                Map.of("features", 0.001),
                new ImageFeatures(
                        new float[] {1, 0},
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        1,
                        List.of(),
                        List.of(),
                        SaliencyMap.NONE,
                        new PictureStats(0, 0, 0, 0, 0, false)));
    }

    /** What no step catches. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Pictures of one pixel, each of its own colour. */
    static void pictures(Path folder, String... names) throws IOException {
        Files.createDirectories(folder);
        for (String name : names) {
            var image =
                    new java.awt.image.BufferedImage(
                            2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, name.hashCode());
            javax.imageio.ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        }
    }
}

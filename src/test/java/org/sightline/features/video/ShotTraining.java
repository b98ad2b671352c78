package org.sightline.features.video;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.sightline.media.MediaException;

/**
 * Writes the cues of made films with their truth, for {@code models/training/shots/train.py}:
 * {@code cuts.csv} and {@code mixes.csv}, a line a place that is worth a look.
 */
final class ShotTraining {
    private static final int MEASURED = 5000;

    private final Path folder;

    private ShotTraining(Path folder) {
        this.folder = folder;
    }

    /**
     * @param args the folder to write to; then for films to train on a folder of photographs and
     *     how many; then for films that are only measured, numbered from {@value #MEASURED}, the
     *     same
     */
    public static void main(String[] args) throws Exception {
        new ShotTraining(Path.of(args[0]))
                .write(
                        Path.of(args[1]),
                        Integer.parseInt(args[2]),
                        Path.of(args[3]),
                        Integer.parseInt(args[4]));
    }

    private void write(Path training, int films, Path others, int measured)
            throws IOException, MediaException {
        Files.createDirectories(folder);
        try (PrintWriter cuts = writer("cuts.csv", CutCues.NAMES);
                PrintWriter mixes = writer("mixes.csv", MixCues.NAMES)) {
            for (int film = 0; film < films; film++) {
                write(MadeFilms.training(training, film), film, cuts, mixes);
            }
            for (int film = MEASURED; film < MEASURED + measured; film++) {
                write(MadeFilms.training(others, film), film, cuts, mixes);
            }
        }
    }

    private PrintWriter writer(String name, List<String> cues) throws IOException {
        PrintWriter out =
                new PrintWriter(
                        Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8));
        out.println("film,frame,half,is," + String.join(",", cues));
        return out;
    }

    private static void write(MadeFilm film, int number, PrintWriter cuts, PrintWriter mixes) {
        List<Thumb> thumbs = new ArrayList<>();
        film.play(picture -> thumbs.add(Thumb.of(picture)));
        Window window = new Window(thumbs.size());
        thumbs.forEach(window::add);
        Set<Long> truth = new HashSet<>(film.cuts());
        for (long frame = 1; frame < thumbs.size(); frame++) {
            if (CutCues.mayBe(window, frame) && (truth.contains(frame) || !changes(film, frame))) {
                line(cuts, number, frame, 0, truth.contains(frame), CutCues.of(window, frame));
            }
            for (int half : MixCues.HALVES) {
                Boolean is = isMix(film, frame, half);
                if (is != null && MixCues.mayBe(window, frame, half)) {
                    line(mixes, number, frame, half, is, MixCues.of(window, frame, half));
                }
            }
        }
    }

    private static boolean changes(MadeFilm film, long frame) {
        return film.gradual().stream()
                .anyMatch(g -> frame >= g.first() - 1 && frame <= g.last() + 1);
    }

    /** Null where it is neither: roughly the dissolve, but not its best place. */
    private static Boolean isMix(MadeFilm film, long frame, int half) {
        for (MadeFilm.Gradual g : film.gradual()) {
            if (g.kind() != Transition.DISSOLVE
                    || frame + half < g.first()
                    || frame - half > g.last()) {
                continue;
            }
            double length = g.last() - g.first() + 2;
            double off = Math.abs(frame - (g.first() + g.last()) / 2.0) / length;
            double part = 2 * half / length;
            if (off <= Math.max(1.5 / length, 0.12) && part > 0.75 && part < 1.6) {
                return true;
            }
            return off > 0.4 || part < 0.4 || part > 2.4 ? false : null;
        }
        return false;
    }

    private static void line(
            PrintWriter out, int film, long frame, int half, boolean is, double[] cues) {
        out.println(
                film
                        + ","
                        + frame
                        + ","
                        + half
                        + ","
                        + (is ? 1 : 0)
                        + ","
                        + DoubleStream.of(cues)
                                .mapToObj(cue -> String.format(Locale.ROOT, "%.5f", cue))
                                .collect(Collectors.joining(",")));
    }
}

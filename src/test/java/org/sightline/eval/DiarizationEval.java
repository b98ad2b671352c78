package org.sightline.eval;

import static org.sightline.eval.Diarization.turn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.features.speech.Ears;
import org.sightline.features.speech.Heard;
import org.sightline.features.speech.Notebook;
import org.sightline.media.TimeSpan;
import org.sightline.media.Turn;
import org.sightline.model.ModelShelf;

/**
 * Diarization error of AMI openings and of recordings with two and four speakers: 0.25 s collar on
 * both sides, overlap counted; beside it one speaker for all that is found.
 *
 * <p>Thresholds were chosen on the first list and on {@code diarizationExample}; all were looked
 * at.
 */
class DiarizationEval {
    private static final List<String> CHOSEN_ON =
            List.of("dev01", "trn00", "trn02", "trn04", "trn06");
    private static final List<String> OTHERS = List.of("trn01", "trn03", "trn05", "tst01");
    private static final double COLLAR = 0.25;
    private static final Diarization NONE = new Diarization(0, 0, 0, 0);

    private final Figures figures = new Figures("diarization");

    @Test
    void measures() throws Exception {
        try (Ears ears = new Ears(new ModelShelf(Figures.models()))) {
            Diarization chosen = meetings(ears, "chosen on", CHOSEN_ON);
            Diarization others = meetings(ears, "the others", OTHERS);
            line("meetings, all", chosen.plus(others));
            Path calls = Figures.data("speech/multi-speaker");
            one(
                    ears,
                    calls.resolve("pyannote_sample.wav"),
                    rttm(calls.resolve("pyannote_sample.rttm"), "sample"));
            one(
                    ears,
                    calls.resolve("diarizationExample.wav"),
                    segments(calls.resolve("diarizationExample.segments")));
        } finally {
            figures.write();
        }
    }

    private Diarization meetings(Ears ears, String what, List<String> clips) throws Exception {
        Diarization all = NONE;
        for (String clip : clips) {
            Path folder = Figures.data("ami-meetings");
            List<Turn> truth = rttm(folder.resolve("turns.rttm"), clip);
            all = all.plus(one(ears, folder.resolve(clip + ".wav"), truth));
        }
        line("meetings, " + what, all);
        return all;
    }

    private Diarization one(Ears ears, Path file, List<Turn> truth) throws Exception {
        Heard heard = ears.listen(file, 0, Notebook.none(), micros -> {});
        double seconds = heard.durationMicros() / 1e6;
        List<Turn> told = heard.transcript().turns();
        List<Turn> same = heard.speech().stream().map(s -> new Turn(s, "all")).toList();
        Diarization error = Diarization.of(truth, told, seconds, COLLAR);
        line(
                file.getFileName()
                        + ", speakers "
                        + told.stream().map(Turn::speaker).distinct().count()
                        + " of "
                        + truth.stream().map(Turn::speaker).distinct().count(),
                error);
        line("  one for all", Diarization.of(truth, same, seconds, COLLAR));
        return error;
    }

    private void line(String what, Diarization e) {
        figures.line(
                "- %s: %.1f %% (missed %.1f, false %.1f, confused %.1f of %.1f s)",
                what, 100 * e.rate(), e.missed(), e.falsely(), e.confused(), e.spoken());
    }

    private static List<Turn> rttm(Path file, String recording) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\\s+", -1))
                .filter(part -> part.length > 7 && part[1].equals(recording))
                .map(
                        part -> {
                            double start = Double.parseDouble(part[3]);
                            return turn(start, start + Double.parseDouble(part[4]), part[7]);
                        })
                .toList();
    }

    private static List<Turn> segments(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\\s+", -1))
                .filter(part -> part.length > 2)
                .map(
                        part ->
                                new Turn(
                                        TimeSpan.ofSeconds(
                                                Double.parseDouble(part[0]),
                                                Double.parseDouble(part[1])),
                                        part[2]))
                .toList();
    }
}

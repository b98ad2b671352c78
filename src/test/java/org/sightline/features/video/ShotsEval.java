package org.sightline.features.video;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sightline.codec.FrameStream;
import org.sightline.eval.Figures;
import org.sightline.eval.ShotScore;
import org.sightline.eval.ShotScore.Range;
import org.sightline.features.video.ShotDetector.Boundary;
import org.sightline.media.MediaException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well shots are found: F1 of cuts at 0 and 1 frames, and gradual changes. On a film made of
 * pictures that nothing was trained on, which needs nothing beside the clone, and on real videos.
 */
class ShotsEval {
    /** Of a film that no number was chosen on. */
    private static final long SEED = 7001;

    private record Asked(ShotScore exact, ShotScore near) {
        Asked plus(Asked other) {
            return new Asked(exact.plus(other.exact), near.plus(other.near));
        }
    }

    @Test
    void measuresAMadeFilm() throws Exception {
        Figures figures = new Figures("shots-made");
        MadeFilm film = MadeFilms.test(SEED);
        Map<String, Detected> all = Detected.byAll();
        film.play(picture -> Detected.see(picture, all.values()));
        List<Range> gradual =
                film.gradual().stream().map(g -> new Range(g.first(), g.last())).toList();
        all.forEach(
                (name, detected) ->
                        tell(
                                figures,
                                name,
                                asked(film.cuts(), gradual, List.of(), detected.boundaries())));
        figures.write();
    }

    @Test
    void measuresRealVideos() throws Exception {
        Figures figures = new Figures("shots");
        JsonNode videos =
                JsonMapper.shared()
                        .readTree(Figures.data("videos/TRUTH.json").toFile())
                        .path("videos");
        Map<String, Asked> sums = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> video : videos.properties()) {
            JsonNode truth = video.getValue();
            for (Map.Entry<String, Detected> one : decoded(video.getKey()).entrySet()) {
                List<Boundary> found = one.getValue().boundaries();
                Asked asked =
                        asked(
                                frames(truth.path("hard")),
                                ranges(truth.path("gradual")),
                                frames(truth.path("inner")),
                                found);
                figures.line(
                        "- %s, %s: %d frames, found %s: %s",
                        one.getKey(),
                        video.getKey(),
                        one.getValue().frames(),
                        found.stream().map(ShotsEval::told).toList(),
                        asked.near());
                sums.merge(one.getKey(), asked, Asked::plus);
            }
        }
        sums.forEach((name, asked) -> tell(figures, name, asked));
        figures.write();
    }

    private static Map<String, Detected> decoded(String video) throws MediaException {
        Map<String, Detected> all = Detected.byAll();
        try (FrameStream stream = FrameStream.watch(Figures.data("videos").resolve(video), 640)) {
            while (stream.advance()) {
                Detected.see(Thumb.of(stream.sketch()), all.values());
            }
        }
        return all;
    }

    private static void tell(Figures figures, String detector, Asked asked) {
        figures.line(
                "- **%s**: within 1 frame %s; on the frame %s; gradual changes met %d of %d",
                detector,
                told(asked.near()),
                told(asked.exact()),
                asked.near().gradualMet(),
                asked.near().gradual());
    }

    private static String told(Boundary boundary) {
        return boundary.transition() == Transition.CUT
                ? Long.toString(boundary.frame())
                : boundary.transition() + " " + boundary.first() + "-" + boundary.last();
    }

    private static String told(ShotScore score) {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f, F1 %.3f",
                score.precision(),
                score.recall(),
                score.f1());
    }

    private static Asked asked(
            List<Long> cuts, List<Range> gradual, List<Long> ignored, List<Boundary> boundaries) {
        List<Long> found = boundaries.stream().map(Boundary::frame).toList();
        return new Asked(
                ShotScore.of(cuts, gradual, ignored, found, 0),
                ShotScore.of(cuts, gradual, ignored, found, 1));
    }

    private static List<Range> ranges(JsonNode list) {
        List<Range> ranges = new ArrayList<>();
        for (JsonNode range : list) {
            ranges.add(new Range(range.path(0).longValue(), range.path(1).longValue()));
        }
        return ranges;
    }

    private static List<Long> frames(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::longValue).toList();
    }
}

package org.sightline.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sightline.eval.ShotScore.Range;
import org.sightline.features.image.Eyes;
import org.sightline.features.video.Watched;
import org.sightline.features.video.Watcher;
import org.sightline.model.ModelShelf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well shots are found on real videos: F1 of cuts at 0 and 1 frames, and gradual changes. */
class ShotsEval {
    private final Figures figures = new Figures("shots");

    @Test
    void measures() throws Exception {
        JsonNode videos =
                JsonMapper.builder()
                        .build()
                        .readTree(Figures.data("videos/TRUTH.json").toFile())
                        .path("videos");
        ShotScore exact = ShotScore.NONE;
        ShotScore near = ShotScore.NONE;
        try (Eyes eyes = new Eyes(new ModelShelf(Figures.models()))) {
            Watcher watcher = new Watcher(eyes);
            for (Map.Entry<String, JsonNode> video : videos.properties()) {
                Path file = Figures.data("videos").resolve(video.getKey());
                Watched watched = watcher.watch(file);
                List<Long> found =
                        watched.shots().stream().skip(1).map(s -> s.shot().startFrame()).toList();
                ShotScore one = score(video.getValue(), found, 1);
                figures.line(
                        "- %s: %d frames, found %s: %s",
                        video.getKey(), watched.frames(), found, one);
                exact = exact.plus(score(video.getValue(), found, 0));
                near = near.plus(one);
            }
            figures.line("- **cuts within 1 frame**: %s", told(near));
            figures.line("- **cuts on the frame**: %s", told(exact));
            figures.line("- **gradual changes met**: %d of %d", near.gradualMet(), near.gradual());
        } finally {
            figures.write();
        }
    }

    private static String told(ShotScore score) {
        return String.format(
                Locale.ROOT,
                "precision %.3f, recall %.3f, F1 %.3f",
                score.precision(),
                score.recall(),
                score.f1());
    }

    private static ShotScore score(JsonNode truth, List<Long> found, int tolerance) {
        List<Range> gradual = new ArrayList<>();
        for (JsonNode range : truth.path("gradual")) {
            gradual.add(new Range(range.path(0).longValue(), range.path(1).longValue()));
        }
        return ShotScore.of(
                frames(truth.path("hard")), gradual, frames(truth.path("inner")), found, tolerance);
    }

    private static List<Long> frames(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::longValue).toList();
    }
}

package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.codec.ContentHash;
import org.sightline.dossier.Json;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.audio.Silences;
import org.sightline.flow.HighlightFlow;
import org.sightline.flow.Instruments;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.review.Remarks;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.HighlightOptions;
import org.sightline.understand.highlight.HighlightPicker;
import org.sightline.understand.highlight.Queries;
import tools.jackson.databind.JsonNode;

/**
 * Whether moments that have a name are found by it, and silences where people measured them.
 *
 * <p>Each event's name is asked of its own video, as it stands in the truth; one is met when one of
 * the first five moments shows at least half of it. What other videos show is asked too: it should
 * not be found.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class MomentsEval {
    private static final HighlightPicker PICKER = new HighlightPicker();

    @TempDir Path folder;

    private record Event(String video, String name, TimeSpan span) {}

    @Test
    void findsEventsByTheirNamesAndSilences() throws Exception {
        Figures figures = new Figures("moments");
        JsonNode truth =
                Json.mapper().readTree(Files.readString(Figures.data("videos/TRUTH.json")));
        List<Event> events = new ArrayList<>();
        int met = 0;
        int absent = 0;
        int denied = 0;
        try (Instruments instruments = Instruments.standard()) {
            for (Map.Entry<String, JsonNode> video : truth.path("videos").properties()) {
                events.addAll(events(video.getKey(), video.getValue()));
            }
            for (Map.Entry<String, JsonNode> video : truth.path("videos").properties()) {
                VideoDossier dossier = studied(video.getKey(), instruments);
                tellSilences(figures, video, dossier);
                for (Event event : events) {
                    List<Highlight> found = asked(dossier, event.name(), instruments);
                    if (event.video().equals(video.getKey())) {
                        met += tell(figures, event, found);
                    } else {
                        absent++;
                        denied += found.isEmpty() ? 1 : 0;
                    }
                }
            }
        }
        figures.line("- **events met by their names**: %d of %d", met, events.size());
        figures.line("- **said not to be there**, names of other videos: %d of %d", denied, absent);
        figures.write();
    }

    private static int tell(Figures figures, Event event, List<Highlight> found) {
        int rank =
                IntStream.range(0, found.size())
                        .filter(i -> shows(found.get(i).span(), event.span()))
                        .map(i -> i + 1)
                        .findFirst()
                        .orElse(0);
        figures.line(
                "- %s, “%s” %s: %s of %s",
                event.video(),
                event.name(),
                event.span(),
                rank == 0 ? "not met" : "rank " + rank,
                found.stream().map(h -> h.span() + " " + h.reasons().get(0).text()).toList());
        return rank == 0 ? 0 : 1;
    }

    private static boolean shows(TimeSpan moment, TimeSpan event) {
        long shared =
                Math.min(moment.endMicros(), event.endMicros())
                        - Math.max(moment.startMicros(), event.startMicros());
        return 2 * shared >= event.lengthMicros();
    }

    private static void tellSilences(
            Figures figures, Map.Entry<String, JsonNode> video, VideoDossier dossier) {
        JsonNode truth = video.getValue().path("silence");
        if (truth.isEmpty()) {
            return;
        }
        List<TimeSpan> found = Silences.in(dossier.loudness());
        figures.line("- %s, silences: %s, true %s", video.getKey(), found, truth);
        assertThat(found).hasSize(truth.size());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).start())
                    .isCloseTo(truth.path(i).path(0).asDouble(), within(0.1));
            // The truth's grid of 0.25 s leaves the file's last bit unsaid.
            double end = Math.min(found.get(i).end(), lastOnGrid(dossier));
            assertThat(end).isCloseTo(truth.path(i).path(1).asDouble(), within(0.1));
        }
    }

    private static double lastOnGrid(VideoDossier dossier) {
        return Math.floor(dossier.durationMicros() / 250_000.0) / 4;
    }

    private static List<Event> events(String video, JsonNode truth) {
        double fps = truth.path("fps").asDouble();
        List<Event> events = new ArrayList<>();
        for (JsonNode event : truth.path("events")) {
            TimeSpan span =
                    TimeSpan.ofSeconds(
                            event.path("s").asDouble() / fps,
                            (event.path("e").asDouble() + 1) / fps);
            events.add(new Event(video, event.path("name").asString(), span));
        }
        return events;
    }

    private static List<Highlight> asked(
            VideoDossier dossier, String words, Instruments instruments) throws Exception {
        float[] vector = instruments.sentences().encode(words);
        Queries queries = new Queries(Map.of(words, vector), instruments.calibration());
        return PICKER.pick(dossier, HighlightOptions.defaults(), queries);
    }

    private VideoDossier studied(String video, Instruments instruments) throws Exception {
        Path path = Figures.data("videos").resolve(video);
        HighlightFlow flow =
                new HighlightFlow(
                        JobSpec.defaults(JobKind.HIGHLIGHTS, List.of()),
                        instruments,
                        Remarks.open(folder.resolve("remarks.jsonl")),
                        false);
        MediaFile file = new MediaFile(path, video, ContentHash.of(path), MediaKind.VIDEO);
        return (VideoDossier) flow.study(file);
    }
}

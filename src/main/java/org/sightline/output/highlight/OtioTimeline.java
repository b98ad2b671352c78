package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sightline.dossier.Json;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.output.highlight.EditList.Cut;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Highlight;

/**
 * {@code timeline.otio}: OpenTimelineIO with a video track, an audio track where there is sound,
 * and a marker with score and reasons on each clip.
 */
final class OtioTimeline implements HighlightFormat {
    @Override
    public String name() {
        return "otio";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        EditList list = EditList.of(video);
        Stream<String> kinds =
                video.dossier().info().hasSound()
                        ? Stream.of("Video", "Audio")
                        : Stream.of("Video");
        Object tracks = kinds.map(kind -> track(kind, list, video)).toList();
        Object timeline =
                schema(
                        "Timeline.1",
                        Map.of(
                                "name",
                                Words.oneLine(video.file().stem()),
                                "tracks",
                                schema("Stack.1", Map.of("name", "tracks", "children", tracks))));
        AtomicFile.writeString(folder.resolve("timeline.otio"), Json.pretty(timeline));
    }

    private static Object track(
            String kind, EditList list, Reviewed<VideoDossier, List<Highlight>> video) {
        List<Object> clips = list.cuts().stream().map(cut -> clip(kind, cut, list, video)).toList();
        return schema("Track.1", Map.of("name", kind, "kind", kind, "children", clips));
    }

    private static Object clip(
            String kind, Cut cut, EditList list, Reviewed<VideoDossier, List<Highlight>> video) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("name", Words.oneLine(cut.highlight().title()));
        fields.put("source_range", source(cut, list));
        fields.put("media_references", Map.of("DEFAULT_MEDIA", media(list, video)));
        fields.put("active_media_reference_key", "DEFAULT_MEDIA");
        if (kind.equals("Video")) {
            fields.put("markers", List.of(marker(cut, list)));
        }
        return schema("Clip.2", fields);
    }

    private static Object media(EditList list, Reviewed<VideoDossier, List<Highlight>> video) {
        return schema(
                "ExternalReference.1",
                Map.of(
                        "name",
                        Words.fileName(video.file()),
                        "target_url",
                        video.file().path().toAbsolutePath().normalize().toUri().toString(),
                        "available_range",
                        range(list.start(), list.frames(), list.rate())));
    }

    private static Object marker(Cut cut, EditList list) {
        Highlight highlight = cut.highlight();
        Map<String, Object> told =
                Map.of(
                        "rank", highlight.rank(),
                        "score", highlight.score(),
                        "reasons", highlight.reasons(),
                        "transcript", highlight.transcript());
        return schema(
                "Marker.2",
                Map.of(
                        "name",
                        Words.rank(highlight),
                        "color",
                        "GREEN",
                        "comment",
                        Words.reasons(highlight),
                        "marked_range",
                        source(cut, list),
                        "metadata",
                        Map.of("sightline", told)));
    }

    /** By the media's own timecode, as {@code available_range} is. */
    private static Object source(Cut cut, EditList list) {
        return range(list.start() + cut.in(), cut.length(), list.rate());
    }

    private static Object range(long start, long length, FrameRate rate) {
        return schema(
                "TimeRange.1",
                Map.of("start_time", time(start, rate), "duration", time(length, rate)));
    }

    private static Object time(long frame, FrameRate rate) {
        return schema("RationalTime.1", Map.of("value", (double) frame, "rate", rate.perSecond()));
    }

    private static Map<String, Object> schema(String name, Map<String, Object> fields) {
        Map<String, Object> all = new TreeMap<>(fields);
        all.put("OTIO_SCHEMA", name);
        return all;
    }
}

package org.sightline.output.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.codec.Complaints;
import org.sightline.codec.FrameStream;
import org.sightline.codec.MediaProbe;
import org.sightline.codec.NumberedFilm;
import org.sightline.dossier.Json;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.audio.Loudness;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.video.FrameLog;
import org.sightline.features.video.Keyframe;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.review.Reviewed;
import org.sightline.review.Source;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.Reason;
import tools.jackson.databind.JsonNode;

/**
 * All that is exported of a film agrees to the frame: what the JSON and each timeline call a
 * moment's first frame, and the number that is seen in the first frame of its clip.
 */
class ExportedFramesTest {
    private static final int FRAMES = 150;
    private static final long[][] MOMENTS = {{37, 83}, {90, 131}};

    @TempDir Path folder;

    static Stream<Arguments> films() {
        return Stream.of(
                Arguments.of(new FrameRate(24_000, 1001), false),
                Arguments.of(new FrameRate(25, 1), false),
                Arguments.of(new FrameRate(30_000, 1001), false),
                Arguments.of(new FrameRate(60, 1), false),
                Arguments.of(new FrameRate(600, 1), true));
    }

    /** A telephone's film: three frames of 1/30 s, then one that stays for a tenth. */
    private static long varied(long frame) {
        return frame / 4 * 200_000 + frame % 4 * 1_000_000 / 30;
    }

    @ParameterizedTest
    @MethodSource("films")
    void everyFormatAndClipBeginsOnTheSameFrame(FrameRate ticks, boolean varies) throws Exception {
        Path source = folder.resolve("film.mp4");
        LongUnaryOperator times = varies ? ExportedFramesTest::varied : ticks::microsOf;
        NumberedFilm.write(source, "mp4", ticks, FRAMES, times);
        Reviewed<VideoDossier, List<Highlight>> video = seen(source);
        FrameGrid grid = new FrameGrid(video.dossier());
        FrameRate rate = FrameGrid.rateOf(video.dossier());
        Path out = folder.resolve("out");

        for (HighlightFormat format :
                HighlightFormats.of(HighlightFormats.names(), 0, false, List.of())) {
            format.write(video, out);
        }

        assertThat(grid.constant()).isEqualTo(!varies);
        JsonNode told = Json.mapper().readTree(Files.readString(out.resolve("highlights.json")));
        List<Long> ins = new ArrayList<>();
        for (int i = 0; i < MOMENTS.length; i++) {
            JsonNode moment = told.path("highlights").path(i);
            assertThat(moment.path("start_frame").longValue()).isEqualTo(MOMENTS[i][0]);
            assertThat(moment.path("end_frame").longValue()).isEqualTo(MOMENTS[i][1]);
            long in = rate.frameAt(Math.round(moment.path("start").asDouble() * 1e6));
            long end = rate.frameAt(Math.round(moment.path("end").asDouble() * 1e6));
            ins.add(varies ? in : MOMENTS[i][0]);
            ins.add(varies ? end : MOMENTS[i][1]);
        }
        assertThat(edl(out, rate)).isEqualTo(ins);
        assertThat(otio(out)).isEqualTo(ins);
        assertThat(finalCut7(out)).isEqualTo(ins);
        assertThat(finalCutX(out, rate)).isEqualTo(ins);
        theClipsShow(out, video, !varies);
    }

    @ParameterizedTest
    @CsvSource({
        "25/1, 10:20:30:00, 930750, NDF",
        "30000/1001, 10:20:30;00, 1115784, DF",
        "30000/1001, 10:20:30:00, 1116900, NDF"
    })
    void everyTimelineGoesByTheTimecodeOfTheCamera(
            String told, String timecode, long start, String counting) throws Exception {
        FrameRate rate = FrameRate.parse(told);
        Path source = folder.resolve("camera.mp4");
        NumberedFilm.writeFrom(timecode, source, "mp4", rate, FRAMES);
        Path out = folder.resolve("out");

        for (HighlightFormat format :
                HighlightFormats.of(
                        List.of("edl", "otio", "fcpxml", "fcp7xml"), 0, false, List.of())) {
            format.write(seen(source), out);
        }

        List<Long> ins = Stream.of(MOMENTS).flatMapToLong(LongStream::of).boxed().toList();
        List<Long> own = ins.stream().map(in -> start + in).toList();
        assertThat(edl(out, rate)).isEqualTo(own);
        assertThat(otio(out)).isEqualTo(own);
        assertThat(finalCutX(out, rate)).isEqualTo(own);
        assertThat(finalCut7(out)).isEqualTo(ins);
        JsonNode range =
                Json.mapper()
                        .readTree(Files.readString(out.resolve("timeline.otio")))
                        .at("/tracks/children/0/children/0/media_references/DEFAULT_MEDIA")
                        .path("available_range");
        assertThat(range.at("/start_time/value").longValue()).isEqualTo(start);
        assertThat(range.at("/duration/value").longValue()).isEqualTo(FRAMES);
        Matcher asset =
                Pattern.compile("<asset [^>]*>")
                        .matcher(Files.readString(out.resolve("timeline.fcpxml")));
        assertThat(asset.find()).isTrue();
        assertThat(frames(asset.group(), "start", rate)).isEqualTo(start);
        assertThat(Files.readString(out.resolve("timeline.xml")).replaceAll("\\s+", ""))
                .contains(
                        "<string>"
                                + timecode
                                + "</string><frame>"
                                + start
                                + "</frame>"
                                + "<displayformat>"
                                + counting
                                + "</displayformat>"
                                + "</timecode><media><video><samplecharacteristics><width>");
    }

    @Test
    void whatABrowserRecordedKeepsTheRateAtWhichItWasSeen() throws Exception {
        Path source = NumberedFilm.writeAsBrowsersDo(folder.resolve("screen.webm"), FRAMES);
        Reviewed<VideoDossier, List<Highlight>> video = seen(source);
        FrameRate rate = FrameGrid.rateOf(video.dossier());
        Path out = folder.resolve("out");

        for (HighlightFormat format :
                HighlightFormats.of(List.of("edl", "clips"), 0, false, List.of())) {
            format.write(video, out);
        }

        assertThat(video.dossier().info().frameRate()).isNull();
        assertThat(rate.perSecond()).isCloseTo(29.97, within(0.1));
        for (int i = 0; i < MOMENTS.length; i++) {
            assertThat(edl(out, rate).get(2 * i)).isCloseTo(MOMENTS[i][0], within(1L));
            assertThat(edl(out, rate).get(2 * i + 1)).isCloseTo(MOMENTS[i][1], within(1L));
            Path clip = out.resolve("clips").resolve(Words.clipName(video.meaning().get(i)));
            List<Integer> numbers = numbers(clip);
            assertThat(numbers.get(0)).isEqualTo((int) MOMENTS[i][0]);
            assertThat((long) numbers.size()).isCloseTo(MOMENTS[i][1] - MOMENTS[i][0], within(1L));
        }
    }

    private static void theClipsShow(
            Path out, Reviewed<VideoDossier, List<Highlight>> video, boolean constant)
            throws Exception {
        for (Highlight moment : video.meaning()) {
            Path clip = out.resolve("clips").resolve(Words.clipName(moment));
            List<Integer> numbers = numbers(clip);
            assertThat(numbers.get(0)).isEqualTo((int) moment.startFrame());
            assertThat(numbers.get(numbers.size() - 1)).isEqualTo((int) moment.endFrame() - 1);
            if (constant) {
                assertThat(numbers).hasSize((int) (moment.endFrame() - moment.startFrame()));
            }
            assertThat(Complaints.of(clip)).isEmpty();
        }
        assertThat(numbers(out.resolve("reel.mp4")).get(0)).isEqualTo((int) MOMENTS[0][0]);
        assertThat(Complaints.of(out.resolve("reel.mp4"))).isEmpty();
    }

    private static List<Integer> numbers(Path film) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        try (FrameStream frames = FrameStream.open(film, 0)) {
            while (frames.advance()) {
                numbers.add(NumberedFilm.numberOf(frames.picture()));
            }
        }
        return numbers;
    }

    /** Measured as a flow does, but for the pictures' meaning. */
    private static Reviewed<VideoDossier, List<Highlight>> seen(Path source) throws Exception {
        List<Long> times = new ArrayList<>();
        try (FrameStream frames = FrameStream.open(source, 0)) {
            while (frames.advance()) {
                times.add(frames.micros());
            }
        }
        long[] micros = times.stream().mapToLong(Long::longValue).toArray();
        long end = micros[FRAMES - 1] + micros[1];
        Shot shot = Shot.afterCut(0, FRAMES, new TimeSpan(0, end));
        Keyframe keyframe = new Keyframe(shot.span(), micros[40], 1, ImageFeatures.NONE);
        float[] none = new float[FRAMES];
        VideoDossier dossier =
                new VideoDossier(
                        new MediaId("0f".repeat(32)),
                        MediaProbe.probe(source),
                        Map.of(),
                        Map.of(),
                        FRAMES,
                        end,
                        List.of(new ShotFeatures(shot, 0, List.of(keyframe))),
                        new FrameLog(micros, none, none, none),
                        0,
                        Loudness.silent(),
                        List.of(),
                        List.of(),
                        Transcript.empty(),
                        List.of());
        FrameGrid grid = new FrameGrid(dossier);
        List<Highlight> moments = new ArrayList<>();
        for (long[] moment : MOMENTS) {
            moments.add(
                    new Highlight(
                            moments.size() + 1,
                            grid.span(moment[0], moment[1]),
                            moment[0],
                            moment[1],
                            0.5,
                            "From " + moment[0],
                            List.of(new Reason("sound", 15, "15 dB louder")),
                            ""));
        }
        MediaFile file = new MediaFile(source, "film.mp4", dossier.id(), MediaKind.VIDEO);
        return new Reviewed<>(file, dossier, moments, Source.MACHINE);
    }

    private static List<Long> edl(Path out, FrameRate rate) throws Exception {
        Pattern event = Pattern.compile("(?m)^\\d{3} .* C +(\\S+) (\\S+) \\S+ \\S+$");
        Matcher found = event.matcher(Files.readString(out.resolve("timeline.edl")));
        List<Long> ins = new ArrayList<>();
        while (found.find()) {
            ins.add(frame(found.group(1), rate));
            ins.add(frame(found.group(2), rate));
        }
        return ins;
    }

    /** SMPTE ST 12-1, counted back: at 29.97 two numbers are left out in nine minutes of ten. */
    private static long frame(String timecode, FrameRate rate) {
        String[] parts = timecode.split("[:;]", -1);
        long base = Math.round(rate.perSecond());
        long minutes = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
        long frames = (minutes * 60 + Long.parseLong(parts[2])) * base + Long.parseLong(parts[3]);
        boolean drop = timecode.contains(";");
        assertThat(drop).isEqualTo(rate.equals(new FrameRate(30_000, 1001)));
        return drop ? frames - base / 15 * (minutes - minutes / 10) : frames;
    }

    private static List<Long> otio(Path out) throws Exception {
        List<Long> ins = new ArrayList<>();
        JsonNode timeline = Json.mapper().readTree(Files.readString(out.resolve("timeline.otio")));
        for (JsonNode clip : timeline.path("tracks").path("children").path(0).path("children")) {
            JsonNode range = clip.path("source_range");
            long in = range.path("start_time").path("value").longValue();
            ins.add(in);
            ins.add(in + range.path("duration").path("value").longValue());
        }
        return ins;
    }

    private static List<Long> finalCut7(Path out) throws Exception {
        Pattern ends = Pattern.compile("<in>(\\d+)</in>\\s*<out>(\\d+)</out>");
        Matcher found = ends.matcher(Files.readString(out.resolve("timeline.xml")));
        List<Long> ins = new ArrayList<>();
        while (found.find() && ins.size() < 2 * MOMENTS.length) {
            ins.add(Long.parseLong(found.group(1)));
            ins.add(Long.parseLong(found.group(2)));
        }
        return ins;
    }

    private static List<Long> finalCutX(Path out, FrameRate rate) throws Exception {
        List<Long> ins = new ArrayList<>();
        Matcher clip =
                Pattern.compile("<asset-clip [^>]*>")
                        .matcher(Files.readString(out.resolve("timeline.fcpxml")));
        while (clip.find()) {
            long in = frames(clip.group(), "start", rate);
            ins.add(in);
            ins.add(in + frames(clip.group(), "duration", rate));
        }
        return ins;
    }

    private static long frames(String clip, String attribute, FrameRate rate) {
        Matcher time = Pattern.compile(" " + attribute + "=\"(\\d+)(?:/(\\d+))?s\"").matcher(clip);
        assertThat(time.find()).isTrue();
        long over = time.group(2) == null ? 1 : Long.parseLong(time.group(2));
        long scaled = Long.parseLong(time.group(1)) * rate.numerator();
        assertThat(scaled % (over * rate.denominator())).isZero();
        return scaled / (over * rate.denominator());
    }
}

package org.sightline.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.sightline.features.audio.Loudness;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.PictureStats;
import org.sightline.features.image.SaliencyMap;
import org.sightline.features.image.Scene;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.SeenText;
import org.sightline.features.image.Sentence;
import org.sightline.features.image.Tag;
import org.sightline.features.video.FrameLog;
import org.sightline.features.video.Keyframe;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.Box;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;
import org.sightline.media.WrittenText;

/** Small dossiers for tests. */
public final class Dossiers {
    public static final Map<String, String> MODELS = Map.of("vit-s14", "1 (3fa4)", "tags", "2");
    private static final Map<String, Double> SECONDS = Map.of("decode", 0.5, "features", 1.25);

    private Dossiers() {}

    /** A made sha256: the digit 64 times. */
    public static MediaId id(char hexDigit) {
        return new MediaId(String.valueOf(hexDigit).repeat(64));
    }

    public static ImageDossier image(MediaId id, WrittenText written) {
        MediaInfo info = new MediaInfo(MediaKind.IMAGE, "jpeg", 640, 480, 0, null, false, written);
        return new ImageDossier(id, info, MODELS, SECONDS, features());
    }

    public static List<Dossier> oneOfEachKind() {
        return List.of(image(id('a'), WrittenText.NONE), video(id('b')), recording(id('c')));
    }

    private static VideoDossier video(MediaId id) {
        MediaInfo info =
                new MediaInfo(
                        MediaKind.VIDEO,
                        "mp4",
                        640,
                        480,
                        2_000_000,
                        new FrameRate(30000, 1001),
                        true,
                        new WrittenText(null, "Ti\"tle", null, LocalDateTime.of(2026, 3, 1, 9, 0)),
                        "10:20:30;00");
        Shot shot = Shot.afterCut(0, 60, new TimeSpan(0, 2_002_000));
        return new VideoDossier(
                id,
                info,
                MODELS,
                SECONDS,
                60,
                2_002_000,
                List.of(
                        new ShotFeatures(
                                shot,
                                0.25,
                                List.of(new Keyframe(shot.span(), 33_367, 1, features())))),
                new FrameLog(
                        new long[] {0, 33_367},
                        new float[] {0, 1.5f},
                        new float[2],
                        new float[] {16, 17}),
                0,
                new Loudness(-23.4, new float[] {-70, -23.5f}),
                List.of(),
                List.of(),
                transcript(),
                List.of(new float[] {0.6f, -0.8f}));
    }

    private static RecordingDossier recording(MediaId id) {
        MediaInfo info =
                new MediaInfo(MediaKind.TRANSCRIPT, "vtt", 0, 0, 0, null, false, WrittenText.NONE);
        return new RecordingDossier(
                id,
                info,
                MODELS,
                SECONDS,
                2_000_000,
                List.of(new TimeSpan(0, 1_000_000)),
                Loudness.silent(),
                transcript(),
                List.of(new float[] {1, Float.MIN_VALUE}));
    }

    private static Transcript transcript() {
        TimeSpan span = new TimeSpan(0, 1_000_000);
        Word word = new Word("über\n\"all\"", span, 0.9);
        return new Transcript(
                List.of(new Utterance("u1", span, null, "Über\n\"all\"", List.of(word))), false);
    }

    private static ImageFeatures features() {
        Box box = new Box(0.1, 0.2, 0.3, 0.4);
        return new ImageFeatures(
                new float[] {0.1f, 1f / 3, (float) Math.sqrt(0.5)},
                List.of(new Tag("tabby cat", 0.8)),
                List.of(new SeenObject("cat", 0.7, box, Map.of("black", 0.4))),
                List.of(new Sentence("a cat sits", -0.4, 0.5, 0.6)),
                List.of(new SeenText("EXIT →", 0.99, box)),
                0.97,
                List.of(new Tag("map", 0.1)),
                List.of(new Scene("room", "kitchen", 0.6)),
                new SaliencyMap(new float[256]),
                new PictureStats(0.5, 0.2, 0.3, 120.5, 0.01, false));
    }
}

package org.sightline.understand.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.audio.Loudness;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.PictureStats;
import org.sightline.features.image.SaliencyMap;
import org.sightline.features.image.SeenText;
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

/** A video dossier made by hand, shot after shot. */
public final class MadeVideo {
    private static final MediaId ID = new MediaId("0f".repeat(32));
    private static final float USUAL = -24;

    private final FrameRate rate;
    private final List<ShotFeatures> shots = new ArrayList<>();
    private final List<Utterance> said = new ArrayList<>();
    private final List<float[]> saidVectors = new ArrayList<>();
    private final List<double[]> loud = new ArrayList<>();
    private long frames;
    private long micros;
    private boolean sound = true;
    private boolean rateIsTold = true;
    private @Nullable String startTimecode;

    private MadeVideo(FrameRate rate) {
        this.rate = rate;
    }

    public static MadeVideo at(int numerator, int denominator) {
        return new MadeVideo(new FrameRate(numerator, denominator));
    }

    /** A shot of so many frames that looks like all others of its look. */
    public MadeVideo shot(int count, int look) {
        return shot(count, look, 0.05);
    }

    public MadeVideo shot(int count, int look, double motion) {
        return add(count, rate.microsOf(frames + count), look, motion, List.of(), List.of());
    }

    /** A shot in whose parts of so many frames each something else is seen. */
    public MadeVideo shotOfParts(int count, int... looks) {
        TimeSpan span = new TimeSpan(micros, rate.microsOf(frames + (long) count * looks.length));
        Shot shot = Shot.afterCut(frames, frames + (long) count * looks.length, span);
        PictureStats stats = new PictureStats(0.5, 0.2, 0.3, 50, 0.1, false);
        List<Keyframe> parts = new ArrayList<>();
        for (int look : looks) {
            TimeSpan part = new TimeSpan(micros, rate.microsOf(frames + count));
            ImageFeatures image =
                    new ImageFeatures(
                            vector(look),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            0.9,
                            List.of(),
                            List.of(),
                            SaliencyMap.NONE,
                            stats);
            parts.add(new Keyframe(part, part.startMicros(), 1, image));
            frames += count;
            micros = part.endMicros();
        }
        shots.add(new ShotFeatures(shot, 0.05, parts));
        return this;
    }

    public MadeVideo shotWithText(int count, int look, String text) {
        SeenText seen = new SeenText(text, 0.97, new Box(0.2, 0.4, 0.6, 0.14));
        return add(count, rate.microsOf(frames + count), look, 0.05, List.of(), List.of(seen));
    }

    public MadeVideo shotTagged(int count, int look, String label, double score) {
        List<Tag> tags = List.of(new Tag(label, score));
        return add(count, rate.microsOf(frames + count), look, 0.05, tags, List.of());
    }

    /** A shot of so many frames that ends when it likes, as at variable rate. */
    public MadeVideo shotUntil(int count, double endSeconds, int look) {
        return add(count, Math.round(endSeconds * 1e6), look, 0.05, List.of(), List.of());
    }

    public MadeVideo loud(double start, double end, double lufs) {
        loud.add(new double[] {start, end, lufs});
        return this;
    }

    public MadeVideo silent() {
        sound = false;
        return this;
    }

    public MadeVideo rateUnknown() {
        rateIsTold = false;
        return this;
    }

    /** As a camera wrote it. */
    public MadeVideo from(String timecode) {
        startTimecode = timecode;
        return this;
    }

    /** Words of equal length, one after the other without a gap. */
    public MadeVideo says(double start, double end, String text) {
        return says(start, end, text, 0.95, 1);
    }

    public MadeVideo says(double start, double end, String text, double confidence, int look) {
        String[] tokens = text.split(" ", -1);
        List<Word> words = new ArrayList<>();
        double step = (end - start) / tokens.length;
        for (int i = 0; i < tokens.length; i++) {
            TimeSpan span = TimeSpan.ofSeconds(start + i * step, start + (i + 1) * step);
            words.add(new Word(tokens[i].replaceAll("[.,!?]$", ""), span, confidence));
        }
        String id = "u" + (said.size() + 1);
        said.add(new Utterance(id, TimeSpan.ofSeconds(start, end), null, text, words));
        saidVectors.add(vector(look));
        return this;
    }

    public VideoDossier build() {
        return new VideoDossier(
                ID,
                info(rateIsTold ? rate : null),
                Map.of(),
                Map.of(),
                frames,
                micros,
                List.copyOf(shots),
                log(),
                0,
                sound ? loudness() : Loudness.silent(),
                said.stream().map(Utterance::span).toList(),
                List.of(),
                new Transcript(said, true),
                List.copyOf(saidVectors));
    }

    /** Looks 0, 1, 2, … are at right angles. */
    public static float[] vector(int look) {
        float[] vector = new float[8];
        vector[look % 8] = 1;
        return vector;
    }

    private MediaInfo info(@Nullable FrameRate told) {
        return new MediaInfo(
                MediaKind.VIDEO,
                "mp4",
                1280,
                720,
                micros,
                told,
                sound,
                WrittenText.NONE,
                startTimecode);
    }

    private MadeVideo add(
            int count,
            long endMicros,
            int look,
            double motion,
            List<Tag> tags,
            List<SeenText> text) {
        TimeSpan span = new TimeSpan(micros, endMicros);
        Shot shot = Shot.afterCut(frames, frames + count, span);
        PictureStats stats = new PictureStats(0.5, 0.2, 0.3, 50, 0.1, false);
        ImageFeatures image =
                new ImageFeatures(
                        vector(look),
                        tags,
                        List.of(),
                        List.of(),
                        text,
                        0.9,
                        List.of(),
                        List.of(),
                        SaliencyMap.NONE,
                        stats);
        shots.add(
                new ShotFeatures(
                        shot,
                        motion,
                        List.of(
                                new Keyframe(
                                        span,
                                        (span.startMicros() + span.endMicros()) / 2,
                                        1,
                                        image))));
        frames += count;
        micros = endMicros;
        return this;
    }

    /** Frames by the rate where a shot keeps to it, else spread evenly over it. */
    private FrameLog log() {
        long[] at = new long[(int) frames];
        for (ShotFeatures features : shots) {
            Shot shot = features.shot();
            long start = shot.span().startMicros();
            long count = shot.endFrame() - shot.startFrame();
            long counted = rate.microsOf(shot.endFrame()) - rate.microsOf(shot.startFrame());
            boolean regular = Math.abs(counted - shot.span().lengthMicros()) <= 2;
            for (long i = 0; i < count; i++) {
                long frame = shot.startFrame() + i;
                at[(int) frame] =
                        regular
                                ? start + rate.microsOf(frame) - rate.microsOf(shot.startFrame())
                                : start
                                        + Math.round(
                                                (double) i / count * shot.span().lengthMicros());
            }
        }
        return new FrameLog(at, new float[at.length], new float[at.length], new float[at.length]);
    }

    private Loudness loudness() {
        float[] momentary = new float[(int) (micros / Loudness.STEP_MICROS)];
        Arrays.fill(momentary, USUAL);
        for (double[] part : loud) {
            for (int i = 0; i < momentary.length; i++) {
                double end = (i + 1) / 10.0;
                if (end > part[0] && end - 0.4 < part[1]) {
                    momentary[i] = (float) part[2];
                }
            }
        }
        return new Loudness(USUAL, momentary);
    }
}

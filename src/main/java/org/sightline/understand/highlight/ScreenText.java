package org.sightline.understand.highlight;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.features.image.SeenText;
import org.sightline.features.video.Keyframe;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.Box;

/**
 * Text on screen that belongs to a moment: read surely, with letters, and not a mark that stays
 * through the video.
 */
final class ScreenText {
    private static final double SURE = 0.85;
    private static final int LETTERS = 3;
    private static final double SMALL_PRINT = 0.04;
    private static final Box NONE = new Box(0, 0, 0, 0);
    private static final double MARK_SHARE = 0.5;
    private static final int SHOTS_FOR_MARK = 3;

    private final List<ShotFeatures> shots;
    private final Map<String, Long> shotsWith;
    private final double mark;

    ScreenText(List<ShotFeatures> shots) {
        this.shots = shots;
        shotsWith =
                shots.stream()
                        .flatMap(ScreenText::distinctKeys)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        mark = shots.size() < SHOTS_FOR_MARK ? Double.POSITIVE_INFINITY : MARK_SHARE * shots.size();
    }

    /**
     * The text with the tallest letters of these frames, with the lines of its frame that are half
     * as tall or taller; small print is none.
     *
     * @return score of the line that was read worst, box of the tallest
     */
    Optional<SeenText> titleIn(List<Keyframe> keyframes) {
        return keyframes.stream()
                .map(this::of)
                .map(ScreenText::title)
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(title -> title.box().height()));
    }

    private static Optional<SeenText> title(List<SeenText> lines) {
        Box tallest =
                lines.stream()
                        .map(SeenText::box)
                        .max(Comparator.comparingDouble(Box::height))
                        .orElse(NONE);
        if (tallest.height() < SMALL_PRINT) {
            return Optional.empty();
        }
        List<SeenText> large =
                lines.stream().filter(l -> l.box().height() >= tallest.height() / 2).toList();
        return Optional.of(
                new SeenText(
                        large.stream().map(SeenText::text).collect(Collectors.joining(" ")),
                        large.stream().mapToDouble(SeenText::score).min().orElse(0),
                        tallest));
    }

    /** Share of the shots with a title, 0..1. */
    double share() {
        long titled = shots.stream().filter(s -> titleIn(s.keyframes()).isPresent()).count();
        return (double) titled / Math.max(1, shots.size());
    }

    /** All such text of one frame, for search by words. */
    List<SeenText> of(Keyframe keyframe) {
        return sure(keyframe)
                .filter(text -> shotsWith.getOrDefault(key(text.text()), 0L) <= mark)
                .toList();
    }

    private static Stream<String> distinctKeys(ShotFeatures shot) {
        return shot.keyframes().stream()
                .flatMap(ScreenText::sure)
                .map(text -> key(text.text()))
                .distinct();
    }

    private static Stream<SeenText> sure(Keyframe keyframe) {
        return keyframe.image().text().stream()
                .filter(t -> t.score() >= SURE && key(t.text()).length() >= LETTERS);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}

package org.sightline.understand.highlight;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sightline.features.image.SeenText;
import org.sightline.features.image.Tag;
import org.sightline.features.video.Keyframe;
import org.sightline.media.TimeSpan;
import org.sightline.media.Timecode;
import org.sightline.media.Utterance;

/**
 * Names for stretches of one video, from what is written or said in them or surely seen. Where
 * there is no such evidence the name says only the time.
 */
final class Titles {
    private static final int LENGTH = 60;

    /** Single frames of videos are unlike the photographs that the tagger's scores were set on. */
    private static final double SURE_TAG = 0.9;

    private static final double SURE_WORDS = 0.7;
    private static final int WORDS_FOR_TITLE = 3;
    private static final long SOON = 5_000_000;

    private final Sights sights;
    private final Speech speech;
    private final ScreenText text;

    Titles(Sights sights, Speech speech, ScreenText text) {
        this.sights = sights;
        this.speech = speech;
        this.text = text;
    }

    /**
     * @param shots the shots it shows
     * @param otherwise what it is called without evidence: {@code Loud moment at 0:12}
     */
    String of(TimeSpan span, List<Integer> shots, String otherwise) {
        String time = " at " + Timecode.clock(span.startMicros());
        List<Keyframe> seen = sights.in(span, shots);
        List<Utterance> said = speech.in(span).toList();
        return written(seen)
                .or(() -> emphasised(said))
                .or(() -> sureTag(seen).map(tag -> tag + time))
                .or(() -> sure(said))
                .map(title -> Quote.shortened(title, LENGTH))
                .orElse(otherwise);
    }

    /**
     * For who begins to watch at the span's start, without the time: words are those said soon
     * after it, later ones only where there is nothing else. Empty when there is no evidence.
     */
    Optional<String> evident(TimeSpan span, List<Integer> shots) {
        List<Keyframe> seen = sights.in(span, shots);
        long soon = span.startMicros() + Math.max(SOON, span.lengthMicros() / 3);
        List<Utterance> all = speech.in(span).toList();
        List<Utterance> early =
                all.stream().filter(said -> said.span().startMicros() < soon).toList();
        return written(seen)
                .or(() -> spoken(early))
                .or(() -> sureTag(seen))
                .or(() -> spoken(all))
                .map(title -> Quote.shortened(title, LENGTH));
    }

    private Optional<String> spoken(List<Utterance> said) {
        return emphasised(said).or(() -> sure(said));
    }

    private Optional<String> written(List<Keyframe> seen) {
        return text.titleIn(seen).map(SeenText::text);
    }

    private Optional<String> emphasised(List<Utterance> said) {
        return speech.strongest(said.stream()).map(emphasis -> quoted(emphasis.said()));
    }

    /** What half of the frames that stand for a stretch surely show, or more of them. */
    private Optional<String> sureTag(List<Keyframe> seen) {
        return seen.stream()
                .flatMap(keyframe -> keyframe.image().allTags().stream())
                .filter(tag -> tag.score() >= SURE_TAG)
                .collect(
                        Collectors.groupingBy(
                                Tag::label, TreeMap::new, Collectors.summarizingDouble(Tag::score)))
                .entrySet()
                .stream()
                .filter(tag -> 2 * tag.getValue().getCount() >= seen.size())
                .max(Comparator.comparingDouble(tag -> tag.getValue().getSum()))
                .map(tag -> capitalised(tag.getKey()));
    }

    private static Optional<String> sure(List<Utterance> all) {
        return all.stream()
                .filter(said -> said.confidence() >= SURE_WORDS)
                .filter(said -> said.words().size() >= WORDS_FOR_TITLE)
                .max(Comparator.comparingDouble(Utterance::confidence))
                .map(said -> quoted(said));
    }

    private static String quoted(Utterance said) {
        return "‘" + Quote.shortened(Quote.opening(said), LENGTH - 2) + "’";
    }

    private static String capitalised(String label) {
        int first = label.offsetByCodePoints(0, label.isEmpty() ? 0 : 1);
        return label.substring(0, first).toUpperCase(Locale.ROOT) + label.substring(first);
    }
}

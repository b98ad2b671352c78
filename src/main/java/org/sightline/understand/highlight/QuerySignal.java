package org.sightline.understand.highlight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.image.SeenText;
import org.sightline.features.video.Keyframe;
import org.sightline.media.Utterance;
import org.sightline.understand.highlight.Answer.Verdict;

/**
 * What was asked for: said, shown as text, or alike in the shared space with a probability that
 * passes. Of several questions the best answer counts.
 */
final class QuerySignal implements Signal {
    /** What a question calls words on screen by, beside the words themselves. */
    private static final Set<String> KINDS_OF_TEXT =
            Set.of("title", "text", "caption", "words", "sign", "logo", "the", "a");

    private final VideoDossier video;
    private final Sights sights;
    private final ScreenText text;
    private final Queries asked;

    QuerySignal(Measures measures, Queries asked) {
        this.video = measures.video();
        this.sights = measures.sights();
        this.text = measures.text();
        this.asked = asked;
    }

    @Override
    public Optional<Found> in(Candidate candidate) {
        return asked.vectors().entrySet().stream()
                .flatMap(query -> best(query, candidate).stream())
                .filter(found -> found.strength() >= Verdict.LEAST)
                .max(Comparator.comparingDouble(Found::strength));
    }

    /** Whether a frame shows what was asked for, or words of it. */
    boolean answers(Keyframe keyframe) {
        List<Keyframe> one = List.of(keyframe);
        return asked.vectors().entrySet().stream()
                .flatMap(query -> Stream.of(written(query.getKey(), one), seen(query, one)))
                .flatMap(Optional::stream)
                .anyMatch(found -> found.strength() >= Verdict.LEAST);
    }

    /** What became of each question. */
    List<Answer> answers(List<Candidate> candidates) {
        return asked.vectors().entrySet().stream().map(query -> answer(query, candidates)).toList();
    }

    private Answer answer(Map.Entry<String, float[]> query, List<Candidate> candidates) {
        double most =
                candidates.stream()
                        .flatMap(candidate -> best(query, candidate).stream())
                        .mapToDouble(Found::strength)
                        .max()
                        .orElse(0);
        return new Answer(query.getKey(), Numbers.rounded(most), Verdict.of(most));
    }

    private Optional<Found> best(Map.Entry<String, float[]> query, Candidate candidate) {
        return Stream.of(
                        said(query.getKey(), candidate),
                        written(query.getKey(), sights.in(candidate)),
                        meant(query, candidate),
                        seen(query, sights.in(candidate)))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Found::strength));
    }

    private Optional<Found> said(String query, Candidate candidate) {
        return utterances(candidate)
                .mapToObj(i -> video.transcript().utterances().get(i))
                .filter(said -> hasAllWords(said.text(), query))
                .max(Comparator.comparingDouble(Utterance::confidence))
                .map(
                        said ->
                                found(
                                        asked.calibration().words() * said.confidence(),
                                        "‘" + query + "’ is said: ‘" + Quote.of(said) + "’"));
    }

    private Optional<Found> written(String query, List<Keyframe> shown) {
        List<String> named = words(query);
        List<String> asks = named.stream().filter(w -> !KINDS_OF_TEXT.contains(w)).toList();
        return shown.stream()
                .map(text::of)
                .filter(lines -> hasAll(words(joined(lines)), asks.isEmpty() ? named : asks))
                .flatMap(lines -> read(query, lines).stream())
                .max(Comparator.comparingDouble(Found::strength));
    }

    /** A title may stand in several lines: it is as sure as the line that was read worst. */
    private Optional<Found> read(String query, List<SeenText> lines) {
        String shown = Quote.shortened(joined(lines), 60);
        return lines.stream()
                .map(SeenText::score)
                .min(Comparator.naturalOrder())
                .map(
                        score ->
                                found(
                                        asked.calibration().words() * score,
                                        "‘" + query + "’ is on screen: ‘" + shown + "’"));
    }

    private static String joined(List<SeenText> lines) {
        return lines.stream().map(SeenText::text).collect(Collectors.joining(" "));
    }

    private Optional<Found> meant(Map.Entry<String, float[]> query, Candidate candidate) {
        return utterances(candidate)
                .filter(i -> i < video.vectors().size())
                .mapToDouble(i -> Numbers.cosine(query.getValue(), video.vectors().get(i)))
                .map(asked.calibration().speech()::at)
                .boxed()
                .max(Comparator.naturalOrder())
                .map(p -> found(p, "the words here match ‘" + query.getKey() + "’"));
    }

    private Optional<Found> seen(Map.Entry<String, float[]> query, List<Keyframe> shown) {
        return shown.stream()
                .map(keyframe -> keyframe.image().vector())
                .filter(vector -> vector.length == query.getValue().length)
                .map(vector -> Numbers.cosine(query.getValue(), vector))
                .map(asked.calibration().shot()::at)
                .max(Comparator.naturalOrder())
                .map(p -> found(p, "the picture matches ‘" + query.getKey() + "’"));
    }

    private static Found found(double probability, String text) {
        String perhaps = Verdict.of(probability) == Verdict.FOUND ? "" : "perhaps ";
        return new Found(
                probability,
                new Reason(
                        "query",
                        Numbers.rounded(probability),
                        perhaps + text + ", probability " + Numbers.two(probability)));
    }

    private IntStream utterances(Candidate candidate) {
        List<Utterance> all = video.transcript().utterances();
        return IntStream.range(0, video.transcript().timed() ? all.size() : 0)
                .filter(i -> all.get(i).span().overlaps(candidate.span()));
    }

    private static boolean hasAllWords(String text, String query) {
        return hasAll(words(text), words(query));
    }

    /** Nothing asked, as of a query of signs alone, is nothing found. */
    private static boolean hasAll(List<String> words, List<String> asked) {
        return !asked.isEmpty() && words.containsAll(asked);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

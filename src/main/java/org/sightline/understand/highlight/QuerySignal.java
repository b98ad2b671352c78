package org.sightline.understand.highlight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.image.SeenText;
import org.sightline.media.Utterance;

/**
 * What was asked for: said, shown as text, or alike in the shared space with a probability that
 * passes. Of several questions the best answer counts.
 */
final class QuerySignal implements Signal {
    /** Least probability of what is called found: a highlight is a bolder word than a hit. */
    private static final double LIKELY = 0.5;

    private final VideoDossier video;
    private final ScreenText text;
    private final Queries asked;

    QuerySignal(VideoDossier video, ScreenText text, Queries asked) {
        this.video = video;
        this.text = text;
        this.asked = asked;
    }

    @Override
    public Optional<Found> in(Candidate candidate) {
        return asked.vectors().entrySet().stream()
                .flatMap(query -> best(query, candidate).stream())
                .filter(found -> found.strength() >= LIKELY)
                .max(Comparator.comparingDouble(Found::strength));
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
        return new Answer(query.getKey(), Numbers.rounded(most), most >= LIKELY);
    }

    private Optional<Found> best(Map.Entry<String, float[]> query, Candidate candidate) {
        return Stream.of(
                        said(query.getKey(), candidate),
                        written(query.getKey(), candidate),
                        meant(query, candidate),
                        seen(query, candidate))
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

    private Optional<Found> written(String query, Candidate candidate) {
        return candidate.shots().stream()
                .flatMap(i -> text.of(i).stream())
                .filter(seen -> hasAllWords(seen.text(), query))
                .max(Comparator.comparingDouble(SeenText::score))
                .map(
                        seen ->
                                found(
                                        asked.calibration().words() * seen.score(),
                                        "‘"
                                                + query
                                                + "’ is on screen: ‘"
                                                + Quote.shortened(seen.text(), 60)
                                                + "’"));
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

    private Optional<Found> seen(Map.Entry<String, float[]> query, Candidate candidate) {
        return candidate.shots().stream()
                .map(i -> video.shots().get(i).image().vector())
                .filter(vector -> vector.length == query.getValue().length)
                .map(vector -> Numbers.cosine(query.getValue(), vector))
                .map(asked.calibration().shot()::at)
                .max(Comparator.naturalOrder())
                .map(p -> found(p, "the picture matches ‘" + query.getKey() + "’"));
    }

    private static Found found(double probability, String text) {
        return new Found(
                probability,
                new Reason(
                        "query",
                        Numbers.rounded(probability),
                        text + ", probability " + Numbers.two(probability)));
    }

    private IntStream utterances(Candidate candidate) {
        List<Utterance> all = video.transcript().utterances();
        return IntStream.range(0, video.transcript().timed() ? all.size() : 0)
                .filter(i -> all.get(i).span().overlaps(candidate.span()));
    }

    private static boolean hasAllWords(String text, String query) {
        List<String> words = words(text);
        return words.containsAll(words(query));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

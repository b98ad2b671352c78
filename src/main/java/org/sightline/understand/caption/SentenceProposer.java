package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.Sentence;
import org.sightline.understand.caption.AltText.Review;

/**
 * Takes a decoder's sentence of a photograph, as far as detector and tagger bear it out: what
 * nothing supports is cut off, and where that is what the sentence is about, the next one is tried.
 *
 * <p>Clothes and surroundings rest on the sentence alone; it must be sure enough for that. Colours
 * are left out: half of them are wrong (6 of 12 on photographs of COCO).
 */
final class SentenceProposer implements Proposer {
    /** People that a person would mention: smaller ones are part of a street. */
    private static final double MENTIONED = 0.03;

    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "three", 3, "four", 4);

    /** Words that are left of a sentence at least: with fewer a template says more. */
    private static final int SHORTEST = 4;

    private final SaidWords words;

    SentenceProposer(Nouns nouns) {
        words = new SaidWords(nouns);
    }

    @Override
    public Optional<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        if (!Sureness.isPhotograph(image.photograph())) {
            return Optional.empty();
        }
        return image.sentences().stream()
                .filter(sentence -> sentence.score() >= Sureness.SENTENCE)
                .flatMap(sentence -> grounded(sentence, image, options).stream())
                .findFirst();
    }

    private Optional<Proposal> grounded(
            Sentence sentence, ImageFeatures image, CaptionOptions options) {
        List<String> all = Phrases.withoutColours(List.of(sentence.words().split(" ", -1)));
        Set<String> named = new HashSet<>();
        Predicate<List<String>> fails =
                part ->
                        part.stream().anyMatch(word -> isUnsupported(word, image))
                                || isMiscounted(part, image)
                                || part.stream().filter(words::isNoun).anyMatch(n -> !named.add(n));
        List<String> kept = Phrases.keep(all, fails);
        if (kept.size() < all.size() && kept.size() < SHORTEST) {
            return Optional.empty();
        }
        List<Evidence> evidence = evidence(kept, image, options);
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        String said = worded(kept, options) + others(kept, image, evidence);
        if (said.length() >= options.length()) {
            return Optional.empty();
        }
        String detail = String.format(Locale.ROOT, "agreement %.2f", sentence.agreement());
        evidence.add(0, new Evidence(said, "sentence", detail, sentence.score(), null));
        return Optional.of(
                new Proposal(
                        AltText.Type.INFORMATIVE,
                        Wording.sentence(said),
                        sentence.score() * image.photograph(),
                        review(sentence, image),
                        evidence));
    }

    private static Review review(Sentence sentence, ImageFeatures image) {
        return Sureness.reviewOf(sentence.score() * image.photograph());
    }

    private boolean isUnsupported(String word, ImageFeatures image) {
        return words.needsSupport(word) && words.support(word, image).isEmpty();
    }

    private boolean isMiscounted(List<String> part, ImageFeatures image) {
        long possible = people(image, 0.3);
        long sure = people(image, Sureness.COUNT);
        for (int i = 0; i + 1 < part.size(); i++) {
            Integer number = NUMBERS.get(part.get(i));
            boolean arePeople = part.subList(i + 1, part.size()).stream().anyMatch(words::isPerson);
            if (number != null && arePeople && (possible < number || sure > number)) {
                return true;
            }
        }
        return false;
    }

    private static long people(ImageFeatures image, double least) {
        return image.objects().stream()
                .filter(o -> o.label().equals(SaidWords.PERSON) && o.score() >= least)
                .count();
    }

    private List<Evidence> evidence(
            List<String> kept, ImageFeatures image, CaptionOptions options) {
        List<Evidence> evidence = new ArrayList<>();
        for (String word : kept) {
            if (words.needsSupport(word)) {
                words.support(word, image)
                        .map(e -> named(e, worded(List.of(word), options)))
                        .ifPresent(evidence::add);
            }
        }
        return evidence;
    }

    private static Evidence named(Evidence e, String claim) {
        return new Evidence(claim, e.source(), e.detail(), e.score(), e.box());
    }

    private static String worded(List<String> kept, CaptionOptions options) {
        return options.people() == CaptionOptions.People.NEUTRAL
                ? People.neutral(kept)
                : String.join(" ", kept);
    }

    /** People whom the sentence leaves out. */
    private String others(List<String> kept, ImageFeatures image, List<Evidence> evidence) {
        List<SeenObject> seen =
                image.objects().stream()
                        .filter(o -> o.label().equals(SaidWords.PERSON))
                        .filter(o -> o.score() >= Sureness.COUNT && o.box().area() >= MENTIONED)
                        .toList();
        if (seen.isEmpty() || kept.stream().anyMatch(words::isPerson)) {
            return "";
        }
        String claim = seen.size() == 1 ? "a person" : "people";
        seen.forEach(
                o -> evidence.add(new Evidence(claim, "object", o.label(), o.score(), o.box())));
        return (kept.contains("with") ? " and " : ", with ") + claim;
    }
}

package org.sightline.understand.caption;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.Sentence;
import org.sightline.features.image.Tag;

/**
 * Takes a decoder's sentence of a photograph, as far as detector and tagger bear it out: what
 * nothing supports is cut off, and where that is what the sentence is about, the next one is tried.
 *
 * <p>Clothes and surroundings rest on the sentence alone. Colours are said where the pixels of the
 * thing have them.
 */
final class SentenceProposer implements Proposer {
    /** People that a person would mention: smaller ones are part of a street. */
    private static final double MENTIONED = 0.03;

    /**
     * Share of a thing's box, or of a person's for what is worn, that must have the colour that is
     * said. On 350 pictures kept from training people's captions say the same of 57 of 100 such
     * colours, of 49 of all; the others they mostly leave out.
     */
    private static final double COLOUR = 0.1;

    private static final int MOST_BOXES = 6;

    /** From this score on a box may be of a person. */
    private static final double POSSIBLE = 0.3;

    /** Neutral words call somebody a child from this chance of the sentence on. */
    private static final double AGE = 0.2;

    /** Intersection over union of the boxes of one thing. */
    private static final double SAME = 0.4;

    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "three", 3, "four", 4);

    /** Words that are left of a sentence at least: with fewer a template says more. */
    private static final int SHORTEST = 4;

    private final SaidWords words;
    private final Acceptance acceptance;

    SentenceProposer(Nouns nouns, Acceptance acceptance) {
        words = new SaidWords(nouns);
        this.acceptance = acceptance;
    }

    @Override
    public List<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        return image.sentences().stream()
                .flatMap(sentence -> grounded(sentence, image, options).stream())
                .toList();
    }

    private Optional<Proposal> grounded(
            Sentence sentence, ImageFeatures image, CaptionOptions options) {
        List<Evidence> colours = new ArrayList<>();
        List<String> all =
                ColourWords.withColours(
                        Phrases.withoutPictures(sentence.words()),
                        coloured -> colour(coloured, image).map(colours::add).isPresent());
        if (singlePeople(all) > people(image, POSSIBLE).size()) {
            return Optional.empty();
        }
        Set<String> named = new HashSet<>();
        Predicate<List<String>> fails =
                part ->
                        part.stream().anyMatch(word -> isUnsupported(word, image))
                                || isMiscounted(part, image)
                                || isDoneToSomethingUnknown(part)
                                || part.stream().filter(words::isNoun).anyMatch(n -> !named.add(n));
        List<String> kept =
                Phrases.withoutArticles(
                        Phrases.keep(all, fails, words::needsSupport), words::isPlural);
        if (kept.size() < all.size() && kept.size() < SHORTEST) {
            return Optional.empty();
        }
        List<Evidence> support = evidence(kept, image, options);
        if (support.isEmpty()) {
            return Optional.empty();
        }
        double share = kept.size() / (double) all.size();
        double chance = chance(sentence, kept, share, support, image) * image.photograph();
        boolean isBrief = options.tone() == CaptionOptions.Tone.BRIEF;
        boolean saysAge = options.people() == CaptionOptions.People.AS_SEEN || chance >= AGE;
        List<String> whole = saysAge ? kept : People.withoutAge(kept);
        List<String> told = isBrief ? Phrases.withoutPlace(whole) : whole;
        List<Evidence> evidence = eachInItsBox(evidence(told, image, options), image);
        colours.stream().filter(e -> told.contains(e.claim())).distinct().forEach(evidence::add);
        String said = worded(told, options) + others(told, image, evidence);
        if (said.length() >= options.length()) {
            return Optional.empty();
        }
        String detail = String.format(Locale.ROOT, "agreement %.2f", sentence.agreement());
        evidence.add(0, new Evidence(said, "sentence", detail, chance, null));
        return Optional.of(
                new Proposal(
                        AltText.Type.INFORMATIVE,
                        Wording.sentence(said),
                        chance,
                        Sureness.reviewOf(chance),
                        evidence));
    }

    // A colour right before people is no matter of clothes and is never said.
    private Optional<Evidence> colour(ColourWords.Coloured coloured, ImageFeatures image) {
        Optional<String> thing = coloured.thing().stream().filter(words::isNoun).findFirst();
        if (thing.isEmpty() || coloured.thing().stream().anyMatch(words::isPerson)) {
            return Optional.empty();
        }
        return words.places(thing.get(), image).stream()
                .map(place -> colour(coloured.colour(), place))
                .filter(e -> e.score() >= COLOUR)
                .max(Comparator.comparingDouble(Evidence::score));
    }

    private static Evidence colour(String colour, SeenObject place) {
        double share =
                ColourWords.measured(colour).stream()
                        .mapToDouble(name -> place.colours().getOrDefault(name, 0.0))
                        .max()
                        .orElse(0);
        String detail = "share of the box of " + place.label();
        return new Evidence(colour, "pixels", detail, share, place.box());
    }

    private double chance(
            Sentence sentence,
            List<String> kept,
            double share,
            List<Evidence> evidence,
            ImageFeatures image) {
        double weakest = evidence.stream().mapToDouble(Evidence::score).min().orElse(0);
        double people = image.presence(SaidWords.PERSON);
        return acceptance.chance(
                Acceptance.Kind.SENTENCE,
                sentence.mean(),
                sentence.agreement(),
                sentence.equals(image.sentences().get(0)) ? 1 : 0,
                image.tags().stream().mapToDouble(Tag::score).max().orElse(0),
                Acceptance.logOdds(weakest),
                share,
                (int) kept.stream().filter(this::restsOnTheSentence).count(),
                kept.stream().anyMatch(words::isPerson) ? people : 1 - people,
                kept.size());
    }

    private boolean restsOnTheSentence(String word) {
        return words.isNoun(word) && !words.needsSupport(word);
    }

    private boolean isUnsupported(String word, ImageFeatures image) {
        return words.needsSupport(word) && words.support(word, image).isEmpty();
    }

    /** Neither the deed nor the thing is measured: {@code a cat | licking its nose}. */
    private boolean isDoneToSomethingUnknown(List<String> part) {
        return Phrases.isDoneToOnesOwn(part) && part.stream().noneMatch(words::isNoun);
    }

    private boolean isMiscounted(List<String> part, ImageFeatures image) {
        int possible = people(image, POSSIBLE).size();
        int sure = people(image, Sureness.COUNT).size();
        for (int i = 0; i + 1 < part.size(); i++) {
            Integer number = NUMBERS.get(part.get(i));
            boolean arePeople = part.subList(i + 1, part.size()).stream().anyMatch(words::isPerson);
            if (number != null && arePeople && (possible < number || sure > number)) {
                return true;
            }
        }
        return false;
    }

    /** Of "a man and a woman" two, of "two men" or "a crowd of people" none. */
    private long singlePeople(List<String> said) {
        return IntStream.range(0, said.size())
                .filter(i -> words.isPerson(said.get(i)) && People.isOne(said.get(i)))
                .filter(i -> i + 1 == said.size() || !said.get(i + 1).equals("of"))
                .count();
    }

    /** Boxes of people, the surest first. */
    private static List<SeenObject> people(ImageFeatures image, double least) {
        return image.objects().stream()
                .filter(o -> o.label().equals(SaidWords.PERSON) && o.score() >= least)
                .sorted(Comparator.comparingDouble(o -> -o.score()))
                .toList();
    }

    private List<Evidence> evidence(
            List<String> kept, ImageFeatures image, CaptionOptions options) {
        List<Evidence> evidence = new ArrayList<>();
        boolean isNeutral = options.people() == CaptionOptions.People.NEUTRAL;
        for (int i = 0; i < kept.size(); i++) {
            String claim = isNeutral ? People.neutral(kept, i) : kept.get(i);
            if (words.needsSupport(kept.get(i))) {
                words.support(kept.get(i), image)
                        .map(e -> named(e, claim))
                        .ifPresent(evidence::add);
            }
        }
        return evidence;
    }

    /** Of several people each has a box of its own; of many the surest few. */
    private static List<Evidence> eachInItsBox(List<Evidence> evidence, ImageFeatures image) {
        List<SeenObject> seen = people(image, POSSIBLE);
        Deque<SeenObject> people =
                new ArrayDeque<>(seen.subList(0, Math.min(MOST_BOXES, seen.size())));
        List<Evidence> each = new ArrayList<>();
        for (Evidence e : evidence) {
            boolean isPerson = e.box() != null && e.detail().equals(SaidWords.PERSON);
            if (!isPerson || people.isEmpty()) {
                each.add(e);
                continue;
            }
            each.add(in(people.remove(), e));
            while (!People.isOne(e.claim())
                    && !people.isEmpty()
                    && people.element().score() >= Sureness.COUNT) {
                each.add(in(people.remove(), e));
            }
        }
        return each;
    }

    private static Evidence in(SeenObject person, Evidence e) {
        return new Evidence(e.claim(), e.source(), e.detail(), person.score(), person.box());
    }

    private static Evidence named(Evidence e, String claim) {
        return new Evidence(claim, e.source(), e.detail(), e.score(), e.box());
    }

    private static String worded(List<String> kept, CaptionOptions options) {
        return options.people() == CaptionOptions.People.NEUTRAL
                ? People.neutral(kept)
                : String.join(" ", kept);
    }

    /** One thing, seen as two: a detector takes a running dog for a person as well. */
    private static boolean isSamePlace(Evidence told, SeenObject other) {
        return told.box() != null && told.box().overlap(other.box()) >= SAME;
    }

    /** People whom the sentence leaves out. */
    private String others(List<String> kept, ImageFeatures image, List<Evidence> evidence) {
        List<SeenObject> seen =
                people(image, Sureness.COUNT).stream()
                        .filter(o -> o.box().area() >= MENTIONED)
                        .filter(o -> evidence.stream().noneMatch(e -> isSamePlace(e, o)))
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

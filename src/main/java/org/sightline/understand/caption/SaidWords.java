package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.Scene;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.Tag;

/**
 * Which words of a decoder's sentence name things, and what was measured that bears them out.
 *
 * <p>A decoder writes what is common, so that a thing it names counts only when the detector or the
 * tagger has some of it too. Immutable and thread-safe.
 */
final class SaidWords {
    static final String PERSON = "person";

    private static final String ANIMAL = "animal";
    private static final String SCENERY = "*";
    private static final String WORN = "+";

    /** The sentence speaks for the thing as well, so that less is asked than for a bare noun. */
    private static final double SEEN = 0.3;

    private static final double TAGGED = 0.15;

    private final Nouns nouns;
    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Set<Noun>> byWord = new HashMap<>();
    private final Set<String> singular = new HashSet<>();
    private final Set<String> scenery = new HashSet<>();
    private final Set<String> worn = new HashSet<>();

    SaidWords(Nouns nouns) {
        this.nouns = nouns;
        for (String[] row : Resource.rows("sentence-words.tsv")) {
            for (String word : row[1].split(" ", -1)) {
                if (row[0].equals(WORN)) {
                    worn.add(word);
                }
                if (row[0].equals(SCENERY) || row[0].equals(WORN)) {
                    scenery.add(word);
                } else {
                    labels.computeIfAbsent(word, w -> new HashSet<>()).add(row[0]);
                }
            }
        }
        for (Noun noun : nouns.all()) {
            for (String phrase : (noun.phrase() + " or " + noun.plural()).split(" or ", -1)) {
                String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
                byWord.computeIfAbsent(last, w -> new HashSet<>()).add(noun);
            }
            if (noun.phrase().startsWith("a ") || noun.phrase().startsWith("an ")) {
                singular.add(noun.phrase().substring(noun.phrase().lastIndexOf(' ') + 1));
            }
        }
    }

    /** Whether the word names people. */
    boolean isPerson(String word) {
        return labels.getOrDefault(word, Set.of()).contains(PERSON);
    }

    /** Whether the word names a thing or a place. */
    boolean isNoun(String word) {
        return needsSupport(word) || scenery.contains(word);
    }

    /** Whether the word is a plural alone: {@code bananas}, but not {@code sheep}. */
    boolean isPlural(String word) {
        return word.endsWith("s") && byWord.containsKey(word) && !singular.contains(word);
    }

    /** Whether the word names a thing that must have been measured. */
    boolean needsSupport(String word) {
        return labels.containsKey(word) || (byWord.containsKey(word) && !scenery.contains(word));
    }

    /** Where the thing is that a word names, or whoever wears it, as far as that was seen. */
    List<SeenObject> places(String word, ImageFeatures image) {
        Set<String> kinds = worn.contains(word) ? Set.of(PERSON) : labels(word);
        Set<Noun> meant = meant(word);
        return image.objects().stream()
                .filter(object -> object.score() >= SEEN)
                .filter(
                        object ->
                                kinds.contains(object.label())
                                        || isOneOf(meant, nouns.ofObject(object.label())))
                .toList();
    }

    /** All that the word may name, its scenery left out. */
    Set<Noun> meant(String word) {
        Set<Noun> meant = new HashSet<>(byWord.getOrDefault(word, Set.of()));
        for (String label : labels.getOrDefault(word, Set.of())) {
            nouns.ofObject(label).ifPresent(meant::add);
        }
        return meant;
    }

    /** The detector's labels that the word names. */
    Set<String> labels(String word) {
        return labels.getOrDefault(word, Set.of());
    }

    private boolean isOneOf(Set<Noun> meant, Optional<Noun> noun) {
        return noun.filter(n -> nouns.lineage(n).stream().anyMatch(meant::contains)).isPresent();
    }

    /** What bears the word out, the strongest of it; empty when nothing does. */
    Optional<Evidence> support(String word, ImageFeatures image) {
        List<Evidence> found = new ArrayList<>();
        Set<Noun> meant = meant(word);
        double least = isPerson(word) ? 0.5 : SEEN;
        for (SeenObject object : image.objects()) {
            if (object.score() >= least && isOneOf(meant, nouns.ofObject(object.label()))) {
                found.add(
                        new Evidence(word, "object", object.label(), object.score(), object.box()));
            }
        }
        for (Scene scene : image.scenes()) {
            if (scene.score() >= SEEN && isOneOf(meant, nouns.ofScene(scene.label()))) {
                found.add(new Evidence(word, "tag", scene.label(), scene.score(), null));
            }
        }
        tagged(word, meant, image).ifPresent(found::add);
        double doubt = isTakenForAnother(meant, image) ? Sureness.COUNT : 0;
        return found.stream()
                .filter(e -> e.score() >= doubt)
                .max(Comparator.comparingDouble(Evidence::score));
    }

    // A bear beside a surely seen bear is now and then seen as a dog, and decoders write of dogs.
    private boolean isTakenForAnother(Set<Noun> meant, ImageFeatures image) {
        return meant.stream().anyMatch(this::isAnimal)
                && image.objects().stream()
                        .filter(object -> object.score() >= Sureness.COUNT)
                        .flatMap(object -> nouns.ofObject(object.label()).stream())
                        .filter(this::isAnimal)
                        .anyMatch(other -> Collections.disjoint(nouns.lineage(other), meant));
    }

    private boolean isAnimal(Noun noun) {
        return nouns.lineage(noun).stream().anyMatch(n -> n.name().equals(ANIMAL));
    }

    private Optional<Evidence> tagged(String word, Set<Noun> meant, ImageFeatures image) {
        double sum = 0;
        String strongest = "";
        for (Tag tag : image.tags()) {
            Optional<Noun> noun = nouns.ofTag(tag.label());
            if (isOneOf(meant, noun)) {
                strongest = strongest.isEmpty() ? tag.label() : strongest;
                sum += tag.score();
            }
        }
        double score = Math.min(1, sum);
        return score >= TAGGED
                ? Optional.of(new Evidence(word, "tag", strongest, score, null))
                : Optional.empty();
    }
}

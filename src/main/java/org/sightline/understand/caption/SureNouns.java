package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.Scene;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.Tag;

/**
 * What of a picture may be named, from its tags and objects; where it is when that is nothing.
 *
 * <p>The tags of one picture exclude one another, so for a noun the scores of all labels below it
 * add up: five breeds at 0.18 are no sure breed, and one sure dog. {@link NounScore} makes that a
 * probability; a detector's scores are ones already. Of the sure nouns the most special ones are
 * kept, and no two may rest on the same measurement.
 */
final class SureNouns {
    /** A sentence with more than two bare nouns is a list, and the third is seldom the point. */
    private static final int MOST = 2;

    private static final Comparator<SureNoun> IMPORTANCE =
            Comparator.comparing((SureNoun sure) -> sure.noun().kind() != Noun.Kind.PERSON)
                    .thenComparing(SureNoun::score, Comparator.reverseOrder())
                    .thenComparing(sure -> sure.noun().name());

    private final Nouns nouns;
    private final NounScore scores;

    SureNouns(Nouns nouns) {
        this.nouns = nouns;
        this.scores = new NounScore(nouns);
    }

    /** At most two, the most important first; empty when nothing is sure. */
    List<SureNoun> of(ImageFeatures image) {
        Map<Noun, Support> supports = supports(image);
        List<SureNoun> chosen = new ArrayList<>();
        choose(chosen, supports, s -> s.isSpecific() && s.score() >= Sureness.ACCEPT);
        choose(chosen, supports, s -> s.isSpecific() && s.score() >= s.least());
        if (chosen.isEmpty()) {
            choose(chosen, supports, s -> s.score() >= Sureness.SAY_VAGUELY);
        }
        if (chosen.isEmpty()) {
            choose(chosen, places(image), s -> s.isSpecific() && s.score() >= s.least());
        }
        // A place is where things are and not one more of them.
        boolean areThings = chosen.stream().anyMatch(sure -> !isScene(sure));
        return chosen.stream()
                .filter(sure -> !areThings || !isScene(sure))
                .sorted(IMPORTANCE)
                .limit(areThings ? MOST : 1)
                .toList();
    }

    private static boolean isScene(SureNoun sure) {
        return sure.noun().kind() == Noun.Kind.SCENE;
    }

    private void choose(
            List<SureNoun> chosen, Map<Noun, Support> supports, Predicate<Support> isSure) {
        List<Support> sure = supports.values().stream().filter(isSure).toList();
        Set<Noun> general = new HashSet<>();
        sure.forEach(s -> general.addAll(above(s.noun)));
        sure.stream()
                .filter(s -> !general.contains(s.noun))
                .map(Support::sureNoun)
                .sorted(IMPORTANCE)
                .forEach(candidate -> addIfNew(chosen, candidate));
    }

    private static void addIfNew(List<SureNoun> chosen, SureNoun candidate) {
        boolean isNew =
                chosen.stream().allMatch(c -> Collections.disjoint(details(c), details(candidate)));
        double together = chosen.stream().mapToDouble(SureNoun::score).reduce(1, (a, b) -> a * b);
        boolean isSure = chosen.isEmpty() || together * candidate.score() >= Sureness.SAY;
        if (isNew && isSure && chosen.size() < MOST) {
            chosen.add(candidate);
        }
    }

    private static List<String> details(SureNoun sure) {
        return sure.evidence().stream().map(Evidence::detail).toList();
    }

    private Set<Noun> above(Noun noun) {
        Set<Noun> above = new HashSet<>(nouns.lineage(noun));
        above.remove(noun);
        return above;
    }

    private Map<Noun, Support> supports(ImageFeatures image) {
        Map<Noun, Support> supports = new LinkedHashMap<>();
        for (Tag tag : image.tags()) {
            nouns.ofTag(tag.label())
                    .ifPresent(noun -> supportsOf(supports, noun).forEach(s -> s.tags.add(tag)));
        }
        for (SeenObject object : image.objects()) {
            nouns.ofObject(object.label())
                    .ifPresent(
                            noun -> supportsOf(supports, noun).forEach(s -> s.objects.add(object)));
        }
        return supports;
    }

    private Map<Noun, Support> places(ImageFeatures image) {
        Map<Noun, Support> supports = new LinkedHashMap<>();
        for (Scene scene : image.scenes()) {
            nouns.ofScene(scene.label())
                    .ifPresent(
                            noun -> supportsOf(supports, noun).forEach(s -> s.scenes.add(scene)));
        }
        return supports;
    }

    private List<Support> supportsOf(Map<Noun, Support> supports, Noun noun) {
        return nouns.lineage(noun).stream()
                .filter(n -> n.kind() != Noun.Kind.SILENT)
                .map(n -> supports.computeIfAbsent(n, Support::new))
                .toList();
    }

    /** All that speaks for one noun. */
    private final class Support {
        /** Less than this of the score need not be shown to a person. */
        private static final double TRACE = 0.01;

        private final Noun noun;
        private final List<Tag> tags = new ArrayList<>();
        private final List<SeenObject> objects = new ArrayList<>();
        private final List<Scene> scenes = new ArrayList<>();

        Support(Noun noun) {
            this.noun = noun;
        }

        // A number is said when each of them is sure and no other is likely.
        private int count() {
            long sure = objects.stream().filter(o -> o.score() >= Sureness.COUNT).count();
            boolean isAll = objects.stream().filter(SeenObject::likely).count() == sure;
            return sure < 2 ? 1 : isAll ? (int) sure : SureNoun.SOME;
        }

        boolean isSpecific() {
            return noun.kind() != Noun.Kind.BROAD;
        }

        private double least() {
            boolean isPerson = objects.stream().anyMatch(o -> o.label().equals(SaidWords.PERSON));
            return isPerson ? Sureness.SAY_PERSON : Sureness.SAY;
        }

        double score() {
            double tagged = Math.min(1, tags.stream().mapToDouble(Tag::score).sum());
            double seen =
                    Math.max(
                            objects.stream().mapToDouble(SeenObject::score).max().orElse(0),
                            scenes.stream().mapToDouble(Scene::score).max().orElse(0));
            return Math.max(tags.isEmpty() ? 0 : scores.of(noun, tagged), seen);
        }

        SureNoun sureNoun() {
            int count = count();
            String claim = SureNoun.phrase(noun, count);
            List<Evidence> evidence = new ArrayList<>();
            objects.stream()
                    .filter(o -> o.score() >= Sureness.SAY)
                    .forEach(
                            o ->
                                    evidence.add(
                                            new Evidence(
                                                    claim, "object", o.label(), o.score(),
                                                    o.box())));
            tags.stream()
                    .filter(tag -> tag.score() >= TRACE)
                    .map(t -> new Evidence(claim, "tag", t.label(), t.score(), null))
                    .forEach(evidence::add);
            scenes.stream()
                    .filter(scene -> scene.score() >= TRACE)
                    .map(s -> new Evidence(claim, "tag", s.label(), s.score(), null))
                    .forEach(evidence::add);
            return new SureNoun(noun, score(), count, evidence);
        }
    }
}

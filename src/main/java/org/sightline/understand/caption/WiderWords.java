package org.sightline.understand.caption;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.features.image.Tag;

/**
 * The nouns for what the tagger says, and all that they are: a "husky" is a "dog" and an "animal"
 * to who searches.
 */
public final class WiderWords {
    private WiderWords() {}

    /**
     * Names of nouns that are at least as probable as that: one's probability is that of all tags
     * below it, so that a picture of some breed or other is surely one of a dog.
     *
     * @param least probability, 0..1
     * @return the most probable first
     */
    public static List<String> of(List<Tag> tags, double least) {
        Nouns nouns = Nouns.english();
        Map<Noun, Double> together = new LinkedHashMap<>();
        for (Tag tag : tags) {
            nouns.ofTag(tag.label()).stream()
                    .flatMap(noun -> nouns.lineage(noun).stream())
                    .forEach(noun -> together.merge(noun, tag.score(), Double::sum));
        }
        return together.entrySet().stream()
                .filter(noun -> noun.getValue() >= least)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(noun -> noun.getKey().name())
                .toList();
    }
}

package org.sightline.features.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

/**
 * Wider words for what the tagger says: a "husky" is a "dog" and an "animal" to who searches.
 *
 * <p>They are those of WordNet (Miller 1995) that people use of pictures; the tagger's card tells
 * where they stand. Immutable.
 */
public final class BroaderWords {
    /** Of nothing: no label has a wider word. */
    public static final BroaderWords NONE = new BroaderWords(Map.of());

    private final Map<String, List<String>> wider;

    private BroaderWords(Map<String, List<String>> wider) {
        this.wider = wider;
    }

    /** Those of the model {@value Tagger#MODEL}. */
    public static BroaderWords of(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(Tagger.MODEL);
        String outputs = "outputs.logits.";
        List<String> labels = Labels.read(shelf, card, card.settings().text(outputs + "labels"));
        List<String> words = Labels.read(shelf, card, card.settings().text(outputs + "broader"));
        Map<String, List<String>> wider = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            if (!words.get(i).isEmpty()) {
                wider.put(labels.get(i), List.of(words.get(i).split(", ", -1)));
            }
        }
        return new BroaderWords(wider);
    }

    /**
     * Words that are as probable as that: one's probability is that of all tags it is wider than,
     * so that a picture of some breed or other is surely one of a dog.
     *
     * @param probability 0..1
     * @return the most probable first
     */
    public List<String> of(List<Tag> tags, double probability) {
        Map<String, Double> together = new LinkedHashMap<>();
        for (Tag tag : tags) {
            for (String word : wider.getOrDefault(tag.label(), List.of())) {
                together.merge(word, tag.score(), Double::sum);
            }
        }
        List<Map.Entry<String, Double>> sure = new ArrayList<>(together.entrySet());
        sure.removeIf(word -> word.getValue() < probability);
        sure.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        return sure.stream().map(Map.Entry::getKey).toList();
    }
}

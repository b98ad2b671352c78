package org.sightline.features.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.Settings;

/** The captioner's words and their numbers. Immutable. */
final class CaptionWords {
    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> tagNames;
    private final double temperature;
    private final double sure;
    private final int places;
    private final int nothing;

    CaptionWords(ModelShelf shelf, ModelCard card) throws ModelException {
        Settings settings = card.settings();
        words = Labels.read(shelf, card, settings.text("words.file"));
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), i);
        }
        tagNames = Labels.read(shelf, card, settings.text("tags.file"));
        temperature = settings.number("tags.temperature");
        sure = settings.number("tags.sure");
        places = (int) settings.numbers("memory.inputs.tags.shape", 1)[0];
        nothing = settings.whole("words.nothing");
    }

    String sentence(List<Integer> said) {
        return said.stream().map(words::get).collect(Collectors.joining(" "));
    }

    /** What the tagger sees, by the names that captions use: probabilities of labels together. */
    Map<String, Double> tagged(float[] logits) {
        double highest = 0;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double[] powers = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            powers[i] = Math.exp((logits[i] - highest) / temperature);
        }
        double all = Arrays.stream(powers).sum();
        Map<String, Double> tagged = new TreeMap<>();
        for (int i = 0; i < logits.length; i++) {
            if (!tagNames.get(i).isEmpty()) {
                tagged.merge(tagNames.get(i), powers[i] / all, Double::sum);
            }
        }
        return tagged;
    }

    /**
     * Word numbers of sure objects and then of sure tags, filled up with nothings; a name that the
     * captioner has no words or no room for is left out whole.
     */
    long[] told(List<String> objects, Map<String, Double> tagged) {
        Set<String> names = new LinkedHashSet<>(objects);
        tagged.entrySet().stream()
                .filter(tag -> tag.getValue() >= sure)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .forEach(tag -> names.add(tag.getKey()));
        long[] told = new long[places];
        Arrays.fill(told, nothing);
        int used = 0;
        for (String name : names) {
            List<Integer> said = new ArrayList<>();
            for (String word : name.split(" ", -1)) {
                said.add(numbers.getOrDefault(word, -1));
            }
            if (!said.contains(-1) && used + said.size() <= places) {
                for (int number : said) {
                    told[used++] = number;
                }
            }
        }
        return told;
    }
}

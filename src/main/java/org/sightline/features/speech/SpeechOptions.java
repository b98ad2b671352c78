package org.sightline.features.speech;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is told of a recording before it is listened to.
 *
 * @param speakers how many speak; 0 to find out
 * @param names of those who speak, by what they are called otherwise: "Speaker 1"
 * @param vocabulary names, products and terms as they are written
 */
public record SpeechOptions(int speakers, Map<String, String> names, List<String> vocabulary) {
    public SpeechOptions {
        // Sorted: a run is known by what its job says, and that must read the same at every start.
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        vocabulary = List.copyOf(vocabulary);
    }

    public static SpeechOptions defaults() {
        return new SpeechOptions(0, Map.of(), List.of());
    }
}

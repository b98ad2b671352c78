package org.sightline.understand.caption;

import java.util.List;

/**
 * A noun that may be said of a picture.
 *
 * @param score probability that it is there, 0..1
 * @param count how many were seen one by one; 1 when only its presence is known; {@link #SOME} when
 *     there are more than one and nobody knows how many
 * @param evidence what was measured, strongest first
 */
record SureNoun(Noun noun, double score, int count, List<Evidence> evidence) {
    /** More than one. */
    static final int SOME = 0;

    private static final List<String> NUMBERS = List.of("two", "three", "four");

    SureNoun {
        evidence = List.copyOf(evidence);
    }

    /** {@code a dog}, {@code two dogs}, {@code several dogs}, {@code dogs}. */
    String phrase() {
        return phrase(noun, count);
    }

    static String phrase(Noun noun, int count) {
        if (count == SOME) {
            return noun.plural();
        }
        if (count < 2 || noun.plural().equals(noun.phrase())) {
            return noun.phrase();
        }
        String number = count < NUMBERS.size() + 2 ? NUMBERS.get(count - 2) : "several";
        return number + " " + noun.plural();
    }
}

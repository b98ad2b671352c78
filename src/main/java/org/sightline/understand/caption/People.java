package org.sightline.understand.caption;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words for people that say neither sex nor age more closely than {@code child}. */
final class People {
    private static final Map<String, String> NEUTRAL =
            Map.ofEntries(
                    Map.entry("man", "person"),
                    Map.entry("woman", "person"),
                    Map.entry("men", "people"),
                    Map.entry("women", "people"),
                    Map.entry("lady", "person"),
                    Map.entry("ladies", "people"),
                    Map.entry("guy", "person"),
                    Map.entry("guys", "people"),
                    Map.entry("gentleman", "person"),
                    Map.entry("gentlemen", "people"),
                    Map.entry("male", "person"),
                    Map.entry("female", "person"),
                    Map.entry("boy", "child"),
                    Map.entry("girl", "child"),
                    Map.entry("boys", "children"),
                    Map.entry("girls", "children"),
                    Map.entry("his", "their"),
                    Map.entry("her", "their"),
                    Map.entry("he", "they"),
                    Map.entry("she", "they"),
                    Map.entry("him", "them"),
                    Map.entry("himself", "themselves"),
                    Map.entry("herself", "themselves"),
                    Map.entry("cowboy", "person"),
                    Map.entry("bride", "person"),
                    Map.entry("groom", "person"));

    private static final String AGE = "((?:young|little|old|older|elderly|small) )?";
    private static final Pattern TWO_PERSONS =
            Pattern.compile("\\ban? " + AGE + "person and an? " + AGE + "person( is)?\\b");
    private static final Pattern TWO_CHILDREN =
            Pattern.compile("\\ban? " + AGE + "child and an? " + AGE + "child( is)?\\b");

    private People() {}

    /** The sentence with neutral words for people. */
    static String neutral(List<String> words) {
        List<String> said = words.stream().map(word -> NEUTRAL.getOrDefault(word, word)).toList();
        String sentence = String.join(" ", said);
        sentence = sentence.replaceAll("\\b(an? )(?:male|female) (person|child)\\b", "$1$2");
        sentence = TWO_PERSONS.matcher(sentence).replaceAll("two people");
        return TWO_CHILDREN.matcher(sentence).replaceAll("two children");
    }
}

package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.eval.Cider;
import org.sightline.eval.Told;

/**
 * What people said of pictures, as the measure of a sentence.
 *
 * <p>A sentence is acceptable when it is true, each thing that it names being named by one of the
 * picture's captions, in that word or one for the same or a more special thing, and tells what
 * matters: it is as near to the captions (CIDEr-D) as three of four of people's own captions are to
 * the others.
 */
final class PeoplesWords {
    private final Nouns nouns = Nouns.english();
    private final SaidWords words = new SaidWords(nouns);
    private final Told told;
    private final Cider cider;
    private final double near;

    PeoplesWords(Told told) {
        this.told = told;
        cider = new Cider(told.captions());
        List<Double> own = new ArrayList<>();
        for (int i = 0; i < told.captions().size(); i++) {
            own.addAll(cider.peoplesScores(i));
        }
        near = own.stream().sorted().toList().get(own.size() / 4);
    }

    /** The CIDEr-D that three of four captions of people reach. */
    double near() {
        return near;
    }

    double cider(int picture, String sentence) {
        return cider.score(picture, sentence);
    }

    boolean isAcceptable(int picture, String sentence) {
        return cider(picture, sentence) >= near && isTrue(picture, sentence);
    }

    /** Whether captions bear out all things that the sentence names. */
    boolean isTrue(int picture, String sentence) {
        Set<String> said = said(picture);
        Set<Noun> shown = new HashSet<>();
        said.forEach(word -> words.meant(word).forEach(n -> shown.addAll(nouns.lineage(n))));
        return unquoted(sentence).stream()
                .filter(words::isNoun)
                .allMatch(
                        word ->
                                said.contains(word)
                                        || said.contains(word + "s")
                                        || said.contains(word.replaceFirst("s$", ""))
                                        || words.meant(word).stream().anyMatch(shown::contains));
    }

    /** COCO's kinds of things that a sentence names. */
    Set<String> objects(String sentence) {
        return unquoted(sentence).stream()
                .flatMap(word -> words.labels(word).stream())
                .collect(Collectors.toSet());
    }

    /** Of those, the ones that neither boxes nor captions have. */
    Set<String> invented(int picture, String sentence) {
        Set<String> there = new HashSet<>(told.objects().get(picture));
        told.captions().get(picture).forEach(caption -> there.addAll(objects(caption)));
        Set<String> invented = new HashSet<>(objects(sentence));
        // A bike is a bicycle or a motorcycle: a word is right when one of its kinds is there.
        for (String word : unquoted(sentence)) {
            if (words.labels(word).stream().anyMatch(there::contains)) {
                invented.removeAll(words.labels(word));
            }
        }
        return invented;
    }

    /** How many of a picture's captions name people. */
    long captionsWithPeople(int picture) {
        return told.captions().get(picture).stream().filter(this::namesPeople).count();
    }

    boolean namesPeople(String sentence) {
        return unquoted(sentence).stream().anyMatch(words::isPerson);
    }

    private Set<String> said(int picture) {
        return told.captions().get(picture).stream()
                .flatMap(caption -> Cider.words(caption).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> unquoted(String sentence) {
        return Cider.words(sentence.replaceAll("“[^”]*”", ""));
    }
}

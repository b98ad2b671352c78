package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A plain English sentence in parts that can be left out: {@code a dog | is running | through the
 * snow}. By words alone; who writes such sentences hardly writes others.
 */
final class Phrases {
    private static final Set<String> LINKS =
            Set.of(
                    "with",
                    "in",
                    "on",
                    "at",
                    "by",
                    "near",
                    "behind",
                    "through",
                    "over",
                    "under",
                    "beside",
                    "next",
                    "inside",
                    "outside",
                    "into",
                    "onto",
                    "along",
                    "across",
                    "around",
                    "against",
                    "during",
                    "down",
                    "up",
                    "while",
                    "and",
                    "from",
                    "beneath",
                    "above",
                    "below",
                    "between",
                    "among",
                    "towards",
                    "toward",
                    "off",
                    "out",
                    "underneath",
                    "past",
                    "as",
                    "for",
                    "after",
                    "who",
                    "that",
                    "which",
                    "holding",
                    "wearing",
                    "carrying",
                    "riding");

    private static final Set<String> BEING = Set.of("is", "are", "has", "have");

    private static final Set<String> NO_VERBS =
            Set.of(
                    "building",
                    "wedding",
                    "king",
                    "string",
                    "ring",
                    "swing",
                    "wing",
                    "ceiling",
                    "clothing",
                    "evening",
                    "morning",
                    "painting",
                    "railing",
                    "parking",
                    "thing",
                    "something",
                    "spring",
                    "living",
                    "dining",
                    "swimming",
                    "skating",
                    "crossing",
                    "boxing",
                    "fishing",
                    "sewing",
                    "wading",
                    "bowling");

    /** With these at its end a sentence goes on. */
    private static final Set<String> UNFINISHED =
            Set.of("is", "are", "has", "have", "and", "who", "that", "which", "while", "as", "a");

    /** {@code filled with}, {@code looking at}: without what follows they say nothing. */
    private static final Set<String> LEADING_ON =
            Set.of(
                    "filled",
                    "covered",
                    "surrounded",
                    "dressed",
                    "topped",
                    "loaded",
                    "decorated",
                    "lined",
                    "made",
                    "full",
                    "close",
                    "looking",
                    "looks",
                    "look");

    private static final Set<String> OWNED = Set.of("its", "their", "his", "her");

    /** {@code over it}: over what was told of before. */
    private static final Set<String> TOLD_BEFORE = Set.of("it", "them");

    /** {@code each other}, {@code together}: nobody does it alone. */
    private static final Set<String> OF_SEVERAL = Set.of("each", "together");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /** With one of these before its verb a sentence may be about several. */
    private static final Set<String> MANY =
            Set.of("and", "of", "two", "three", "four", "who", "that", "which");

    private static final Set<String> PLACES =
            Set.of(
                    "in", "on", "at", "by", "near", "behind", "through", "over", "under", "beside",
                    "next", "inside", "outside", "along", "across", "around", "against", "down",
                    "up", "beneath", "above", "below", "between", "among", "past", "into", "onto");

    private static final String OF_PICTURES =
            " (?:a |an |some )?(?:picture|photo|photograph|image)s? of\\b";

    private static final String FOR_A_PICTURE =
            " for (?:an? |the |their )?(?:[a-z]+ )?(?:picture|photo|photograph|image|snapshot|camera)s?\\b";

    private Phrases() {}

    /**
     * The words without those for pictures, of which alt text does not speak: who is {@code taking
     * a picture of} something photographs it, who poses {@code for a picture} poses, and what
     * {@code is shown} somewhere is there.
     */
    static List<String> withoutPictures(String sentence) {
        String told =
                sentence.replaceAll("\\btaking" + OF_PICTURES, "photographing")
                        .replaceAll("\\btakes" + OF_PICTURES, "photographs")
                        .replaceAll("(?<=\\bpos(?:e|es|ing))" + FOR_A_PICTURE, "")
                        .replaceAll(" (?:is|are) shown(?= )", "");
        return List.of(told.split(" ", -1));
    }

    /** The words without an article before several: {@code a bananas}. */
    static List<String> withoutArticles(List<String> words, Predicate<String> isPlural) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean isOne = words.get(i).equals("a") || words.get(i).equals("an");
            if (!isOne || i + 1 == words.size() || !isPlural.test(words.get(i + 1))) {
                kept.add(words.get(i));
            }
        }
        return kept;
    }

    /**
     * The sentence without the parts that fail; empty when its first part does. {@code a cat
     * sitting | on a chair | holding a toy} without its chair is a cat holding a toy.
     *
     * @param isWrong whether a part says what must not be said; asked once a part, in order
     * @param isThing whether a word names a thing and no surroundings
     */
    static List<String> keep(
            List<String> words, Predicate<List<String>> isWrong, Predicate<String> isThing) {
        List<List<String>> parts = parts(words);
        List<String> kept = new ArrayList<>();
        List<String> cut = List.of();
        for (List<String> part : parts) {
            boolean fails = isWrong.test(part) || hangsOn(cut, part, isThing);
            if (!cut.isEmpty() && !fails && isVerb(part.get(0)) && isVerb(last(kept))) {
                kept.remove(kept.size() - 1);
            }
            cut = fails ? part : List.of();
            if (!fails) {
                kept.addAll(part);
            } else if (kept.isEmpty()) {
                return List.of();
            } else if (LEADING_ON.contains(last(kept))) {
                dropLast(kept, LEADING_ON);
                dropLast(kept, BEING);
            }
        }
        dropLast(kept, UNFINISHED);
        return agreeing(kept);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static void dropLast(List<String> words, Set<String> some) {
        while (!words.isEmpty() && some.contains(last(words))) {
            words.remove(words.size() - 1);
        }
    }

    // "with a ball | in its mouth": without the ball nothing is in it; "is operating a camera |
    // on a tripod": without the camera nobody knows what is on it.
    private static boolean hangsOn(List<String> cut, List<String> part, Predicate<String> isThing) {
        boolean isOnThing = PLACES.contains(part.get(0)) && part.stream().anyMatch(isThing);
        return !cut.isEmpty()
                && (part.stream().anyMatch(w -> OWNED.contains(w) || TOLD_BEFORE.contains(w))
                        || (isOnThing && cut.stream().anyMatch(Phrases::isVerb)));
    }

    // Of "a man and a woman are sitting" the second may be cut.
    private static List<String> agreeing(List<String> words) {
        int verb = words.indexOf("are");
        boolean isOne =
                verb > 0
                        && ARTICLES.contains(words.get(0))
                        && words.subList(0, verb).stream().noneMatch(MANY::contains);
        if (!isOne) {
            return words;
        }
        List<String> agreeing = new ArrayList<>(words);
        agreeing.set(verb, "is");
        return parts(agreeing).stream()
                .filter(part -> Collections.disjoint(part, OF_SEVERAL))
                .flatMap(List::stream)
                .toList();
    }

    /** {@code licking its nose}: something done to what is one's own. */
    static boolean isDoneToOnesOwn(List<String> part) {
        for (int i = 0; i + 1 < part.size(); i++) {
            if (isVerb(part.get(i)) && OWNED.contains(part.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The sentence without what follows its verb to say where: {@code a dog is running}. */
    static List<String> withoutPlace(List<String> words) {
        List<String> kept = new ArrayList<>();
        boolean isAfterVerb = false;
        for (List<String> part : parts(words)) {
            if (isAfterVerb && PLACES.contains(part.get(0))) {
                break;
            }
            isAfterVerb |= part.stream().anyMatch(Phrases::isVerb);
            kept.addAll(part);
        }
        return kept;
    }

    private static List<List<String>> parts(List<String> words) {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < words.size(); i++) {
            List<String> part = parts.get(parts.size() - 1);
            boolean isAfterLink = !part.isEmpty() && isLead(part);
            if (i > 0 && opens(words, i) && !isAfterLink) {
                part = new ArrayList<>();
                parts.add(part);
            }
            part.add(words.get(i));
        }
        return parts;
    }

    /** {@code is}, {@code up}, {@code out of}: what comes next belongs to it. */
    private static boolean isLead(List<String> part) {
        return part.stream().allMatch(Phrases::opens) && !isVerb(last(part));
    }

    private static boolean opens(List<String> words, int i) {
        String word = words.get(i);
        boolean joinsColours =
                word.equals("and")
                        && i + 1 < words.size()
                        && ColourWords.isColour(words.get(i + 1));
        return !joinsColours && opens(word);
    }

    /** Whether a part begins with the word. */
    static boolean opens(String word) {
        return isLink(word) || isVerb(word);
    }

    static boolean isLink(String word) {
        return LINKS.contains(word) || BEING.contains(word);
    }

    private static boolean isVerb(String word) {
        return word.length() > 4 && word.endsWith("ing") && !NO_VERBS.contains(word);
    }
}

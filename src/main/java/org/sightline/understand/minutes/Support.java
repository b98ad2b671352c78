package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.media.Utterance;

/**
 * Whether a sentence says no more than the words it rests on. Every word but a few that only hold
 * sentences together was said, in some form of it; a name or a number stands before what it was
 * said before, so that nobody gets another one's task; a speaker may stand for their "I"; and what
 * was denied stays denied, and nothing else. Rather too strict: a sentence lost costs nothing, for
 * the words that were said stand in its place.
 */
final class Support {
    /** They tell nothing by themselves. */
    private static final Set<String> FREE =
            Set.of(
                    "a", "an", "the", "is", "are", "was", "were", "be", "been", "being", "am",
                    "has", "have", "had", "do", "does", "did", "to", "of", "in", "on", "at", "for",
                    "with", "and", "as", "that", "this", "it", "its", "there", "which");

    /** What a writer may say of a speaker without their having said the word. */
    private static final Set<String> REPORTS =
            Set.of(
                    "says",
                    "said",
                    "reports",
                    "reported",
                    "notes",
                    "noted",
                    "explains",
                    "explained",
                    "mentions",
                    "mentioned",
                    "states",
                    "stated");

    private static final Set<String> WE = Set.of("we", "us", "our");
    private static final Set<String> THEY = Set.of("they", "them", "their");
    private static final Set<String> DENIALS =
            Set.of("not", "no", "never", "none", "nobody", "nothing", "without", "neither", "nor");

    /** Words that tell something, within which a denial means a word. */
    private static final int REACH = 2;

    private final Set<String> said = new HashSet<>();
    private final Map<String, Set<String>> followers = new HashMap<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> speakers = new HashSet<>();
    private final Set<String> denied = new HashSet<>();
    private final Set<String> deniedAtOnce = new HashSet<>();
    private boolean deniesVaguely;

    /**
     * @param line the words of the minutes, which were said
     * @param cited the utterances it cites
     */
    Support(String line, List<Utterance> cited) {
        take(line, List.of());
        for (Utterance one : cited) {
            List<String> speaker = one.speaker() == null ? List.of() : words(one.speaker());
            speakers.addAll(speaker);
            take(one.text(), speaker);
        }
    }

    private void take(String text, List<String> speaker) {
        for (String part : text.split("\\s+", -1)) {
            if (!hasCapital(part)) {
                plain.add(Token.normal(part));
            }
        }
        List<String> words = words(text);
        denied.addAll(denied(words, REACH));
        deniedAtOnce.addAll(denied(words, 1));
        deniesVaguely |= denies(words) && denied(words, 1).isEmpty();
        for (int i = 0; i < words.size(); i++) {
            said.add(words.get(i));
            said.add(stem(words.get(i)));
            for (int next = i + 1; next < words.size() && next <= i + REACH; next++) {
                follow(words.get(i), words.get(next));
            }
            if (words.get(i).equals("i") && i + 1 < words.size()) {
                String next = words.get(i + 1);
                speaker.forEach(name -> follow(name, next));
            }
        }
    }

    private void follow(String word, String next) {
        followers.computeIfAbsent(word, w -> new HashSet<>()).add(stem(next));
    }

    /** Whether all that it says is borne out. */
    boolean bears(String sentence) {
        List<String> words = words(sentence);
        Set<String> names = names(sentence);
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (!isSaid(words.get(i)) || !isInPlace(words.get(i), next, names)) {
                return false;
            }
        }
        return !words.isEmpty() && deniesTheSame(words);
    }

    private boolean isSaid(String word) {
        if (FREE.contains(word)
                || REPORTS.contains(word)
                || DENIALS.contains(word)
                || speakers.contains(word)) {
            return true;
        }
        if (THEY.contains(word) && said.stream().anyMatch(WE::contains)) {
            return true;
        }
        boolean exact = StopWords.isNumber(word) || !StopWords.carriesMatter(word);
        return said.contains(exact ? word : stem(word));
    }

    private boolean isInPlace(String word, String next, Set<String> names) {
        boolean isSpeaker = speakers.contains(word);
        if (!isSpeaker && !names.contains(word) && !StopWords.isNumber(word)) {
            return true;
        }
        return next.isEmpty()
                || (isSpeaker && (REPORTS.contains(next) || speakers.contains(next)))
                || followers.getOrDefault(word, Set.of()).contains(stem(next));
    }

    private boolean deniesTheSame(List<String> words) {
        Set<String> now = denied(words, REACH);
        boolean noneLost =
                words.stream()
                        .map(Support::stem)
                        .filter(deniedAtOnce::contains)
                        .allMatch(now::contains);
        if (!denies(words)) {
            return noneLost && !deniesVaguely;
        }
        boolean noneNew =
                denied.containsAll(denied(words, 1)) || !Collections.disjoint(now, deniedAtOnce);
        return noneLost && noneNew && (deniesVaguely || !now.isEmpty());
    }

    private static boolean denies(List<String> words) {
        return words.stream().anyMatch(DENIALS::contains);
    }

    /** Stems of the words that tell something and follow a denial, so many after each. */
    private static Set<String> denied(List<String> words, int reach) {
        Set<String> denied = new HashSet<>();
        int left = 0;
        for (String word : words) {
            if (DENIALS.contains(word)) {
                left = reach;
            } else if (left > 0 && !FREE.contains(word)) {
                denied.add(stem(word));
                left--;
            }
        }
        return denied;
    }

    /** Words written with a capital, but for the first where it was said with a small letter. */
    private Set<String> names(String sentence) {
        String[] parts = sentence.strip().split("\\s+", -1);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parts.length; i++) {
            String word = Token.normal(parts[i]);
            boolean begins = i == 0 && plain.contains(word);
            if (hasCapital(parts[i]) && !begins && StopWords.carriesMatter(word)) {
                names.add(word.replaceFirst("'s$", ""));
            }
        }
        return names;
    }

    private static boolean hasCapital(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .anyMatch(Character::isUpperCase);
    }

    /** Normal forms, contractions written out. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : text.split("[\\s\\-\u2013/]+", -1)) {
            String word = Token.normal(part);
            String full =
                    word.replaceFirst("^can't$", "can not")
                            .replaceFirst("^cannot$", "can not")
                            .replaceFirst("^won't$", "will not")
                            .replaceFirst("n't$", " not")
                            .replaceFirst("'ll$", " will")
                            .replaceFirst("'(?:s|re|ve|m|d)$", "");
            for (String one : full.split(" ", -1)) {
                if (!one.isEmpty()) {
                    words.add(one);
                }
            }
        }
        return words;
    }

    /** A word without the endings of its forms: "decided" and "decide", "copies" and "copy". */
    static String stem(String word) {
        String stem = word;
        for (String end : List.of("ing", "ied", "ies", "ed", "es", "s", "e")) {
            if (stem.endsWith(end) && stem.length() - end.length() >= 3) {
                stem = stem.substring(0, stem.length() - end.length());
                stem = end.startsWith("i") && !end.equals("ing") ? stem + "y" : stem;
                break;
            }
        }
        int last = stem.length() - 1;
        boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? stem.substring(0, last) : stem;
    }
}

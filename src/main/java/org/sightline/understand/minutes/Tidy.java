package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.features.text.Numerals;

/**
 * Makes a spoken clause fit to be read: fillers, false starts and words said twice are dropped, the
 * first letter is a capital, a full stop ends it. No word is added, and none changed but to
 * figures.
 *
 * <p>A word that the recogniser was unsure of keeps a mark, without a blank before it: {@code
 * lorca[?]}.
 */
final class Tidy {
    /** Stands after each word of doubtful recognition. */
    static final String UNSURE_MARK = "[?]";

    private static final Set<String> FILLERS =
            Set.of(
                    "um", "uh", "er", "erm", "eh", "ah", "hm", "hmm", "mm", "mmm", "mhm", "mm-hmm",
                    "uh-huh", "huh");

    /** Words that open a turn and say nothing; "right" and "like" may mean something and stay. */
    private static final Set<String> OPENERS =
            Set.of(
                    "so", "well", "okay", "ok", "yeah", "yep", "yes", "oh", "alright", "anyway",
                    "and", "but", "cool", "sure");

    /** What may follow an opener when no comma shows that it is one. */
    private static final Set<String> SUBJECTS =
            Set.of(
                    "i", "i'm", "i'll", "i've", "i'd", "we", "we're", "we'll", "we've", "you",
                    "you're", "he", "he's", "she", "she's", "it", "it's", "they", "they're",
                    "they've", "the", "this", "that", "that's", "these", "those", "there",
                    "there's", "let's", "what", "what's", "my", "our", "if", "when", "for", "in");

    /** "So far", "so many": there it means something. */
    private static final Set<String> AFTER_SO =
            Set.of(
                    "far", "much", "many", "that", "long", "few", "little", "on", "called", "as",
                    "be", "to", "is", "am", "are", "do", "did", "does", "will", "would", "could",
                    "can", "was", "were", "have", "has", "had");

    /** Written so wherever they stand; "march" and "may" are words too. */
    private static final Pattern ALWAYS_CAPITAL =
            Pattern.compile(
                    "i(?:'[a-z]+)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|"
                            + "august|september|october|november|december|english|german|french|spanish");

    /** The end of a contraction that stands alone. */
    private static final Pattern CLITIC = Pattern.compile("['\u2019](?:s|re|ve|ll|d|m)[,.;:?!]?");

    /** Words that people say twice in one breath, at most. */
    private static final int LONGEST_REPEAT = 12;

    /** Letters without a vowel that mean something in small letters too. */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "st", "tv", "pm", "vs", "km", "cm", "mm", "kg", "lb",
                    "hz", "db", "gb", "mb", "nth", "pcs", "hr", "hrs", "cd", "pc", "vcr", "dvd",
                    "lcd", "html", "xml", "pdf", "ph", "phd", "ltd", "hmm");

    private static final Set<String> SHORT_WORDS =
            Set.of(
                    "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "if", "in", "is",
                    "it", "me", "my", "no", "of", "oh", "ok", "on", "or", "so", "to", "up", "us",
                    "we", "ad", "id", "re", "ex");

    /** Only ever before their verb or noun: what follows at once begins anew. */
    private static final Set<String> WAITS =
            Set.of("i", "we", "they", "he", "she", "the", "a", "an", "my", "our", "their");

    private static final Pattern BEGINS_ANEW =
            Pattern.compile(
                    "(?:i|we|you|they|he|she|it|that|there)'(?:m|re|s|ve|ll|d)|(?:the|my|our|their)");

    private Tidy() {}

    /** The clauses as one line of text, numbers in figures; empty when only fillers were said. */
    static String line(List<Clause> clauses) {
        List<String> sentences = new ArrayList<>();
        for (Clause clause : clauses) {
            String sentence = sentence(clause.tokens());
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return Numerals.inFigures(String.join(" ", sentences));
    }

    /** One clause as a sentence; empty when only fillers were said. */
    static String sentence(List<Token> tokens) {
        List<Token> kept = new ArrayList<>(tokens);
        kept.removeIf(t -> FILLERS.contains(t.norm()) || isCutOff(t));
        dropFalseStarts(kept);
        dropAsides(kept);
        dropOpeners(kept);
        for (int length = LONGEST_REPEAT; length >= 1; length--) {
            dropRepeats(kept, length);
        }
        dropAbandoned(kept);
        StringBuilder line = new StringBuilder();
        for (Token token : kept) {
            append(line, token);
        }
        return closed(
                line.toString().replaceAll("^[^\\p{L}\\p{N}\"'(\u201c\u2018$\u00a3\u20ac]+", ""));
    }

    /** Words of a text as a reader counts them. */
    static int words(String text) {
        int n = 0;
        for (String part : text.split("\\s+", -1)) {
            n += Token.normal(part).isEmpty() ? 0 : 1;
        }
        return n;
    }

    /** {@code "w-"}: how transcribers write a word broken off. */
    private static boolean isCutOff(Token token) {
        return token.text().length() > 1 && token.text().matches("\\p{L}+-[,.]?");
    }

    /**
     * {@code "w we"}, {@code "it th we"}: consonants that begin a word; labels such as "plan b",
     * abbreviations and letters that are spelt are spared.
     */
    private static void dropFalseStarts(List<Token> kept) {
        for (int i = kept.size() - 2; i >= 0; i--) {
            Token token = kept.get(i);
            String next = kept.get(i + 1).norm();
            boolean begins = next.length() > token.norm().length() && next.startsWith(token.norm());
            boolean spelt = next.length() == 1 || (i > 0 && kept.get(i - 1).norm().length() == 1);
            if (isBegun(token, kept.get(i + 1))) {
                kept.remove(i);
                continue;
            }
            if (isFragment(token) && (begins || !(spelt || token.endsPhrase()))) {
                kept.remove(i);
            }
        }
    }

    /** {@code "distu distinguishing"}: the word's first letters, then the word. */
    private static boolean isBegun(Token token, Token next) {
        return next.norm().length() > token.norm().length() + 1
                && next.norm().startsWith(token.norm())
                && !next.norm().matches(Pattern.quote(token.norm()) + "['\u2019-].*")
                && (StopWords.carriesMatter(token.norm()) || isScrap(token.norm()))
                && !StopWords.isNumber(token.norm())
                && !token.endsPhrase();
    }

    /** {@code "ki kind"}, {@code "e everyone"}: one or two letters that are no word. */
    private static boolean isScrap(String norm) {
        return norm.matches("[eouy]|[a-z]{2}")
                && !SHORT_WORDS.contains(norm)
                && !ABBREVIATIONS.contains(norm);
    }

    private static boolean isFragment(Token token) {
        return token.norm().matches("(?![b-exyz]$)[b-df-hj-np-tv-xz]{1,3}")
                && !ABBREVIATIONS.contains(token.norm())
                && !CLITIC.matcher(token.text()).matches()
                && !token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }

    /** {@code "we it's late"}: a subject or an article that what follows leaves alone. */
    private static void dropAbandoned(List<Token> kept) {
        for (int i = kept.size() - 2; i >= 0; i--) {
            Token token = kept.get(i);
            if (WAITS.contains(token.norm())
                    && !token.endsPhrase()
                    && BEGINS_ANEW.matcher(kept.get(i + 1).norm()).matches()) {
                kept.remove(i);
            }
        }
    }

    /** "you know" and "I mean" between halts, where they are no part of the sentence. */
    private static void dropAsides(List<Token> kept) {
        for (int i = kept.size() - 2; i >= 0; i--) {
            if (isAside(kept, i)) {
                kept.subList(i, i + 2).clear();
                if (i > 0) {
                    kept.set(i - 1, withoutComma(kept.get(i - 1)));
                }
            }
        }
    }

    private static boolean isAside(List<Token> kept, int i) {
        if (i + 1 >= kept.size() || (i > 0 && !kept.get(i - 1).endsPhrase())) {
            return false;
        }
        String pair = kept.get(i).norm() + " " + kept.get(i + 1).norm();
        return kept.get(i + 1).text().endsWith(",")
                && (pair.equals("you know") || pair.equals("i mean"));
    }

    private static Token withoutComma(Token token) {
        String text = token.text().replaceFirst(",$", "");
        return new Token(text, token.norm(), token.confidence());
    }

    private static void dropOpeners(List<Token> kept) {
        while (kept.size() > 3) {
            if (kept.get(0).isWord() && !opens(kept.get(0), kept.get(1))) {
                return;
            }
            kept.remove(0);
        }
    }

    private static boolean opens(Token first, Token second) {
        boolean right = first.norm().equals("right");
        if (!right && !OPENERS.contains(first.norm())) {
            return false;
        }
        boolean halts =
                first.text().endsWith(",")
                        || !second.isWord()
                        || second.norm().equals("right")
                        || OPENERS.contains(second.norm());
        boolean so = first.norm().equals("so") && !AFTER_SO.contains(second.norm());
        return halts || so || (!right && SUBJECTS.contains(second.norm()));
    }

    private static void dropRepeats(List<Token> kept, int length) {
        for (int i = kept.size() - 2 * length; i >= 0; i--) {
            if (same(kept, i, i + length, length)) {
                kept.subList(i, i + length).clear();
            }
        }
    }

    private static boolean same(List<Token> kept, int a, int b, int length) {
        if (b + length > kept.size()) {
            return false;
        }
        for (int k = 0; k < length; k++) {
            Token left = kept.get(a + k);
            Token right = kept.get(b + k);
            boolean meant =
                    StopWords.isNumber(left.norm()) || (length == 1 && mayBeTwice(left.norm()));
            if (!left.isWord() || meant || !left.norm().equals(right.norm())) {
                return false;
            }
        }
        return true;
    }

    /** "had had", "that that" are English; single letters spell. */
    private static boolean mayBeTwice(String norm) {
        return norm.equals("had")
                || norm.equals("that")
                || (norm.length() == 1 && !norm.equals("i") && !norm.equals("a"));
    }

    private static void append(StringBuilder line, Token token) {
        String text = token.text().replace("\u00ad", "");
        if (!token.isWord()) {
            int last = line.length() - 1;
            if (last >= 0
                    && text.matches("[,;:.?!\u2026]+")
                    && ",;:".indexOf(line.charAt(last)) < 0) {
                line.append(text);
            } else if (last >= 0 && !text.matches("[,;:.?!\u2026\"']+")) {
                line.append(' ').append(text);
            }
            return;
        }
        if (text.matches("(\\p{Lu}_)+s?[,.?!]*")) {
            text = text.replace("_", "");
        }
        if (ALWAYS_CAPITAL.matcher(token.norm()).matches()) {
            text = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
        if (token.unsure()) {
            text = text.replaceFirst("(?=[,;:.?!\u2026]*$)", UNSURE_MARK);
        }
        // Some transcribers write "it 's".
        boolean joined = line.isEmpty() || CLITIC.matcher(token.text()).matches();
        line.append(joined ? "" : " ").append(text);
    }

    private static String closed(String line) {
        String bare = line.replaceAll("[\\s,;:\\-\u2013\u2014]+$", "");
        if (Token.normal(bare).isEmpty()) {
            return "";
        }
        int first = bare.codePointAt(0);
        String capital =
                new StringBuilder()
                        .appendCodePoint(Character.toTitleCase(first))
                        .append(bare.substring(Character.charCount(first)))
                        .toString();
        return capital.matches("(?s).*[.?!\u2026][\"')\u201d\u2019]*") ? capital : capital + ".";
    }
}

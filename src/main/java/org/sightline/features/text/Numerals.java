package org.sightline.features.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Spoken English numbers to figures, as minutes have them: "twenty five percent" to "25%", "five
 * thousand dollars" to "$5,000", "the third of April" to "the 3rd of April", "at ten thirty" to "at
 * 10:30".
 *
 * <p>Numbers below ten stay words where nothing is counted in units, and so does all that may be
 * read in two ways, such as digits told one by one. Pure.
 */
public final class Numerals {
    private static final Set<String> MONTHS =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final Set<String> UNITS =
            Set.of(
                    "percent",
                    "dollars",
                    "dollar",
                    "euros",
                    "euro",
                    "pounds",
                    "cents",
                    "degrees",
                    "o'clock",
                    "am",
                    "pm",
                    "a.m",
                    "p.m",
                    "million",
                    "billion",
                    "kilometres",
                    "kilometers",
                    "kilos",
                    "grams",
                    "megabytes",
                    "gigabytes",
                    "hertz",
                    "volts");
    private static final Map<String, String> SIGNS =
            Map.of("dollars", "$", "dollar", "$", "euros", "€", "euro", "€");
    private static final Set<String> BEFORE_YEARS =
            Set.of("in", "of", "since", "until", "by", "from", "year", "for", "before", "after");
    private static final int LEAST_FIGURE = 10;

    private Numerals() {}

    /** The sentence with its numbers in figures; all else stays as it is. */
    public static String inFigures(String sentence) {
        List<String> words = new ArrayList<>(Arrays.asList(sentence.split(" ", -1)));
        for (int i = 0; i < words.size(); i++) {
            SpokenNumber number = SpokenNumber.at(words, i);
            if (number != null && !rewrite(words, i, number)) {
                i = endOfRun(words, i) - 1;
            }
        }
        return String.join(" ", words);
    }

    private static int endOfRun(List<String> words, int i) {
        int end = i;
        for (SpokenNumber n = SpokenNumber.at(words, i);
                n != null;
                n = SpokenNumber.at(words, end)) {
            end += n.words();
        }
        return end;
    }

    /** False where two numbers follow each other and nothing tells how they belong together. */
    private static boolean rewrite(List<String> words, int i, SpokenNumber number) {
        int end = i + number.words();
        SpokenNumber next =
                closes(words.get(end - 1)) || number.isOrdinal()
                        ? null
                        : SpokenNumber.at(words, end);
        String before = i == 0 ? "" : bare(words.get(i - 1));
        if (next != null && isYear(before, number, next)) {
            put(words, i, end + next.words(), "" + (number.value() * 100 + next.value()));
        } else if (next != null && isClock(before, number, next)) {
            put(words, i, end + next.words(), number.figure() + ":" + next.figure());
        } else if (next != null) {
            return false;
        } else if (number.isOrdinal()) {
            day(words, i, end, number, before);
        } else {
            cardinal(words, i, end, number);
        }
        return true;
    }

    private static boolean isYear(String before, SpokenNumber century, SpokenNumber year) {
        return (BEFORE_YEARS.contains(before) || MONTHS.contains(before))
                && century.value() >= 18
                && century.value() <= 20
                && year.isWholeFrom(10, 99)
                && century.isWholeFrom(18, 20);
    }

    private static boolean isClock(String before, SpokenNumber hour, SpokenNumber minutes) {
        return before.equals("at") && hour.isWholeFrom(1, 12) && minutes.isWholeFrom(10, 59);
    }

    /** Ordinals are figures only as days of a month. */
    private static void day(
            List<String> words, int from, int to, SpokenNumber number, String before) {
        boolean after = MONTHS.contains(before);
        boolean ahead =
                to + 1 < words.size()
                        && bare(words.get(to)).equals("of")
                        && MONTHS.contains(bare(words.get(to + 1)));
        if (number.isWholeFrom(1, 31) && (after || ahead)) {
            put(words, from, to, number.figure() + (after ? "" : number.ending()));
        }
    }

    private static void cardinal(List<String> words, int from, int to, SpokenNumber number) {
        boolean closed = closes(words.get(to - 1)) || to == words.size();
        String unit = closed ? "" : bare(words.get(to));
        if (number.value() < LEAST_FIGURE && !number.hasPoint() && !UNITS.contains(unit)) {
            return;
        }
        if (unit.equals("percent")) {
            put(words, from, to + 1, number.figure() + "%");
        } else if (SIGNS.containsKey(unit)) {
            put(words, from, to + 1, SIGNS.get(unit) + number.figure());
        } else {
            put(words, from, to, number.figure());
        }
    }

    /** In the place of some words; what stands behind the last of them stays. */
    private static void put(List<String> words, int from, int to, String figure) {
        String mark = words.get(to - 1).replaceFirst("^.*?([.,?!;:]*)$", "$1");
        List<String> old = words.subList(from, to);
        old.clear();
        old.add(figure + mark);
    }

    /** Whether a mark behind the word ends what belongs together. */
    static boolean closes(String word) {
        return word.matches(".*[.,?!;:]");
    }

    static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.,?!;:]+$", "");
    }
}

package org.sightline.features.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number told in English words.
 *
 * @param words how many words tell it
 * @param value its whole part
 * @param decimals digits behind the point; empty without one
 * @param isOrdinal first, second, …
 */
record SpokenNumber(int words, long value, String decimals, boolean isOrdinal) {
    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final long SPELLED_FROM = 1_000_000;

    static {
        String[] ones =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                                + " fourteen fifteen sixteen seventeen eighteen nineteen")
                        .split(" ", -1);
        String[] first =
                ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
                                + " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
                                + " eighteenth nineteenth")
                        .split(" ", -1);
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
        for (int i = 0; i < ones.length; i++) {
            SMALL.put(ones[i], i);
            ORDINALS.put(first[i], i);
        }
        for (int i = 0; i < tens.length; i++) {
            int ten = 20 + 10 * i;
            SMALL.put(tens[i], ten);
            ORDINALS.put(tens[i].replaceFirst("y$", "ieth"), ten);
            for (int one = 1; one < 10; one++) {
                SMALL.put(tens[i] + "-" + ones[one], ten + one);
                ORDINALS.put(tens[i] + "-" + first[one], ten + one);
            }
        }
    }

    boolean hasPoint() {
        return !decimals.isEmpty();
    }

    boolean isWholeFrom(long least, long most) {
        return !hasPoint() && value >= least && value <= most;
    }

    /** As written: 1,250 or 3.5; whole millions as 2 million. */
    String figure() {
        if (value >= SPELLED_FROM && value % SPELLED_FROM == 0) {
            return String.format(Locale.ROOT, "%,d million", value / SPELLED_FROM);
        }
        return String.format(Locale.ROOT, "%,d", value) + (hasPoint() ? "." + decimals : "");
    }

    /** st, nd, rd or th. */
    String ending() {
        if (value % 100 / 10 == 1) {
            return "th";
        }
        return value % 10 == 1 ? "st" : value % 10 == 2 ? "nd" : value % 10 == 3 ? "rd" : "th";
    }

    /** The longest number that begins with word i; null when none does. */
    static @Nullable SpokenNumber at(List<String> words, int i) {
        Reader reader = new Reader(words, i);
        return reader.read();
    }

    private static final class Reader {
        private final List<String> words;
        private final int start;
        private int at;
        private boolean ordinal;

        Reader(List<String> words, int start) {
            this.words = words;
            this.start = start;
            this.at = start;
        }

        @Nullable SpokenNumber read() {
            long whole = 0;
            long least = Long.MAX_VALUE;
            while (true) {
                int before = at;
                long part = belowThousand(start != before);
                if (part < 0) {
                    break;
                }
                long scale = ordinal || ended() ? 1 : scale();
                if (scale >= least) {
                    at = before;
                    break;
                }
                whole += part * scale;
                least = scale;
                if (scale == 1) {
                    break;
                }
            }
            if (at == start) {
                return null;
            }
            String decimals = ordinal || ended() ? "" : decimals();
            return new SpokenNumber(at - start, whole, decimals, ordinal);
        }

        /** Below a thousand, "and" before it only when it goes on; -1 when there is none. */
        private long belowThousand(boolean goesOn) {
            int before = at;
            if (goesOn && (ended() || word(at).equals("and"))) {
                at += ended() ? 0 : 1;
            }
            if (goesOn && ended()) {
                at = before;
                return -1;
            }
            long part = hundreds();
            if (part < 0) {
                at = before;
            }
            return part;
        }

        private long hundreds() {
            boolean article = word(at).equals("a") && isScale(word(at + 1)) && !closed(at);
            long first = article ? 1 : small();
            if (article) {
                at++;
            }
            if (first < 0 || ordinal || ended() || !word(at).equals("hundred")) {
                return first;
            }
            at++;
            int mark = at;
            if (!ended() && word(at).equals("and")) {
                at++;
            }
            long rest = mark > start && closed(mark - 1) ? -1 : small();
            if (rest < 0) {
                at = mark;
            }
            return first * 100 + Math.max(0, rest);
        }

        /** Below a hundred. */
        private long small() {
            Integer first = SMALL.get(word(at));
            if (first == null) {
                Integer last = ORDINALS.get(word(at));
                ordinal = last != null;
                at += ordinal ? 1 : 0;
                return last == null ? -1 : last;
            }
            at++;
            if (first < 20 || first % 10 != 0 || ended()) {
                return first;
            }
            Integer one = SMALL.get(word(at));
            Integer last = ORDINALS.get(word(at));
            if (one != null && one > 0 && one < 10) {
                at++;
                return (long) first + one;
            }
            if (last != null && last > 0 && last < 10) {
                at++;
                ordinal = true;
                return (long) first + last;
            }
            return first;
        }

        private long scale() {
            String word = word(at);
            if (!isScale(word) || word.equals("hundred")) {
                return 1;
            }
            at++;
            return word.equals("thousand")
                    ? 1_000
                    : word.equals("million") ? 1_000_000 : 1_000_000_000;
        }

        private String decimals() {
            StringBuilder digits = new StringBuilder();
            int next = at + 1;
            if (!word(at).equals("point")) {
                return "";
            }
            while (SMALL.getOrDefault(word(next), 10) < 10 && !closed(next - 1)) {
                digits.append(SMALL.get(word(next)));
                next++;
            }
            at = digits.length() == 0 ? at : next;
            return digits.toString();
        }

        private static boolean isScale(String word) {
            return List.of("hundred", "thousand", "million", "billion").contains(word);
        }

        private boolean ended() {
            return at > start && closed(at - 1);
        }

        private boolean closed(int i) {
            return i < words.size() && Numerals.closes(words.get(i));
        }

        private String word(int i) {
            return i < words.size() ? Numerals.bare(words.get(i)) : "";
        }
    }
}

package org.sightline.understand.minutes;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The words in which English tells days and hours: patterns on lower-case words with one blank
 * between them, and what they count. No pattern has a group.
 */
final class DayWords {
    static final String WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

    /**
     * A weekday that is one day: not "on a Saturday", "every Friday", "last Monday", nor "the
     * Friday report".
     */
    static final String ONE_WEEKDAY =
            "(?<!\\b(?:a|any|one|some|most|each|every|another|other|either|the|that|last|past|previous"
                    + "|first|second|third|fourth) )"
                    + WEEKDAY;

    static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";

    /** "We may first ask them" tells no day. */
    static final String NOT_A_VERB =
            "(?<!\\b(?:i|you|he|she|it|we|they|this|that|there|who|which) )";

    static final String ORDINAL =
            "(?:\\d{1,2}(?:st|nd|rd|th)?|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|"
                    + "eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
                    + "twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
                    + "twentieth|thirtieth)";
    static final String NUMBER =
            "(?:\\d{1,3}|a couple of|a few|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
                    + "fourteen|fifteen|twenty|thirty|forty(?:[ -]five)?|sixty|ninety)";
    static final String PART = "(?: (?:morning|afternoon|evening|night|noon|lunchtime))";

    /** "15 March 2026", "march the fifteenth", "2026-03-15", "15.3.2026". */
    static final String DATE =
            ("(?:(?:the )?" + ORDINAL + " (?:of )?" + MONTH + "(?: \\d{4})?")
                    + ("|" + NOT_A_VERB + MONTH + " (?:the )?" + ORDINAL + "(?: \\d{4})?\\b(?!:)")
                    + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})";

    private static final String HOUR =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}(?:[:.]\\d\\d)?)";

    /** "half past ten", "10:30", "ten thirty", "noon". */
    static final String CLOCK =
            ("(?:(?:(?:half|quarter|a quarter|five|ten|twenty|twenty[ -]five) (?:past|to) )?"
                            + HOUR)
                    + "(?:[ -](?:oh[ -]five|ten|fifteen|twenty|thirty|forty|forty[ -]five|fifty))?"
                    + "(?: ?(?:am|pm|a\\.m|p\\.m|o'clock))?(?! (?:minutes?|hours?|days?|weeks?|months?|percent)\\b)"
                    + "|noon|midday|lunchtime|midnight)";

    private static final Map<String, Integer> COUNTS = counts();

    private DayWords() {}

    /** What a number or an ordinal counts; empty for "a few". */
    static OptionalInt count(String words) {
        String plain = words.replace('-', ' ').replaceFirst("(?<=\\d)(?:st|nd|rd|th)$", "");
        Integer count = COUNTS.get(plain);
        if (count == null && plain.matches("\\d{1,3}")) {
            count = Integer.valueOf(plain);
        }
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    private static Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        String cardinals =
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
        String ordinals =
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
                        + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
        String[] numbers = cardinals.split(" ", -1);
        String[] places = ordinals.split(" ", -1);
        for (int i = 0; i < numbers.length; i++) {
            counts.put(numbers[i], i + 1);
        }
        for (int i = 0; i < places.length; i++) {
            counts.put(places[i], i + 1);
            if (i < 9) {
                counts.put("twenty " + places[i], 21 + i);
                counts.put("thirty " + places[i], 31 + i);
            }
        }
        counts.putAll(
                Map.of("a", 1, "an", 1, "a couple of", 2, "twenty", 20, "thirty", 30, "forty", 40));
        counts.putAll(Map.of("forty five", 45, "sixty", 60, "ninety", 90, "thirtieth", 30));
        return counts;
    }
}

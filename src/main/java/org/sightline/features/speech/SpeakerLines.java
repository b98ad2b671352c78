package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;

/**
 * Reads plain text: {@code Speaker: words} begins what somebody says, and lines without a name go
 * on with it; after an empty line the same speaker begins anew.
 *
 * <p>A name is up to six words and 40 characters that begin with a capital or a digit, or one word
 * of small letters, before a colon and a space: "we decided: no" and "at 3:30" name nobody. A clock
 * time before the name is dropped. Times are made up from 150 words a minute, only to keep the
 * order. Without state.
 */
final class SpeakerLines {
    private static final Pattern CLOCK =
            Pattern.compile(
                    "^\\s*[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?[])]?(?:[\\s-]+|$)");
    private static final Pattern NAME =
            Pattern.compile(
                    "\\s*([\\p{Lu}\\p{Lt}\\p{Lo}\\d][^:]{0,39}?|\\p{Ll}[\\p{L}'.-]{0,19})"
                            + "\\s*:(?:\\s+(.*))?");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");
    private static final long MICROS_A_WORD = 400_000;
    private static final int MOST_NAME_WORDS = 6;

    /** "The point is: …": a sentence that halts, no name. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?i).*\\s(?:is|was|are|were|says|said)");

    private SpeakerLines() {}

    /** One speaker's words. */
    record Line(@Nullable String speaker, String text) {}

    static Transcript read(String text) throws MediaException {
        rejectBinary(text);
        List<Utterance> utterances = new ArrayList<>();
        long micros = 0;
        for (Line line : paragraphs(text)) {
            TimeSpan span = new TimeSpan(micros, micros + micros(line.text()));
            String id = "u" + (utterances.size() + 1);
            utterances.add(new Utterance(id, span, line.speaker(), line.text(), List.of()));
            micros = span.endMicros();
        }
        return new Transcript(utterances, false);
    }

    /** How long it takes to say, at 150 words a minute. */
    static long micros(String text) {
        return SPACE.split(text, -1).length * MICROS_A_WORD;
    }

    /**
     * Splits lines at the names that begin them.
     *
     * @param speaker who speaks before the first name; null when not known
     */
    static List<Line> split(String text, @Nullable String speaker) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher name = NAME.matcher(line);
            if (name.matches() && isName(name.group(1))) {
                String words = name.group(2);
                lines.add(new Line(name.group(1).strip(), words == null ? "" : words.strip()));
            } else if (lines.isEmpty()) {
                lines.add(new Line(speaker, line.strip()));
            } else {
                int last = lines.size() - 1;
                Line before = lines.get(last);
                lines.set(last, new Line(before.speaker(), join(before.text(), line.strip())));
            }
        }
        return lines.stream().filter(l -> !l.text().isBlank()).toList();
    }

    private static boolean isName(String words) {
        return SPACE.split(words, -1).length <= MOST_NAME_WORDS
                && !SENTENCE.matcher(words).matches();
    }

    private static List<Line> paragraphs(String text) {
        List<Line> all = new ArrayList<>();
        String speaker = null;
        for (String paragraph : EMPTY_LINE.split(text, -1)) {
            String words =
                    paragraph
                            .lines()
                            .map(line -> CLOCK.matcher(line).replaceFirst(""))
                            .collect(Collectors.joining("\n"));
            all.addAll(split(words, speaker));
            speaker = all.isEmpty() ? null : all.get(all.size() - 1).speaker();
        }
        return all;
    }

    private static String join(String before, String after) {
        return before.isEmpty() ? after : after.isEmpty() ? before : before + " " + after;
    }

    private static void rejectBinary(String text) throws MediaException {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                throw TranscriptFile.damaged(line, "is not text");
            }
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
    }
}

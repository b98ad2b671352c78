package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;

/**
 * Reads the cues of WebVTT (W3C, 2019) and SubRip: both are blocks of lines with a line of times.
 *
 * <p>A voice tag {@code <v Name>} names the speaker and begins an utterance of its own; in SubRip,
 * and in WebVTT without tags, so does {@code Name:} at the start of a cue's line. Other tags and
 * cue settings are dropped, notes, styles and regions passed over. {@code >>} begins what another
 * says. Cues are put into order of time. For one text.
 *
 * <p>Captions that roll up show a line twice, as it comes and above the next one; they tell the
 * time of each word, and of theirs a line counts once.
 */
final class CueReader {
    private static final Pattern TIMES = Pattern.compile("\\s*(\\S+?)\\s*-->\\s*(\\S+)(?:\\s.*)?");
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3})\\d*)?");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?\\s+([^>]*)>");
    private static final Pattern WORD_TIME = Pattern.compile("<\\d{1,4}:\\d\\d[:.\\d]*>");
    private static final Pattern OTHER = Pattern.compile("(?m)^\\s*(?:>>|&gt;&gt;)[>\\s]*");
    private static final Pattern REFERENCE = Pattern.compile("&(#[xX]?)?(\\w{1,8});");
    private static final Map<String, String> NAMED =
            Map.of(
                    "nbsp", " ", "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "lrm",
                    "", "rlm", "");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9][^>]*>|\\{\\\\[^}]*}");

    private final List<String> lines;
    private final List<Said> said = new ArrayList<>();
    private final boolean rollsUp;
    private String lastLine = "";
    private int at;

    /** What one speaker says in one cue. */
    private record Said(TimeSpan span, @Nullable String speaker, String text) {}

    CueReader(String text) {
        lines = text.lines().toList();
        rollsUp = WORD_TIME.matcher(text).find();
    }

    Transcript vtt() throws MediaException {
        if (!lines.get(0).matches("WEBVTT(?:[ \\t].*)?")) {
            throw TranscriptFile.damaged(1, "is not WEBVTT");
        }
        skipBlock();
        return cues();
    }

    Transcript srt() throws MediaException {
        return cues();
    }

    private Transcript cues() throws MediaException {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.isBlank()) {
                at++;
            } else if (line.contains("-->")) {
                cue();
            } else if (isTimes(at + 1)) {
                at++; // the cue's identifier or number
            } else if (line.matches("(?:NOTE|STYLE|REGION)(?:\\s.*)?")) {
                skipBlock();
            } else {
                throw TranscriptFile.damaged(at + 1, "is neither a cue's times nor its number");
            }
        }
        return transcript();
    }

    private void skipBlock() {
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
    }

    private boolean isTimes(int line) {
        return line < lines.size() && lines.get(line).contains("-->");
    }

    private void cue() throws MediaException {
        TimeSpan span = times(lines.get(at), at + 1);
        at++;
        StringBuilder text = new StringBuilder();
        while (at < lines.size() && !endsCue(at)) {
            String line = lines.get(at);
            if (!rollsUp || isNew(line)) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
            at++;
        }
        say(span, text.toString());
    }

    /** An empty line; one of blanks or a number only where the next cue begins behind it. */
    private boolean endsCue(int line) {
        String text = lines.get(line);
        return text.isEmpty()
                || text.contains("-->")
                || (text.matches("\\d*\\s*") && isTimes(line + 1))
                || (text.isBlank() && endsAt(line + 1));
    }

    private boolean endsAt(int line) {
        return line >= lines.size() || lines.get(line).isBlank() || isTimes(line + 1);
    }

    private boolean isNew(String line) {
        String words = plain(line);
        boolean isNew = !words.equals(lastLine);
        lastLine = words.isEmpty() ? lastLine : words;
        return isNew;
    }

    private static TimeSpan times(String line, int number) throws MediaException {
        Matcher times = TIMES.matcher(line);
        if (!times.matches()) {
            throw TranscriptFile.damaged(number, "has no two times");
        }
        long start = micros(times.group(1), number);
        long end = micros(times.group(2), number);
        if (end < start) {
            throw TranscriptFile.damaged(number, "ends before it begins");
        }
        return new TimeSpan(start, end);
    }

    private static long micros(String time, int number) throws MediaException {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw TranscriptFile.damaged(number, "has no time like 00:01:02.345");
        }
        long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        long minutes = Long.parseLong(parts.group(2));
        long seconds = Long.parseLong(parts.group(3));
        String digits = parts.group(4) == null ? "0" : parts.group(4);
        long fraction = Long.parseLong((digits + "00").substring(0, 3));
        return ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + fraction * 1000;
    }

    private void say(TimeSpan span, String text) {
        Matcher voice = VOICE.matcher(text);
        if (!voice.find()) {
            for (String part : OTHER.split(text, -1)) {
                SpeakerLines.split(part, null).forEach(s -> add(span, s.speaker(), s.text()));
            }
            return;
        }
        add(span, null, text.substring(0, voice.start()));
        do {
            int next = text.indexOf("<v", voice.end());
            String words = text.substring(voice.end(), next < 0 ? text.length() : next);
            add(span, plain(voice.group(1)), words);
        } while (voice.find());
    }

    private void add(TimeSpan span, @Nullable String speaker, String text) {
        String words = plain(text);
        if (!words.isEmpty()) {
            said.add(new Said(span, speaker, words));
        }
    }

    /** Without tags and line breaks, character references resolved. */
    private static String plain(String text) {
        String bare = TAG.matcher(text).replaceAll("");
        return REFERENCE
                .matcher(bare)
                .replaceAll(reference -> Matcher.quoteReplacement(character(reference)))
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    /** As it stands where it names no character. */
    private static String character(MatchResult reference) {
        String form = reference.group(1);
        if (form == null) {
            return NAMED.getOrDefault(reference.group(2), reference.group());
        }
        try {
            int code = Integer.parseInt(reference.group(2), form.length() == 1 ? 10 : 16);
            return Character.isValidCodePoint(code) ? Character.toString(code) : reference.group();
        } catch (NumberFormatException e) {
            return reference.group();
        }
    }

    private Transcript transcript() {
        said.sort((a, b) -> a.span().compareTo(b.span()));
        List<Utterance> utterances = new ArrayList<>();
        for (Said s : said) {
            String id = "u" + (utterances.size() + 1);
            utterances.add(new Utterance(id, s.span(), s.speaker(), s.text(), List.of()));
        }
        return new Transcript(utterances, true);
    }
}

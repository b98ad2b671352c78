package org.sightline.output.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;

/**
 * Cuts a transcript into captions of two lines of {@value #WIDTH} characters, at the times of the
 * words. Where an utterance tells no times of its words, its time is shared out by characters.
 */
final class Cues {
    static final int WIDTH = 42;
    private static final int LINES = 2;

    /** Characters of unlike length that a break after a sign is worth. */
    private static final int SIGN = 12;

    private static final long LEAST_MICROS = 1_000;

    /** A halt after which old words are taken from the screen. */
    private static final long HALT_MICROS = 1_500_000;

    private Cues() {}

    /**
     * In order of start.
     *
     * @param named whether a speaker's name stands before his first words
     */
    static List<Cue> of(Transcript transcript, boolean named) {
        List<Cue> cues = new ArrayList<>();
        String last = "";
        for (Utterance said : transcript.utterances()) {
            String speaker = said.speaker() == null ? "" : Lines.one(said.speaker());
            boolean shown = named && !speaker.isEmpty() && !speaker.equals(last);
            cues.addAll(cues(said, shown ? speaker + ":" : ""));
            last = speaker;
        }
        cues.sort(Comparator.comparing(Cue::span));
        return cues;
    }

    private record Piece(String text, TimeSpan span) {}

    private static List<Cue> cues(Utterance said, String name) {
        List<List<Piece>> screens = screens(pieces(said, name));
        List<Cue> cues = new ArrayList<>();
        for (List<Piece> screen : screens) {
            String id = cues.isEmpty() ? said.id() : said.id() + "-" + (cues.size() + 1);
            long start = screen.get(0).span().startMicros();
            long end = screen.get(screen.size() - 1).span().endMicros();
            TimeSpan span = new TimeSpan(start, Math.max(end, start + LEAST_MICROS));
            cues.add(new Cue(id, span, said.speaker(), lines(screen)));
        }
        return cues;
    }

    private static List<List<Piece>> screens(List<Piece> pieces) {
        List<List<Piece>> screens = new ArrayList<>();
        for (Piece piece : pieces) {
            int last = screens.size() - 1;
            if (last < 0 || halts(screens.get(last), piece) || !fits(screens.get(last), piece)) {
                screens.add(new ArrayList<>());
            }
            screens.get(screens.size() - 1).add(piece);
        }
        balance(screens);
        return screens;
    }

    /** No single word alone at the end: the last two screens share their words evenly. */
    private static void balance(List<List<Piece>> screens) {
        if (screens.size() < 2) {
            return;
        }
        List<Piece> before = screens.get(screens.size() - 2);
        List<Piece> last = screens.get(screens.size() - 1);
        while (before.size() > 1 && !halts(before, last.get(0))) {
            Piece moved = before.get(before.size() - 1);
            List<Piece> longer = new ArrayList<>(List.of(moved));
            longer.addAll(last);
            if (length(longer) > length(before) - moved.text().length()
                    || lines(longer).size() > LINES) {
                return;
            }
            before.remove(before.size() - 1);
            last.add(0, moved);
        }
    }

    /** Whether the speaker halts, or ends a sentence with the screen well filled. */
    private static boolean halts(List<Piece> shown, Piece next) {
        Piece last = shown.get(shown.size() - 1);
        boolean sentence = last.text().matches(".*[.?!\u2026]") && length(shown) > WIDTH;
        return sentence || next.span().startMicros() - last.span().endMicros() > HALT_MICROS;
    }

    private static boolean fits(List<Piece> shown, Piece next) {
        List<Piece> longer = new ArrayList<>(shown);
        longer.add(next);
        return lines(longer).size() <= LINES;
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream().mapToInt(piece -> piece.text().length() + 1).sum() - 1;
    }

    /** One line, or two of like length where they suffice, rather broken after a sign. */
    private static List<String> lines(List<Piece> pieces) {
        List<String> texts = pieces.stream().map(Piece::text).toList();
        List<String> lines = filled(texts);
        int best = Integer.MAX_VALUE;
        for (int i = 1; lines.size() == LINES && i < texts.size(); i++) {
            String first = String.join(" ", texts.subList(0, i));
            String second = String.join(" ", texts.subList(i, texts.size()));
            int cost = Math.abs(first.length() - second.length()) - (endsPhrase(first) ? SIGN : 0);
            if (first.length() <= WIDTH && second.length() <= WIDTH && cost < best) {
                best = cost;
                lines = List.of(first, second);
            }
        }
        return lines;
    }

    private static boolean endsPhrase(String line) {
        return line.matches(".*[,;:.?!\u2026]");
    }

    private static List<String> filled(List<String> texts) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            int last = lines.size() - 1;
            String longer = last < 0 ? text : lines.get(last) + " " + text;
            if (last >= 0 && longer.length() <= WIDTH) {
                lines.set(last, longer);
            } else {
                lines.add(text);
            }
        }
        return lines;
    }

    /** The shown words with their times; none is longer than a line. */
    private static List<Piece> pieces(Utterance said, String name) {
        List<Piece> pieces = new ArrayList<>();
        long start = said.span().startMicros();
        for (String part : split(name)) {
            pieces.add(new Piece(part, new TimeSpan(start, start)));
        }
        for (ShownWords.Shown word : ShownWords.of(said)) {
            for (String part : split(word.text())) {
                pieces.add(new Piece(part, word.span()));
            }
        }
        return pieces;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            while (rest.length() > WIDTH) {
                int cut = Character.isHighSurrogate(rest.charAt(WIDTH - 1)) ? WIDTH - 1 : WIDTH;
                parts.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            if (!rest.isEmpty()) {
                parts.add(rest);
            }
        }
        return parts;
    }
}

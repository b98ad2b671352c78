package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.features.image.SeenText;
import org.sightline.media.WrittenText;

/**
 * What does not fit into the sentence: the text of a picture line by line in reading order, and
 * what people wrote into the file, told as their words.
 *
 * @param text paragraphs with a blank line between them; empty when there is nothing to add
 * @param evidence for what people wrote
 */
record LongDescription(String text, List<Evidence> evidence) {
    /** Cameras and programs fill these in by themselves. */
    private static final Pattern BY_MACHINE =
            Pattern.compile(
                    "(?i)\\s*(olympus digital camera|sony dsc|kodak digital.*|digital camera|minolta"
                            + " digital.*|samsung( digital)?.*|cof|dav|hdr|untitled|title|default"
                            + "|screenshot|created with .*|processed with .*|[\\W\\d_]*)\\s*");

    LongDescription {
        evidence = List.copyOf(evidence);
    }

    /**
     * @param sentence the alt text; lines that it quotes all are not told again
     */
    static LongDescription of(
            List<SeenText> text, String sentence, WrittenText written, Phrasebook book) {
        List<String> paragraphs = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        textOf(text, sentence, book).ifPresent(paragraphs::add);
        Cited cited = new Cited(book, paragraphs, evidence);
        cited.add("title", written.title());
        cited.add("description", written.description());
        written.names().forEach(name -> cited.add(kind(name), name.words()));
        return new LongDescription(String.join("\n\n", paragraphs), evidence);
    }

    private static Optional<String> textOf(List<SeenText> text, String sentence, Phrasebook book) {
        List<SeenText> shown = text.stream().filter(LongDescription::isShown).toList();
        if (shown.stream().allMatch(line -> sentence.contains(Wording.oneLine(line.text())))) {
            return Optional.empty();
        }
        List<String> rows = new ArrayList<>(List.of(book.say("in.picture")));
        Optional<Grid> grid = Grid.find(TextLayout.of(text).lines());
        for (SeenText line : shown) {
            boolean goesOn = grid.isPresent() && grid.get().follows(line);
            String words = worded(line, book);
            rows.add(goesOn ? rows.remove(rows.size() - 1) + " | " + words : words);
        }
        return Optional.of(String.join("\n", rows));
    }

    private static boolean isShown(SeenText line) {
        return line.score() >= Sureness.SHOW && !Wording.oneLine(line.text()).isEmpty();
    }

    private static String worded(SeenText line, Phrasebook book) {
        String words = Wording.oneLine(line.text());
        return line.score() >= Sureness.QUOTE ? words : book.say("unclear", words);
    }

    static boolean isByMachine(String words) {
        return BY_MACHINE.matcher(words).matches();
    }

    private static String kind(WrittenText.Name name) {
        return name.kind().name().toLowerCase(Locale.ROOT);
    }

    /** People's words, each as a paragraph with its evidence. */
    private record Cited(Phrasebook book, List<String> paragraphs, List<Evidence> evidence) {
        void add(String what, @Nullable String words) {
            if (words == null || isByMachine(words) || FileNames.isOne(words)) {
                return;
            }
            String quote = book.quote(words);
            paragraphs.add(book.say(what, quote));
            evidence.add(new Evidence(quote, "metadata", what, 1, null));
        }
    }
}

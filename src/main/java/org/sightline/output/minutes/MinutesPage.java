package org.sightline.output.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as a reader meets them, in order; Markdown, HTML, PDF and DOCX set this, each in its way.
 *
 * @param draft whether nobody has approved them yet
 * @param facts date, length and the like
 * @param notes what a reader must know to read them right
 */
record MinutesPage(
        MinutesLayout layout,
        String title,
        boolean draft,
        List<Fact> facts,
        List<Section> sections,
        List<String> notes) {
    MinutesPage {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** Draft or approved, in words. */
    String status() {
        return say(draft ? Phrase.DRAFT : Phrase.APPROVED);
    }

    String say(Phrase phrase) {
        return layout.say(phrase);
    }

    String language() {
        return layout.template().language();
    }

    record Fact(String name, String value) {}

    /**
     * @param whenEmpty stands there instead of blocks
     * @param columns headings when it is a table, the last for the moments; else empty
     */
    record Section(String heading, String whenEmpty, List<String> columns, List<Block> blocks) {
        Section {
            columns = List.copyOf(columns);
            blocks = List.copyOf(blocks);
        }

        boolean isTable() {
            return !columns.isEmpty();
        }

        List<Line> lines() {
            return blocks.stream().flatMap(block -> block.lines().stream()).toList();
        }
    }

    /**
     * Lines that belong together.
     *
     * @param title a heading of their own; null when the section's is enough
     */
    record Block(@Nullable Line title, List<Line> lines) {
        Block {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param label what kind of line it is; null where the section's heading tells
     * @param speaker who said it; null when not known or when many did
     * @param cells the text; in a table all cells but the last
     * @param moments what it rests on, at least one
     */
    record Line(
            @Nullable String label,
            @Nullable String speaker,
            List<String> cells,
            List<Moment> moments) {
        Line {
            cells = List.copyOf(cells);
            moments = List.copyOf(moments);
        }

        String text() {
            return String.join(" ", cells);
        }
    }

    /**
     * A cited utterance.
     *
     * @param id of the utterance
     * @param label its time, or its line where there are no times
     */
    record Moment(String id, String label) {}
}

package org.sightline.output.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as a reader meets them, in order; Markdown, HTML and PDF lay this out, each in its way.
 *
 * @param draft whether nobody has approved them yet
 * @param facts date, length and the like
 * @param notes what a reader must know to read them right
 */
record MinutesPage(
        Wording wording,
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
        return draft ? wording.draft() : wording.approved();
    }

    record Fact(String name, String value) {}

    /**
     * @param whenEmpty stands there instead of lines
     * @param columns headings when it is a table, the last for the moments; else empty
     */
    record Section(String heading, String whenEmpty, List<String> columns, List<Line> lines) {
        Section {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param speaker who said it; null when not known or when many did
     * @param cells the text; in a table all cells but the last
     * @param moments what it rests on, at least one
     */
    record Line(@Nullable String speaker, List<String> cells, List<Moment> moments) {
        Line {
            cells = List.copyOf(cells);
            moments = List.copyOf(moments);
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

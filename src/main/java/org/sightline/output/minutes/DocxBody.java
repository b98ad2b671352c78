package org.sightline.output.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sightline.output.minutes.MinutesPage.Block;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.output.minutes.MinutesPage.Moment;
import org.sightline.output.minutes.MinutesPage.Section;

/** A page of minutes as WordprocessingML (ECMA-376, part 1). */
final class DocxBody {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /** Twentieths of a point: what, who, by when, said. */
    private static final int[] COLUMNS = {4200, 1500, 1700, 1800};

    private static final String MOMENT = "<w:rStyle w:val=\"Moment\"/>";

    private final StringBuilder out = new StringBuilder();
    private final MinutesPage page;

    private DocxBody(MinutesPage page) {
        this.page = page;
    }

    static String document(MinutesPage page) {
        return new DocxBody(page).document();
    }

    static String properties(MinutesPage page) {
        return HEAD
                + "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + Html.escaped(page.title())
                + "</dc:title><dc:language>"
                + page.language()
                + "</dc:language></cp:coreProperties>\n";
    }

    /** Title and status, then the page's number, which the word processor counts. */
    static String foot(MinutesPage page) {
        return HEAD
                + ("<w:ftr" + SPACE + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>")
                + run(page.title() + " \u2013 " + page.status(), "")
                + ("<w:r><w:tab/></w:r>" + run(page.say(Phrase.PAGE) + " ", "") + field("PAGE"))
                + (run(" " + page.say(Phrase.OF) + " ", "")
                        + field("NUMPAGES")
                        + "</w:p></w:ftr>\n");
    }

    private String document() {
        out.append(HEAD).append("<w:document" + SPACE + "><w:body>\n");
        paragraph("Title", run(page.title(), ""));
        paragraph("Status", run(page.status(), ""));
        page.facts()
                .forEach(
                        fact ->
                                paragraph(
                                        "Fact",
                                        run(fact.name() + ":", "<w:b/>")
                                                + run(" " + fact.value(), "")));
        page.sections().forEach(this::section);
        page.notes().forEach(note -> paragraph("Note", run(note, "")));
        return out.append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rFooter\"/>")
                .append("<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1300\"")
                .append(" w:right=\"1300\" w:bottom=\"1300\" w:left=\"1300\" w:header=\"700\"")
                .append(" w:footer=\"700\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n")
                .toString();
    }

    private void section(Section section) {
        paragraph("Heading1", run(section.heading(), ""));
        if (section.blocks().isEmpty()) {
            paragraph("Note", run(section.whenEmpty(), ""));
        } else if (section.isTable()) {
            table(section);
        } else {
            section.blocks().forEach(this::block);
        }
    }

    private void block(Block block) {
        if (block.title() != null) {
            paragraph("Heading2", item(block.title()));
        }
        block.lines().forEach(line -> paragraph("ListBullet", item(line)));
    }

    private String item(Line line) {
        String label = line.label() == null ? "" : run(line.label() + " \u2013 ", "");
        String speaker = line.speaker() == null ? "" : run(line.speaker() + ": ", "<w:b/>");
        return label + speaker + run(line.text() + " ", "") + moments(line);
    }

    private void table(Section section) {
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Actions\"/><w:tblW w:w=\"9200\"")
                .append(" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
                .append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
        for (int width : COLUMNS) {
            out.append("<w:gridCol w:w=\"" + width + "\"/>");
        }
        out.append("</w:tblGrid>\n");
        row(
                "<w:cantSplit/><w:tblHeader/>",
                section.columns().stream().map(name -> run(name, "")).toList());
        for (Line line : section.lines()) {
            List<String> cells = new ArrayList<>();
            line.cells().forEach(cell -> cells.add(run(cell, "")));
            String speaker = line.speaker() == null ? "" : run(line.speaker() + " ", "");
            cells.add(speaker + moments(line));
            row("<w:cantSplit/>", cells);
        }
        out.append("</w:tbl>\n");
    }

    private void row(String properties, List<String> cells) {
        out.append("<w:tr><w:trPr>" + properties + "</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"" + COLUMNS[i] + "\" w:type=\"dxa\"/></w:tcPr>");
            paragraph("Cell", cells.get(i));
            out.append("</w:tc>");
        }
        out.append("</w:tr>\n");
    }

    private void paragraph(String style, String runs) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>\n");
    }

    /** In brackets; each leads to the page beside when there is one. */
    private String moments(Line line) {
        String open = run("[", MOMENT);
        String comma = run(", ", MOMENT);
        return line.moments().stream()
                .map(this::moment)
                .collect(Collectors.joining(comma, open, run("]", MOMENT)));
    }

    private String moment(Moment moment) {
        String label = run(moment.label(), MOMENT);
        return page.layout().linked()
                ? "<w:fldSimple w:instr=\" HYPERLINK &quot;"
                        + Html.escaped(Links.toPage(moment.id()))
                        + "&quot; \">"
                        + label
                        + "</w:fldSimple>"
                : label;
    }

    private static String run(String text, String properties) {
        String blank = text.startsWith(" ") ? " " : "";
        String after = text.endsWith(" ") ? " " : "";
        return "<w:r>"
                + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">"
                + (blank + Html.escaped(text) + after)
                + "</w:t></w:r>";
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }
}

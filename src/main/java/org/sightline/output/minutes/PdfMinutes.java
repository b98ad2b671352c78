package org.sightline.output.minutes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.sightline.output.minutes.MinutesPage.Block;
import org.sightline.output.minutes.MinutesPage.Fact;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.output.minutes.MinutesPage.Moment;
import org.sightline.output.minutes.MinutesPage.Section;
import org.sightline.output.minutes.PdfSheets.Cell;

/** Lays one page of minutes out on sheets of paper. */
final class PdfMinutes {
    private static final float GAP = 14;
    private static final float BETWEEN_LINES = 4;

    /** Of the width, the columns of a table: what, who, by when, said. */
    private static final float[] COLUMNS = {0.43f, 0.15f, 0.18f, 0.24f};

    private final MinutesPage page;
    private final PdfFonts fonts;
    private final PdfTags tags;
    private final PdfSheets sheets;

    private PdfMinutes(MinutesPage page, PdfFonts fonts, PdfTags tags, PdfSheets sheets) {
        this.page = page;
        this.fonts = fonts;
        this.tags = tags;
        this.sheets = sheets;
    }

    static void draw(MinutesPage page, PDDocument document) throws IOException {
        PdfFonts fonts = new PdfFonts(document);
        PdfTags tags = new PdfTags(document);
        try (PdfSheets sheets = new PdfSheets(document, fonts, tags)) {
            new PdfMinutes(page, fonts, tags, sheets).draw();
        }
        tags.finish();
    }

    private void draw() throws IOException {
        text(StandardStructureTypes.H1, page.title(), PdfStyle.TITLE);
        sheets.skip(3);
        text(StandardStructureTypes.P, page.status(), PdfStyle.STRONG);
        sheets.skip(8);
        facts();
        for (Section section : page.sections()) {
            section(section);
        }
        notes();
        sheets.foot(
                page.title() + " \u2013 " + page.status(),
                page.say(Phrase.PAGE),
                page.say(Phrase.OF));
    }

    private void facts() throws IOException {
        float gutter = 0;
        for (Fact fact : page.facts()) {
            gutter = Math.max(gutter, fonts.width(fonts.shown(fact.name()), PdfStyle.TEXT) + GAP);
        }
        for (Fact fact : page.facts()) {
            PDStructureElement element = PdfTags.add(tags.document(), StandardStructureTypes.P);
            sheets.row(
                    List.of(
                            cell(element, fact.name(), soft(), 0, gutter),
                            cell(element, fact.value(), PdfStyle.TEXT, gutter, width(gutter))));
        }
    }

    private void section(Section section) throws IOException {
        sheets.skip(17);
        sheets.keep(70);
        text(StandardStructureTypes.H2, section.heading(), PdfStyle.HEADING);
        sheets.rule(3);
        sheets.skip(6);
        if (section.blocks().isEmpty()) {
            text(StandardStructureTypes.P, section.whenEmpty(), soft());
        } else if (section.isTable()) {
            table(section);
        } else {
            float gutter = gutter(section);
            for (Block block : section.blocks()) {
                block(block, gutter);
            }
        }
    }

    private void block(Block block, float gutter) throws IOException {
        if (block.title() != null) {
            sheets.skip(5);
            sheets.keep(50);
            PDStructureElement title = PdfTags.add(tags.document(), StandardStructureTypes.H3);
            List<PdfSpan> spans = new ArrayList<>();
            spans.add(new PdfSpan(block.title().text(), PdfStyle.TOPIC));
            spans.addAll(moments(block.title()));
            sheets.row(List.of(cell(title, spans, 0, PdfSheets.WIDTH)));
            sheets.skip(BETWEEN_LINES);
        }
        if (!block.lines().isEmpty()) {
            list(block, gutter);
        }
    }

    private void list(Block block, float gutter) throws IOException {
        PDStructureElement list = PdfTags.add(tags.document(), StandardStructureTypes.L);
        for (Line line : block.lines()) {
            PDStructureElement item = PdfTags.add(list, StandardStructureTypes.LI);
            PDStructureElement label = PdfTags.add(item, StandardStructureTypes.LBL);
            PDStructureElement body = PdfTags.add(item, StandardStructureTypes.L_BODY);
            List<PdfSpan> spans = new ArrayList<>();
            if (line.label() != null) {
                spans.add(new PdfSpan(line.label() + " \u2013", soft()));
            }
            if (line.speaker() != null) {
                spans.add(new PdfSpan(line.speaker() + ":", PdfStyle.STRONG));
            }
            spans.add(new PdfSpan(line.text(), PdfStyle.TEXT));
            List<Cell> cells =
                    List.of(
                            cell(label, moments(line), 0, gutter - GAP),
                            cell(body, spans, gutter, width(gutter)));
            sheets.keep(Math.min(PdfSheets.height(cells), 120));
            sheets.row(cells);
            sheets.skip(BETWEEN_LINES);
        }
    }

    private float gutter(Section section) throws IOException {
        float blank = fonts.width(" ", PdfStyle.SMALL);
        float widest = 30;
        for (Line line : section.lines()) {
            float width = 1;
            for (PdfSpan moment : moments(line)) {
                width += fonts.width(fonts.shown(moment.text()), PdfStyle.SMALL) + blank;
            }
            widest = Math.max(widest, width);
        }
        return Math.min(widest, PdfSheets.WIDTH / 5) + GAP;
    }

    private void table(Section section) throws IOException {
        PDStructureElement table = PdfTags.add(tags.document(), StandardStructureTypes.TABLE);
        PDStructureElement heading = PdfTags.add(table, StandardStructureTypes.TR);
        List<Cell> columns = new ArrayList<>();
        for (int i = 0; i < section.columns().size(); i++) {
            columns.add(
                    tableCell(
                            PdfTags.addColumn(heading),
                            section.columns().get(i),
                            i,
                            PdfStyle.COLUMN));
        }
        sheets.row(columns);
        sheets.rule(3);
        sheets.skip(3);
        for (Line line : section.lines()) {
            tableRow(PdfTags.add(table, StandardStructureTypes.TR), line, columns);
        }
    }

    private void tableRow(PDStructureElement row, Line line, List<Cell> columns)
            throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            PDStructureElement element = PdfTags.add(row, StandardStructureTypes.TD);
            boolean notSaid = line.cells().get(i).equals(page.say(Phrase.NOT_SAID));
            cells.add(tableCell(element, line.cells().get(i), i, notSaid ? soft() : PdfStyle.TEXT));
        }
        List<PdfSpan> said = new ArrayList<>();
        if (line.speaker() != null) {
            said.add(new PdfSpan(line.speaker(), PdfStyle.SMALL));
        }
        said.addAll(moments(line));
        PDStructureElement element = PdfTags.add(row, StandardStructureTypes.TD);
        cells.add(tableCell(element, said, cells.size()));
        if (sheets.keep(Math.min(PdfSheets.height(cells), 400))) {
            sheets.repeat(columns);
        }
        sheets.row(cells);
        sheets.rule(4);
        sheets.skip(3);
    }

    private Cell tableCell(PDStructureElement element, String text, int column, PdfStyle style)
            throws IOException {
        return tableCell(element, List.of(new PdfSpan(text, style)), column);
    }

    private Cell tableCell(PDStructureElement element, List<PdfSpan> spans, int column)
            throws IOException {
        float x = 0;
        for (int i = 0; i < column; i++) {
            x += COLUMNS[i] * PdfSheets.WIDTH;
        }
        return cell(element, spans, x, COLUMNS[column] * PdfSheets.WIDTH - GAP);
    }

    private void notes() throws IOException {
        sheets.skip(20);
        for (String note : page.notes()) {
            text(StandardStructureTypes.P, note, PdfStyle.SMALL);
        }
        if (fonts.missing() > 0) {
            text(StandardStructureTypes.P, page.say(Phrase.MISSING), PdfStyle.SMALL);
        }
    }

    private void text(String type, String text, PdfStyle style) throws IOException {
        PDStructureElement element = PdfTags.add(tags.document(), type);
        sheets.row(List.of(cell(element, text, style, 0, PdfSheets.WIDTH)));
    }

    private Cell cell(PDStructureElement element, String text, PdfStyle style, float x, float width)
            throws IOException {
        return cell(element, List.of(new PdfSpan(text, style)), x, width);
    }

    private Cell cell(PDStructureElement element, List<PdfSpan> spans, float x, float width)
            throws IOException {
        return new Cell(element, PdfSheets.LEFT + x, fonts.lines(spans, width));
    }

    /** In brackets, a span each; each leads to the page beside when there is one. */
    private List<PdfSpan> moments(Line line) {
        List<PdfSpan> spans = new ArrayList<>();
        for (int i = 0; i < line.moments().size(); i++) {
            Moment moment = line.moments().get(i);
            String open = i == 0 ? "[" : "";
            String close = i + 1 == line.moments().size() ? "]" : ",";
            String link = page.layout().linked() ? Links.toPage(moment.id()) : null;
            // No blank in a link: it must not be broken over two lines.
            String label = Lines.one(moment.label()).replace(' ', '\u00a0');
            spans.add(new PdfSpan(open + label + close, PdfStyle.SMALL, link));
        }
        return spans;
    }

    private static float width(float gutter) {
        return PdfSheets.WIDTH - gutter;
    }

    private static PdfStyle soft() {
        return new PdfStyle(false, PdfStyle.TEXT.size(), PdfStyle.SMALL.grey());
    }
}

package org.sightline.output.minutes;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/**
 * Pages that fill from top to bottom. All text stands in rows of cells side by side; a row that
 * does not fit goes to the next page, one longer than a page is continued there.
 */
final class PdfSheets implements Closeable {
    static final float LEFT = 62;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 64;
    private static final float BOTTOM = 68;

    /** Of a line's height, from its foot to where letters stand. */
    private static final float BASELINE = 0.28f;

    private static final COSName TEXT = COSName.getPDFName("Span");

    /** Text side by side with others, tagged as a part of an element. */
    record Cell(PDStructureElement element, float x, List<List<PdfSpan>> lines) {}

    private final PDDocument document;
    private final PdfFonts fonts;
    private final PdfTags tags;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream pen;
    private float y;

    PdfSheets(PDDocument document, PdfFonts fonts, PdfTags tags) throws IOException {
        this.document = document;
        this.fonts = fonts;
        this.tags = tags;
        this.pen = newPage();
    }

    /** Space before what comes next; none at the top of a page. */
    void skip(float points) {
        y = y < TOP ? y - points : y;
    }

    /** Begins a new page unless there is this much left; true when it did. */
    boolean keep(float points) throws IOException {
        if (y - points >= BOTTOM || y >= TOP) {
            return false;
        }
        pen.close();
        pen = newPage();
        return true;
    }

    /** Height of a row of these cells. */
    static float height(List<Cell> cells) {
        float height = 0;
        for (Cell cell : cells) {
            float own = 0;
            for (List<PdfSpan> line : cell.lines()) {
                own += leading(line);
            }
            height = Math.max(height, own);
        }
        return height;
    }

    /** Draws cells side by side from here on down. */
    void row(List<Cell> cells) throws IOException {
        int longest = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            float leading = 0;
            for (Cell cell : cells) {
                leading =
                        Math.max(
                                leading,
                                i < cell.lines().size() ? leading(cell.lines().get(i)) : 0);
            }
            keep(leading);
            y -= leading;
            for (Cell cell : cells) {
                if (i < cell.lines().size()) {
                    line(cell, cell.lines().get(i), y + leading * BASELINE);
                }
            }
        }
    }

    /** A thin rule over the whole width; decoration for readers of the tags. */
    void rule(float below) throws IOException {
        pen.beginMarkedContent(COSName.ARTIFACT);
        pen.setStrokingColor(0.75f);
        pen.setLineWidth(0.6f);
        pen.moveTo(LEFT, y - below);
        pen.lineTo(LEFT + WIDTH, y - below);
        pen.stroke();
        pen.endMarkedContent();
        y -= below;
    }

    /** Draws text again that the tags already hold, such as a table's heading on a later page. */
    void repeat(List<Cell> cells) throws IOException {
        float leading = height(cells);
        y -= leading;
        for (Cell cell : cells) {
            pen.beginMarkedContent(COSName.ARTIFACT);
            show(pen, cell.lines().get(0), cell.x(), y + leading * BASELINE);
            pen.endMarkedContent();
        }
    }

    /** Foot of every page: text on the left, the page's number on the right. Closes the pages. */
    void foot(String text, String page, String of) throws IOException {
        pen.close();
        PdfStyle style = PdfStyle.SMALL;
        for (int i = 0; i < pages.size(); i++) {
            String number = fonts.shown(page + " " + (i + 1) + " " + of + " " + pages.size());
            float wide = fonts.width(number, style);
            List<PdfSpan> left =
                    fonts.lines(List.of(new PdfSpan(text, style)), WIDTH - wide - 20).get(0);
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true)) {
                foot.beginMarkedContent(COSName.ARTIFACT);
                show(foot, left, LEFT, 40);
                show(foot, List.of(new PdfSpan(number, style)), LEFT + WIDTH - wide, 40);
                foot.endMarkedContent();
            }
        }
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    private void line(Cell cell, List<PdfSpan> line, float baseline) throws IOException {
        PDPage page = pages.get(pages.size() - 1);
        float x = cell.x();
        for (int i = 0; i < line.size(); i++) {
            PdfSpan span = line.get(i);
            float width = fonts.width(span.text(), span.style());
            PDStructureElement element =
                    span.link() == null
                            ? cell.element()
                            : tags.addLink(
                                    cell.element(), page, link(page, span, x, baseline, width));
            pen.beginMarkedContent(TEXT, tags.mark(page, element));
            show(pen, List.of(span), x, baseline, i + 1 == line.size());
            pen.endMarkedContent();
            x += width;
        }
    }

    private static PDAnnotationLink link(
            PDPage page, PdfSpan span, float x, float baseline, float width) throws IOException {
        float size = span.style().size();
        PDActionURI action = new PDActionURI();
        action.setURI(span.link());
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(x, baseline - size * 0.25f, width, size * 1.2f));
        link.setBorderStyle(none);
        link.setAction(action);
        link.setContents(span.text());
        link.setPrinted(true);
        page.getAnnotations().add(link);
        return link;
    }

    private void show(PDPageContentStream on, List<PdfSpan> line, float x, float baseline)
            throws IOException {
        show(on, line, x, baseline, true);
    }

    /**
     * @param ends whether the line ends here: a reader of the tags joins the lines of a paragraph
     */
    private void show(
            PDPageContentStream on, List<PdfSpan> line, float x, float baseline, boolean ends)
            throws IOException {
        on.beginText();
        on.newLineAtOffset(x, baseline);
        for (PdfSpan span : line) {
            on.setNonStrokingColor(span.style().grey());
            for (PdfFonts.Run run : fonts.runs(span)) {
                on.setFont(run.font(), span.style().size());
                on.showText(run.text());
            }
        }
        on.showText(ends ? " " : "");
        on.endText();
    }

    private static float leading(List<PdfSpan> line) {
        float leading = 0;
        for (PdfSpan span : line) {
            leading = Math.max(leading, span.style().leading());
        }
        return leading;
    }
}

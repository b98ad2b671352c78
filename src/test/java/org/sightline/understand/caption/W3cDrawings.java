package org.sightline.understand.caption;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Draws graphics with the words and the looks of those in W3C's examples. */
final class W3cDrawings implements AutoCloseable {
    private static final Color BLUE = new Color(0, 90, 156);
    private static final Color GREY = new Color(60, 60, 60);

    private final TrueTypeFont font;

    W3cDrawings() throws IOException {
        String name = "/org/sightline/output/minutes/fonts/NotoSans-Regular.ttf";
        try (InputStream in = W3cDrawings.class.getResourceAsStream(name)) {
            font =
                    new TTFParser()
                            .parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, name)));
        }
    }

    Path draw(String picture, Path folder) throws IOException {
        Path file = folder.resolve(picture);
        ImageIO.write(drawn(picture), "png", file.toFile());
        return file;
    }

    private BufferedImage drawn(String picture) throws IOException {
        return switch (picture) {
            case "phone.png", "fax.png", "print.png", "new-window.png" -> icon(32, GREY);
            case "html5logo.png", "pdfdocument.png", "worddocument.png" -> icon(16, Color.RED);
            case "searchbutton.png" -> icon(24, GREY);
            case "star-full.png", "star-half.png", "star-empty.png" -> icon(20, GREY);
            case "topinfo_bg.png" -> Sheet.of(300, 6, new Color(190, 215, 225)).image;
            case "w3c.png" -> words(180, 106, Color.WHITE, BLUE, 80, "W3C");
            case "bad-top-text.png" ->
                    words(420, 110, Color.WHITE, BLUE, 34, "Your access to the city");
            case "wai.png" ->
                    words(388, 96, BLUE, Color.WHITE, 38, "Web Accessibility", "initiative");
            case "repeat1.png" -> words(90, 38, Color.WHITE, Color.BLACK, 24, "0.3333");
            case "chart.png" -> chart();
            case "orgchart.png" -> boxes();
            default -> throw new IllegalArgumentException("nobody draws " + picture);
        };
    }

    private static BufferedImage icon(int side, Color colour) {
        Sheet sheet = Sheet.of(side, side, Color.WHITE);
        sheet.pen.setColor(colour);
        sheet.pen.fillRoundRect(side / 6, side / 3, side * 2 / 3, side / 2, 5, 5);
        sheet.pen.drawRect(side / 4, side / 8, side / 2, side / 3);
        return sheet.image;
    }

    private BufferedImage words(
            int width, int height, Color ground, Color ink, int size, String... lines)
            throws IOException {
        Sheet sheet = Sheet.of(width, height, ground);
        sheet.pen.setColor(ink);
        double y = (height - lines.length * size * 1.2) / 2 + size * 0.95;
        for (String line : lines) {
            write(sheet, line, width / 2.0, y, size, 0);
            y += size * 1.2;
        }
        return sheet.image;
    }

    private BufferedImage chart() throws IOException {
        int[][] visitors = {{135, 117, 96, 348}, {112, 114, 111, 337}, {92, 99, 126, 308}};
        String[] periods = {"January", "February", "March", "Qtr Total"};
        Color[] colours = {BLUE, new Color(100, 180, 70), Color.ORANGE, Color.RED};
        Sheet sheet = Sheet.of(1000, 800, Color.WHITE);
        sheet.pen.setColor(Color.BLACK);
        write(sheet, "2014 First Quarter Visitors to example.com Websites", 500, 60, 30, 0);
        for (int tick = 0; tick <= 350; tick += 50) {
            sheet.pen.setColor(Color.BLACK);
            write(sheet, String.valueOf(tick), 90, 560 - tick * 1.3, 22, 0);
            sheet.pen.setColor(Color.LIGHT_GRAY);
            sheet.pen.drawLine(120, 552 - (int) (tick * 1.3), 960, 552 - (int) (tick * 1.3));
        }
        for (int site = 0; site < 3; site++) {
            for (int period = 0; period < 4; period++) {
                int x = 140 + site * 280 + period * 62;
                int height = (int) (visitors[site][period] * 1.3);
                sheet.pen.setColor(colours[period]);
                sheet.pen.fillRect(x, 552 - height, 56, height);
                sheet.pen.setColor(Color.BLACK);
                write(sheet, periods[period], x + 18, 610, 22, -45);
            }
            write(sheet, "Site " + (site + 1), 260 + site * 280, 700, 24, 0);
        }
        write(sheet, "Websites", 540, 770, 26, 0);
        return sheet.image;
    }

    private BufferedImage boxes() throws IOException {
        Sheet sheet = Sheet.of(1000, 386, Color.WHITE);
        sheet.pen.setColor(Color.BLACK);
        sheet.pen.setStroke(new BasicStroke(5));
        sheet.pen.drawLine(500, 100, 500, 280);
        sheet.pen.drawLine(160, 250, 840, 250);
        sheet.pen.drawLine(160, 250, 160, 280);
        sheet.pen.drawLine(840, 250, 840, 280);
        sheet.pen.drawLine(450, 190, 500, 190);
        box(sheet, 500, 60, "Davy Jones", "Chairman");
        box(sheet, 310, 190, "Carole Brewster", "Company Secretary");
        box(sheet, 160, 320, "Henry H Brown", "Marketing Director");
        box(sheet, 500, 320, "Paula Holbein", "Sales Director");
        box(sheet, 840, 320, "Hugh Howard", "Financial Director");
        return sheet.image;
    }

    private void box(Sheet sheet, int x, int y, String name, String role) throws IOException {
        sheet.pen.setColor(new Color(204, 255, 204));
        sheet.pen.fillRoundRect(x - 145, y - 42, 290, 84, 12, 12);
        sheet.pen.setColor(Color.BLACK);
        sheet.pen.setStroke(new BasicStroke(1));
        sheet.pen.drawRoundRect(x - 145, y - 42, 290, 84, 12, 12);
        write(sheet, name, x, y - 6, 25, 0);
        write(sheet, role, x, y + 27, 25, 0);
    }

    // Java's own text needs fonts that a bare machine lacks.
    private void write(Sheet sheet, String words, double x, double y, double size, double degrees)
            throws IOException {
        AffineTransform way = AffineTransform.getTranslateInstance(x, y);
        way.rotate(Math.toRadians(degrees));
        double scale = size / font.getUnitsPerEm();
        way.scale(scale, -scale);
        way.translate(-width(words) / 2, 0);
        for (int letter : words.codePoints().toArray()) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
            GeneralPath outline = font.getGlyph().getGlyph(glyph).getPath();
            sheet.pen.fill(way.createTransformedShape(outline));
            way.translate(font.getAdvanceWidth(glyph), 0);
        }
    }

    private double width(String words) throws IOException {
        double width = 0;
        for (int letter : words.codePoints().toArray()) {
            width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter));
        }
        return width;
    }

    @Override
    public void close() throws IOException {
        font.close();
    }

    private record Sheet(BufferedImage image, Graphics2D pen) {
        static Sheet of(int width, int height, Color ground) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(ground);
            pen.fillRect(0, 0, width, height);
            return new Sheet(image, pen);
        }
    }
}

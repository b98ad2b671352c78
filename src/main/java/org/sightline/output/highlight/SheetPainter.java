package org.sightline.output.highlight;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Collectors;
import org.sightline.media.Picture;

/** Paints contact sheets: pictures in a grid with a line of words under each. */
final class SheetPainter {
    private static final int WIDTH = 1400;
    private static final int MARGIN = 28;
    private static final int GAP = 16;
    private static final int LABEL = 34;
    private static final int HEAD = 92;
    private static final Color PAPER = new Color(0x16181d);
    private static final Color CARD = new Color(0x22262e);
    private static final Color INK = new Color(0xf1f3f5);
    private static final Color FAINT_INK = new Color(0xa5adba);
    private static final Color MARK = new Color(0xffb400);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 26);
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    private static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 15);

    private final int cellWidth;
    private final int cellHeight;
    private final int columns;

    /**
     * @param cellWidth of each picture, pixels
     * @param cellHeight of each picture, pixels
     */
    SheetPainter(int cellWidth, int cellHeight) {
        this.cellWidth = cellWidth;
        this.cellHeight = cellHeight;
        this.columns = Math.max(1, (WIDTH - 2 * MARGIN + GAP) / (cellWidth + GAP));
    }

    /** The whole sheet. */
    Picture paint(String title, String subtitle, List<SheetCell> cells) {
        int used = Math.max(1, Math.min(columns, cells.size()));
        int rows = (cells.size() + columns - 1) / columns;
        int width = Math.max(2 * MARGIN + used * (cellWidth + GAP) - GAP, WIDTH / 2);
        int height = HEAD + rows * (cellHeight + LABEL + GAP) + MARGIN - GAP;
        BufferedImage image =
                new BufferedImage(width, Math.max(HEAD, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            prepare(graphics);
            Lettering words = new Lettering(graphics);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            words.draw(TITLE, INK, title, MARGIN, 42, width - 2 * MARGIN);
            words.draw(PLAIN, FAINT_INK, subtitle, MARGIN, 69, width - 2 * MARGIN);
            for (int i = 0; i < cells.size(); i++) {
                int x = MARGIN + i % columns * (cellWidth + GAP);
                int y = HEAD + i / columns * (cellHeight + LABEL + GAP);
                cell(graphics, words, cells.get(i), x, y);
            }
        } finally {
            graphics.dispose();
        }
        return picture(image);
    }

    private static void prepare(Graphics2D graphics) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private void cell(Graphics2D graphics, Lettering words, SheetCell cell, int x, int y) {
        graphics.setColor(CARD);
        graphics.fillRect(x, y, cellWidth, cellHeight + LABEL);
        picture(graphics, cell.picture(), x, y);
        int baseline = y + cellHeight + 22;
        String number = Integer.toString(cell.number());
        int timeAt = 22 + words.width(STRONG, number);
        int noteAt = cellWidth - 10 - words.width(PLAIN, cell.note());
        words.draw(STRONG, INK, number, x + 10, baseline, cellWidth);
        words.draw(PLAIN, INK, cell.time(), x + timeAt, baseline, cellWidth - timeAt);
        if (timeAt + words.width(PLAIN, cell.time()) + 10 <= noteAt) {
            words.draw(PLAIN, FAINT_INK, cell.note(), x + noteAt, baseline, cellWidth);
        }
        if (!cell.ranks().isEmpty()) {
            mark(graphics, words, cell, x, y);
        }
    }

    private void picture(Graphics2D graphics, Picture picture, int x, int y) {
        double scale =
                Math.min(
                        (double) cellWidth / picture.width(),
                        (double) cellHeight / picture.height());
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        graphics.drawImage(
                image(picture),
                x + (cellWidth - width) / 2,
                y + (cellHeight - height) / 2,
                width,
                height,
                null);
    }

    /** A frame around a shot that a highlight shows, and the highlight's rank in a corner. */
    private void mark(Graphics2D graphics, Lettering words, SheetCell cell, int x, int y) {
        graphics.setColor(MARK);
        graphics.setStroke(new BasicStroke(4));
        graphics.drawRect(x - 2, y - 2, cellWidth + 4, cellHeight + LABEL + 4);
        String ranks =
                cell.ranks().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", "Highlight ", ""));
        int width = words.width(STRONG, ranks) + 20;
        graphics.fillRect(x, y, width, 26);
        words.draw(STRONG, PAPER, ranks, x + 10, y + 19, width);
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int rgb =
                        picture.at(x, y, 0) << 16 | picture.at(x, y, 1) << 8 | picture.at(x, y, 2);
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            rgb[i * 3] = (byte) (pixels[i] >> 16);
            rgb[i * 3 + 1] = (byte) (pixels[i] >> 8);
            rgb[i * 3 + 2] = (byte) pixels[i];
        }
        return new Picture(width, height, rgb);
    }
}

package org.sightline.output.highlight;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words on a drawing. A system without any font (slim containers) gets the drawing without words:
 * Java then fails with errors of several kinds.
 */
final class Lettering {
    private static final Logger LOG = LoggerFactory.getLogger(Lettering.class);
    private static final boolean HAS_FONTS = hasFonts();

    private final Graphics2D graphics;

    Lettering(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /** Pixels. */
    int width(Font font, String text) {
        return HAS_FONTS ? graphics.getFontMetrics(font).stringWidth(text) : 0;
    }

    /** Draws a line from a point of its baseline, shortened with an ellipsis to a width. */
    void draw(Font font, Color ink, String text, int x, int y, int width) {
        if (!HAS_FONTS) {
            return;
        }
        String shown = text;
        while (shown.length() > 1 && width(font, shown) > width) {
            int cut = shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1);
            shown = shown.substring(0, cut) + "…";
        }
        graphics.setFont(font);
        graphics.setColor(ink);
        graphics.drawString(shown, x, y);
    }

    private static boolean hasFonts() {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                            .stringWidth("0")
                    > 0;
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.warn(
                    "contact sheets have no words: this system has no fonts;"
                            + " install fontconfig and a font such as DejaVu");
            return false;
        } finally {
            graphics.dispose();
        }
    }
}

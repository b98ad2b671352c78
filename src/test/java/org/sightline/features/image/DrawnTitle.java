package org.sightline.features.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import org.sightline.media.Picture;

/** A title of two lines that are set so close that they touch, on a ground of one colour. */
final class DrawnTitle {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final float SIZE = 96;

    /** Of capitals, seven tenths of the size are letters. */
    private static final float CAPITAL = 0.72f;

    private DrawnTitle() {}

    static Picture of(String upper, String lower) throws Exception {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(new Color(30, 60, 90));
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.setFont(font());
        drawing.setColor(Color.WHITE);
        drawing.drawString(upper, 80, 160);
        drawing.drawString(lower, 80, 160 + SIZE * CAPITAL);
        drawing.dispose();
        return pixels(image);
    }

    private static Font font() throws Exception {
        String file = "/org/sightline/output/minutes/fonts/NotoSans-Bold.ttf";
        try (InputStream in = DrawnTitle.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
        }
    }

    private static Picture pixels(BufferedImage image) {
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int colour = image.getRGB(i % WIDTH, i / WIDTH);
            rgb[3 * i] = (byte) (colour >> 16);
            rgb[3 * i + 1] = (byte) (colour >> 8);
            rgb[3 * i + 2] = (byte) colour;
        }
        return new Picture(WIDTH, HEIGHT, rgb);
    }
}

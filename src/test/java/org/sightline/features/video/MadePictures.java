package org.sightline.features.video;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.sightline.media.Picture;

/** Pictures drawn by code, to train on more than photographs: clouds, nights, shapes, pages. */
final class MadePictures {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private final Random random;
    private final BufferedImage image =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private MadePictures(long seed) {
        random = new Random(seed);
    }

    /** So many of each kind; the same seed gives the same. */
    static List<Picture> of(int each, long seed) {
        return IntStream.range(0, each)
                .mapToLong(i -> seed * 100 + i)
                .boxed()
                .flatMap(
                        s ->
                                List.of(
                                        new MadePictures(s).clouds(),
                                        new MadePictures(s).night(),
                                        new MadePictures(s).shapes(),
                                        new MadePictures(s).page())
                                        .stream())
                .toList();
    }

    private Picture clouds() {
        ground(colour(255), colour(255));
        for (int i = 0; i < 600; i++) {
            Color colour = colour(255);
            pen.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 40));
            int size = 20 + random.nextInt(260);
            pen.fillOval(
                    random.nextInt(WIDTH + size) - size,
                    random.nextInt(HEIGHT + size) - size,
                    size,
                    size / 2 + random.nextInt(size));
        }
        return picture();
    }

    private Picture night() {
        ground(colour(30), colour(60));
        for (int i = 0; i < 250; i++) {
            pen.setColor(colour(255));
            int size = 1 + random.nextInt(9);
            pen.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), size, size);
        }
        return picture();
    }

    private Picture shapes() {
        ground(colour(255), colour(255));
        for (int i = 0; i < 40; i++) {
            pen.setColor(colour(255));
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(HEIGHT);
            int size = 20 + random.nextInt(160);
            if (i % 2 == 0) {
                pen.fillRect(x, y, size, 10 + random.nextInt(120));
            } else {
                pen.fillOval(x, y, size, size);
            }
        }
        return picture();
    }

    private Picture page() {
        ground(new Color(244, 244, 240), new Color(252, 252, 250));
        for (int y = 30; y < HEIGHT - 20; y += 22) {
            for (int x = 40; x < WIDTH - 60; ) {
                int word = 12 + random.nextInt(60);
                pen.setColor(colour(90));
                if (random.nextInt(8) > 0) {
                    pen.fillRect(x, y, word, 9);
                }
                x += word + 8;
            }
        }
        return picture();
    }

    private void ground(Color from, Color to) {
        pen.setPaint(new GradientPaint(0, 0, from, WIDTH, HEIGHT, to));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private Color colour(int most) {
        return new Color(random.nextInt(most), random.nextInt(most), random.nextInt(most));
    }

    private Picture picture() {
        pen.dispose();
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int pixel = image.getRGB(i % WIDTH, i / WIDTH);
            rgb[i * 3] = (byte) (pixel >> 16);
            rgb[i * 3 + 1] = (byte) (pixel >> 8);
            rgb[i * 3 + 2] = (byte) pixel;
        }
        return new Picture(WIDTH, HEIGHT, rgb);
    }
}

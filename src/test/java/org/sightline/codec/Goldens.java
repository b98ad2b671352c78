package org.sightline.codec;

import java.awt.image.BufferedImage;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.sightline.media.Picture;

/** Files that Pillow made; see {@code make.py} beside them. */
final class Goldens {
    private Goldens() {}

    static Path path(String name) {
        URL url = Goldens.class.getResource("/golden/codec/" + name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An RGB PNG, read without the code under test. */
    static Picture picture(String name) throws java.io.IOException {
        BufferedImage image = ImageIO.read(path(name).toFile());
        byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < rgb.length / 3; i++) {
            int argb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[i * 3] = (byte) (argb >> 16);
            rgb[i * 3 + 1] = (byte) (argb >> 8);
            rgb[i * 3 + 2] = (byte) argb;
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb);
    }
}

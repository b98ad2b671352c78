package org.sightline.codec;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.sightline.media.Picture;

/** Writes pictures as files in memory; the same picture gives the same bytes. Thread-safe. */
public final class StillWriter {
    private StillWriter() {}

    /**
     * Baseline JPEG.
     *
     * @param quality 0 (small) to 1 (good)
     */
    public static byte[] jpeg(Picture picture, double quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality((float) quality);
        return write(writer, picture, how);
    }

    /** PNG, 8 bits, RGB. */
    public static byte[] png(Picture picture) {
        return write(ImageIO.getImageWritersByFormatName("png").next(), picture, null);
    }

    private static byte[] write(
            ImageWriter writer, Picture picture, @Nullable ImageWriteParam how) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(picture), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("memory took no bytes", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] rgb = picture.rgb();
        for (int i = 0; i < rgb.length; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        return image;
    }
}

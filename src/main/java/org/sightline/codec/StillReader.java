package org.sightline.codec;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The readers of ImageIO that we chose, never the first that happens to be on the class path. */
final class StillReader {
    static {
        // Temporary files for every picture would cost time and leave rubbish behind.
        ImageIO.setUseCache(false);
    }

    private StillReader() {}

    /** What is asked of an open reader. */
    @FunctionalInterface
    interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    /** Opens the Java platform's own reader of a format on bytes, asks, and closes it. */
    static <T> T platform(String format, byte[] bytes, Reading<T> reading) throws IOException {
        return ask(format, "com.sun.imageio.", bytes, reading);
    }

    /** As {@link #platform} with TwelveMonkeys' reader. */
    static <T> T twelveMonkeys(String format, byte[] bytes, Reading<T> reading) throws IOException {
        return ask(format, "com.twelvemonkeys.imageio.", bytes, reading);
    }

    private static <T> T ask(String format, String maker, byte[] bytes, Reading<T> reading)
            throws IOException {
        ImageReader reader = reader(format, maker);
        try (ByteArrayImageInputStream in = new ByteArrayImageInputStream(bytes)) {
            reader.setInput(in, true, true);
            return reading.from(reader);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String format, String maker) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(maker)) {
                return reader;
            }
            reader.dispose();
        }
        throw new IllegalStateException("no reader of " + format + " by " + maker);
    }
}

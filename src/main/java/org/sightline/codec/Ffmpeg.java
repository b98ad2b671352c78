package org.sightline.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;

/**
 * Makes the native library ready: silent, and without the wrapper's own bookkeeping of memory,
 * which would count the models' memory as its own and then refuse to work.
 *
 * <p>Every class that calls native functions calls {@link #ready} first.
 */
final class Ffmpeg {
    private static final List<Class<?>> LIBRARIES =
            List.of(avutil.class, swresample.class, avcodec.class, avformat.class, swscale.class);

    static {
        setUnlessGiven("org.bytedeco.javacpp.maxBytes", "0");
        setUnlessGiven("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        setUnlessGiven("org.bytedeco.javacpp.nopointergc", "true");
        // The plain build alone: each kind is looked for in every jar. Filters and devices, which
        // nothing here calls, are of another kind and stay unloaded.
        setUnlessGiven("org.bytedeco.javacpp.platform.extension", "");
        for (Class<?> library : LIBRARIES) {
            Loader.load(library);
        }
        // All of it is there; each of the wrapper's classes would look for it again.
        setUnlessGiven("org.bytedeco.javacpp.loadlibraries", "false");
        av_log_set_level(AV_LOG_QUIET);
    }

    private Ffmpeg() {}

    /** Loads the library on the first call; costs nothing afterwards. */
    static void ready() {
        // The class's initialiser does it.
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** The library's own words for an error code. */
    static String words(int error) {
        try (BytePointer text = new BytePointer(128)) {
            av_strerror(error, text, 128);
            return text.getString();
        }
    }
}

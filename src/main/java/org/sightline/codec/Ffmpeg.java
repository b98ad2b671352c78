package org.sightline.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import org.bytedeco.javacpp.BytePointer;

/**
 * Makes the native library ready: silent, and without the wrapper's own bookkeeping of memory,
 * which would count the models' memory as its own and then refuse to work.
 *
 * <p>Every class that calls native functions calls {@link #ready} first.
 */
final class Ffmpeg {
    static {
        setUnlessGiven("org.bytedeco.javacpp.maxBytes", "0");
        setUnlessGiven("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        setUnlessGiven("org.bytedeco.javacpp.nopointergc", "true");
        // The plain build alone: each kind is looked for in every jar. Filters and devices, which
        // nothing here calls, are of another kind and stay unloaded.
        setUnlessGiven("org.bytedeco.javacpp.platform.extension", "");
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

package org.sightline.codec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** What ffmpeg's library warns of while it plays a file from its first frame to its last. */
public final class Complaints {
    private Complaints() {}

    public static List<String> of(Path file) throws Exception {
        Ffmpeg.ready();
        List<String> told = new ArrayList<>();
        try (LogCallback listener =
                new LogCallback() {
                    @Override
                    public void call(int level, BytePointer message) {
                        if (level <= avutil.AV_LOG_WARNING) {
                            told.add(message.getString().strip());
                        }
                    }
                }) {
            avutil.setLogCallback(listener);
            avutil.av_log_set_level(avutil.AV_LOG_WARNING);
            play(file);
        } finally {
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            avutil.setLogCallback(null);
        }
        return told;
    }

    private static void play(Path file) throws Exception {
        try (FrameStream frames = FrameStream.open(file, 0)) {
            while (frames.advance()) {
                // only to be decoded
            }
        }
        if (PcmStream.hasSound(file)) {
            try (PcmStream sound = PcmStream.open(file, 48_000)) {
                float[] block = new float[48_000];
                while (sound.read(block) >= 0) {
                    // only to be decoded
                }
            }
        }
    }
}

package org.sightline.features.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes 16-bit mono WAV files for tests. */
final class WavFile {
    private WavFile() {}

    static Path write(Path file, float[] samples, int rate) throws IOException {
        int bytes = samples.length * 2;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
        wav.put(ascii("data")).putInt(bytes);
        for (float sample : samples) {
            wav.putShort((short) Math.round(Math.max(-1, Math.min(1, sample)) * 32767));
        }
        return Files.write(file, wav.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

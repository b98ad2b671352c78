package org.sightline.features.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.features.audio.Voice;
import org.sightline.media.TimeSpan;
import org.sightline.media.Word;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was heard of one file so far, a line for each passage, in a file that outlives the program:
 * who was killed in the middle of a long recording goes on there. A line that was cut counts as not
 * written, and a notebook that cannot be written is only an aid less. For one thread.
 */
public final class Notebook {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable Path file;
    private final Map<TimeSpan, Page> pages = new HashMap<>();
    private int cut;

    /**
     * Words and voices of a passage, before any is judged.
     *
     * @param passage its span in the file
     */
    record Page(TimeSpan passage, List<Word> words, List<Voice> voices) {}

    private record Line(TimeSpan passage, List<Word> words, List<VoiceLine> voices) {
        static Line of(Page page) {
            List<VoiceLine> voices = page.voices().stream().map(VoiceLine::of).toList();
            return new Line(page.passage(), page.words(), voices);
        }

        Page page() {
            return new Page(passage, words, voices.stream().map(VoiceLine::voice).toList());
        }
    }

    /**
     * A voice, exact and in a third of the digits.
     *
     * @param vector its floats, four bytes each
     */
    private record VoiceLine(long at, double spoken, byte[] vector) {
        static VoiceLine of(Voice voice) {
            ByteBuffer bytes = ByteBuffer.allocate(voice.vector().length * Float.BYTES);
            bytes.asFloatBuffer().put(voice.vector());
            return new VoiceLine(voice.atMicros(), voice.spoken(), bytes.array());
        }

        Voice voice() {
            float[] floats = new float[vector.length / Float.BYTES];
            ByteBuffer.wrap(vector).asFloatBuffer().get(floats);
            return new Voice(at, spoken, floats);
        }
    }

    private Notebook(@Nullable Path file) {
        this.file = file;
    }

    /** Keeps nothing. */
    public static Notebook none() {
        return new Notebook(null);
    }

    /** Goes on with the notebook in this file; begins one where there is none. */
    public static Notebook open(Path file) {
        Notebook notebook = new Notebook(file);
        for (String line : lines(file)) {
            try {
                Line read = JSON.readValue(line, Line.class);
                notebook.pages.put(read.passage(), read.page());
            } catch (JacksonException | IllegalArgumentException e) {
                // Cut in the middle when the program was killed: that passage is heard again.
                notebook.cut++;
            }
        }
        return notebook;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What was heard in this passage; null when it was not heard yet. */
    @Nullable Page find(TimeSpan passage) {
        return pages.get(passage);
    }

    /** Lines that could not be read. */
    int cut() {
        return cut;
    }

    /** Keeps what was heard in a passage. */
    void note(Page page) {
        if (file == null || pages.containsKey(page.passage())) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Begins with a line's end, so that it never goes on with a line that was cut.
            Files.write(
                    file,
                    ("\n" + JSON.writeValueAsString(Line.of(page)) + "\n")
                            .getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            return;
        }
    }

    /** Throws the notebook away: all that is in it is kept elsewhere by now. */
    public void close() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return;
        }
    }
}

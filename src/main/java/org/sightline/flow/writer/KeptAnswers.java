package org.sightline.flow.writer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Json;
import org.sightline.understand.minutes.LineWriter;
import org.sightline.understand.minutes.WriterException;
import tools.jackson.core.JacksonException;

/**
 * A writer whose answers are kept in a file, a line each: the same is never asked twice, so that a
 * run that goes on, or is done again, gives the same minutes. A line that was cut counts as not
 * written, and a file that cannot be written is only an aid less. For one thread.
 */
public final class KeptAnswers implements LineWriter {
    private record Asked(String writer, String line, String said) {}

    private record Kept(Asked asked, String answer) {}

    private final LineWriter writer;
    private final @Nullable Path file;
    private final Map<Asked, String> answers = new HashMap<>();

    /**
     * @param file null to keep nothing beyond this object's life
     */
    public KeptAnswers(LineWriter writer, @Nullable Path file) {
        this.writer = writer;
        this.file = file;
        read();
    }

    @Override
    public String name() {
        return writer.name();
    }

    @Override
    public String rephrase(String line, String said) throws WriterException {
        Asked asked = new Asked(writer.name(), line, said);
        String known = answers.get(asked);
        if (known != null) {
            return known;
        }
        String answer = writer.rephrase(line, said);
        answers.put(asked, answer);
        keep(new Kept(asked, answer));
        return answer;
    }

    private void read() {
        try {
            if (file != null && Files.exists(file)) {
                Files.readAllLines(file).forEach(this::take);
            }
        } catch (IOException e) {
            return;
        }
    }

    private void take(String line) {
        try {
            Kept kept = line.isBlank() ? null : Json.readWhole(line, Kept.class);
            if (kept != null) {
                answers.put(kept.asked(), kept.answer());
            }
        } catch (JacksonException e) {
            // Cut in the middle when the program was killed: that line is asked again.
            return;
        }
    }

    private void keep(Kept kept) {
        try {
            if (file != null) {
                // Begins with a line's end, so that it never goes on with a line that was cut.
                Files.write(
                        file,
                        ("\n" + Json.line(kept) + "\n").getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            return;
        }
    }
}

package org.sightline.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sightline.dossier.Json;
import org.sightline.dossier.LibraryException;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import tools.jackson.core.JacksonException;

/**
 * All decisions of people, in a file to which lines are only added: one JSON object a line, each
 * flushed to the disk before {@link #append} returns.
 *
 * <p>A line that cannot be read, such as the last one after a power cut, is passed over and told by
 * {@link #problems}; it is never removed. Sees what others had appended when it was opened.
 * Thread-safe.
 */
public final class Decisions {
    // The system's lock holds off other processes, this one other threads.
    private static final Object ONE_AT_A_TIME = new Object();
    private static final Set<StandardOpenOption> TO_APPEND =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path file;
    private final List<Decision> all = new ArrayList<>();
    private final Map<MediaId, Decision> standing = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Decisions(Path file) {
        this.file = file;
    }

    /**
     * Reads the decisions so far; a missing file is one without decisions.
     *
     * @throws LibraryException when the file is there but cannot be read
     */
    public static Decisions open(Path file) throws LibraryException {
        Decisions decisions = new Decisions(file);
        try {
            // Bytes that are no UTF-8 spoil their own line alone.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            decisions.read(text.split("\n"));
        } catch (NoSuchFileException none) {
            return decisions;
        } catch (IOException e) {
            throw new LibraryException(
                    "the decisions in " + file + " cannot be read: " + e.getMessage(),
                    "check that the file may be read; without it people's words would be lost",
                    e);
        }
        return decisions;
    }

    /**
     * Adds a decision; from then on it is the {@link #latest} of its picture.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE; then it was not decided
     */
    public synchronized void append(Decision decision) throws MediaException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(file, TO_APPEND)) {
                channel.lock();
                addLine(channel, Json.line(decision));
            } catch (IOException e) {
                throw AtomicFile.told(e, file);
            }
        }
        take(decision);
    }

    /** What people last said of this picture and what still stands; SKIP is not a word. */
    public synchronized Optional<Decision> latest(MediaId media) {
        return Optional.ofNullable(standing.get(media));
    }

    /** Every decision, in the order in which they were taken. */
    public synchronized List<Decision> all() {
        return List.copyOf(all);
    }

    /** One sentence for each line that was passed over; empty when all is well. */
    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    private void read(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            try {
                take(Objects.requireNonNull(Json.read(lines[i], Decision.class)));
            } catch (JacksonException | NullPointerException e) {
                problems.add(file + ", line " + (i + 1) + ": not a whole decision, passed over");
            }
        }
    }

    private void take(Decision decision) {
        all.add(decision);
        switch (decision.kind()) {
            case ACCEPT, EDIT, DECORATIVE -> standing.put(decision.media(), decision);
            case WITHDRAW -> standing.remove(decision.media());
            case SKIP -> {}
        }
    }

    // All of the line or, after a failure, nothing of it.
    private static void addLine(FileChannel channel, String line) throws IOException {
        long end = channel.size();
        String whole = (endsLine(channel, end) ? "" : "\n") + line + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, end + bytes.position());
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    // A line that was cut must not swallow the next one.
    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end == 0 || (channel.read(last, end - 1) == 1 && last.get(0) == '\n');
    }
}

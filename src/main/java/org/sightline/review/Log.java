package org.sightline.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sightline.dossier.Json;
import org.sightline.dossier.LibraryException;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import tools.jackson.core.JacksonException;

/**
 * A file to which lines are only added: one JSON object a line, each flushed to the disk before
 * {@link #append} returns.
 *
 * <p>A line that cannot be read, such as the last one after a power cut, is passed over and told by
 * {@link #problems}; it is never removed. Sees what other processes had appended when it was
 * appended to or refreshed. Thread-safe.
 */
final class Log<T> {
    // The system's lock holds off other processes, this one other threads.
    private static final Object ONE_AT_A_TIME = new Object();
    private static final Set<StandardOpenOption> TO_APPEND =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path file;
    private final Class<T> type;
    private final Consumer<T> taken;
    private final List<T> all = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long bytesRead;
    private int linesRead;

    /**
     * Reads nothing yet; a missing file is one without lines.
     *
     * @param taken is told each entry in order, under this log's lock
     */
    Log(Path file, Class<T> type, Consumer<T> taken) {
        this.file = file;
        this.type = type;
        this.taken = taken;
    }

    /**
     * Takes in what was appended since.
     *
     * @throws LibraryException when the file is there but cannot be read
     */
    synchronized void refresh() throws LibraryException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                // A line that is just being written is waited for.
                channel.lock(0, Long.MAX_VALUE, true);
                readOn(channel);
            } catch (NoSuchFileException none) {
                // nobody has said anything yet
            } catch (IOException e) {
                throw new LibraryException(
                        "what people said in " + file + " cannot be read: " + e.getMessage(),
                        "check that the file may be read; without it people's words would be lost",
                        e);
            }
        }
    }

    /**
     * Adds entries, all of them or none.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE; then none was added
     */
    synchronized void append(List<T> entries) throws MediaException {
        if (entries.isEmpty()) {
            return;
        }
        String lines = entries.stream().map(Json::line).collect(Collectors.joining("\n"));
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(file, TO_APPEND)) {
                channel.lock();
                readOn(channel);
                addLines(channel, lines);
                bytesRead = channel.size();
            } catch (IOException e) {
                throw AtomicFile.told(e, file);
            }
        }
        linesRead += entries.size();
        entries.forEach(this::take);
    }

    /** Every entry in order. */
    synchronized List<T> all() {
        return List.copyOf(all);
    }

    /** One sentence for each line that was passed over; empty when all is well. */
    synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    // Bytes that are no UTF-8 spoil their own line alone.
    private void readOn(FileChannel channel) throws IOException {
        ByteBuffer tail = ByteBuffer.allocate((int) Math.max(0, channel.size() - bytesRead));
        while (tail.hasRemaining() && channel.read(tail, bytesRead + tail.position()) >= 0) {
            // until all of it is here
        }
        bytesRead += tail.position();
        String text = new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8);
        text.lines().forEach(this::read);
    }

    private void read(String line) {
        linesRead++;
        if (line.isBlank()) {
            return;
        }
        try {
            take(Objects.requireNonNull(Json.read(line, type)));
        } catch (JacksonException | NullPointerException e) {
            problems.add(file + ", line " + linesRead + ": not a whole entry, passed over");
        }
    }

    private void take(T entry) {
        all.add(entry);
        taken.accept(entry);
    }

    // All of the lines or, after a failure, nothing of them.
    private static void addLines(FileChannel channel, String lines) throws IOException {
        long end = channel.size();
        String whole = (endsLine(channel, end) ? "" : "\n") + lines + "\n";
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

package org.sightline.dossier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One run's hold on a library. The operating system lets go of it when the process ends, so that a
 * killed run leaves no lock behind; the file itself stays and says who held it last.
 */
public final class LibraryLock implements AutoCloseable {
    // A lock may keep others from reading what it covers, so it lies far behind the text.
    private static final long BEHIND_THE_TEXT = Long.MAX_VALUE - 1;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    // Where locks belong to a process, closing any channel of the file lets go of its lock: who has
    // one in this process must not be asked by opening the file.
    private static final Map<Path, String> OURS = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private LibraryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static LibraryLock take(Path named) throws LibraryException {
        Path file = named.toAbsolutePath().normalize();
        String us = us();
        String holder = OURS.putIfAbsent(file, us);
        if (holder != null) {
            throw taken(holder);
        }
        try {
            return takeFromOthers(file, us);
        } catch (LibraryException e) {
            OURS.remove(file);
            throw e;
        }
    }

    private static LibraryLock takeFromOthers(Path file, String us) throws LibraryException {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                writeHolder(channel, us);
                return new LibraryLock(file, channel);
            }
            channel.close();
            throw taken(holder(file));
        } catch (IOException e) {
            throw new LibraryException(
                    "the library cannot be locked: " + e.getMessage(),
                    "check that " + file + " is yours to write",
                    e);
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // Closed or not, it ends with the process.
        } finally {
            OURS.remove(file);
        }
    }

    private static LibraryException taken(String holder) {
        return new LibraryException(
                "another run (" + holder + ") is using this library",
                "wait until it ends, or give this run its own folder with --library");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        return channel.tryLock(BEHIND_THE_TEXT, 1, false) != null;
    }

    private static String us() {
        String now = ZonedDateTime.now(ZoneId.systemDefault()).format(MINUTE);
        return "pid " + ProcessHandle.current().pid() + ", since " + now;
    }

    private static void writeHolder(FileChannel channel, String us) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((us + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String holder(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.isEmpty() ? "just started" : text;
    }
}

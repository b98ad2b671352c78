package org.sightline.dossier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * One run's hold on a library. The operating system lets go of it when the process ends, so that a
 * killed run leaves no lock behind; the file itself stays and says who held it last.
 */
public final class LibraryLock implements AutoCloseable {
    // A lock may keep others from reading what it covers, so it lies far behind the text.
    private static final long BEHIND_THE_TEXT = Long.MAX_VALUE - 1;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final FileChannel channel;

    private LibraryLock(FileChannel channel) {
        this.channel = channel;
    }

    static LibraryLock take(Path file) throws LibraryException {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                writeHolder(channel);
                return new LibraryLock(channel);
            }
            channel.close();
            throw new LibraryException(
                    "another run (" + holder(file) + ") is using this library",
                    "wait until it ends, or give this run its own folder with --library");
        } catch (IOException e) {
            throw new LibraryException(
                    "the library cannot be locked: " + e.getMessage(),
                    "check that " + file + " is yours to write",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Closed or not, it ends with the process.
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(BEHIND_THE_TEXT, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        String now = ZonedDateTime.now(ZoneId.systemDefault()).format(MINUTE);
        String text = "pid " + ProcessHandle.current().pid() + ", since " + now + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String holder(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.isEmpty() ? "just started" : text;
    }
}

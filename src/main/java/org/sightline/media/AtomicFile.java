package org.sightline.media;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes whole files or none: a temporary file in the target's folder, flushed to the disk, then
 * moved over the target in one step. Who reads the target sees the old or the new, never a part.
 *
 * <p>Missing folders are made. After any failure the temporary file is gone and the target as it
 * was. A killed process may leave one behind; its name depends on the target alone, so that the
 * next write of the target takes it away. Safe for several threads, also on one target.
 */
public final class AtomicFile {
    private static final Set<Path> IN_FLIGHT = ConcurrentHashMap.newKeySet();
    private static final long NEXT_TO_NOTHING = 64 * 1024;

    private AtomicFile() {}

    /** Gives the bytes of a file. Closing the stream is allowed and not needed. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException, MediaException;
    }

    /** Makes a file at a path that does not exist yet, for libraries that open files themselves. */
    @FunctionalInterface
    public interface Maker {
        void makeAt(Path path) throws IOException, MediaException;
    }

    /**
     * Writes what the content gives.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE, with advice, or what the content itself threw
     */
    public static void write(Path target, Content content) throws MediaException {
        make(
                target,
                path -> {
                    try (OutputStream out =
                            new BufferedOutputStream(
                                    Files.newOutputStream(path, StandardOpenOption.CREATE_NEW))) {
                        content.writeTo(out);
                    }
                });
    }

    /** Writes text as UTF-8, without a byte order mark. */
    public static void writeString(Path target, String text) throws MediaException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As {@link #write}; the path handed to the maker has the target's extension. */
    public static void make(Path target, Maker maker) throws MediaException {
        Path whole = target.toAbsolutePath().normalize();
        Path temporary = claim(whole);
        try {
            Files.createDirectories(temporary.getParent());
            Files.deleteIfExists(temporary);
            maker.makeAt(temporary);
            flushToDisk(temporary);
            Files.move(
                    temporary,
                    whole,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw told(e, target);
        } finally {
            discard(temporary);
            IN_FLIGHT.remove(temporary);
        }
    }

    /** What a failed write means to the user, for those who must write without this class. */
    public static MediaException told(IOException e, Path target) {
        if (isFull(e, target)) {
            return new MediaException(
                    FailureKind.NO_SPACE,
                    "no space left on the disk to write " + target,
                    "free some space and run the same command again; what is done is kept",
                    e);
        }
        String why = e instanceof AccessDeniedException ? "not permitted" : e.getMessage();
        return new MediaException(
                FailureKind.UNWRITABLE,
                "cannot write " + target + ": " + why,
                "check that the folder exists, is yours to write and is not a file",
                e);
    }

    // A second thread on the same target takes the next name.
    private static Path claim(Path target) {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        for (int n = 0; ; n++) {
            Path temporary = target.resolveSibling(".tmp-" + hash + "-" + n + extension);
            if (IN_FLIGHT.add(temporary)) {
                return temporary;
            }
        }
    }

    private static void flushToDisk(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The failure that led here matters more; the next write of this target tries again.
        }
    }

    // The system's message may be in any language, so an all but full disk counts as well.
    private static boolean isFull(IOException e, Path target) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left")
                || message.contains("quota exceeded")
                || message.contains("not enough space")) {
            return true;
        }
        try {
            Path folder = target.toAbsolutePath().getParent();
            return folder != null && Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }
}

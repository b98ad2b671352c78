package org.sightline.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.sightline.media.MediaException;

/**
 * What the file system tells of a file without reading it: size, times and number. Another content
 * gives another stamp, once the stamp {@linkplain #isSettled is settled}.
 *
 * @param text one line, to compare and to keep
 * @param touched when the file, or what is told of it, last changed
 */
public record FileStamp(String text, Instant touched) {
    /** The coarsest clock of a file system still in use, FAT's. */
    private static final Duration TICK = Duration.ofSeconds(2);

    /**
     * Links are followed.
     *
     * @throws MediaException VANISHED or UNREADABLE
     */
    public static FileStamp of(Path path) throws MediaException {
        try {
            BasicFileAttributes told = Files.readAttributes(path, BasicFileAttributes.class);
            Instant modified = told.lastModifiedTime().toInstant();
            Instant changed = changed(path, modified);
            String text = told.size() + " " + modified + " " + changed + " " + told.fileKey();
            return new FileStamp(text, changed.isAfter(modified) ? changed : modified);
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
    }

    /** Whether whatever is written to the file from now on shows in its stamp. */
    public boolean isSettled(Instant now) {
        return touched.plus(TICK).isBefore(now);
    }

    /** When the entry itself last changed, which cannot be set back; where the system tells. */
    private static Instant changed(Path path, Instant otherwise) throws IOException {
        boolean tells = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return tells && Files.getAttribute(path, "unix:ctime") instanceof FileTime time
                ? time.toInstant()
                : otherwise;
    }
}

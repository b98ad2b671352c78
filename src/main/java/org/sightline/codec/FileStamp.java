package org.sightline.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
            return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? unix(Files.readAttributes(path, "unix:size,lastModifiedTime,ctime,ino,dev"))
                    : basic(Files.readAttributes(path, BasicFileAttributes.class));
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
    }

    /** Whether whatever is written to the file from now on shows in its stamp. */
    public boolean isSettled(Instant now) {
        return touched.plus(TICK).isBefore(now);
    }

    /**
     * The time of the last change of the entry itself cannot be set back, as that of the content
     * can.
     */
    private static FileStamp unix(Map<String, Object> told) {
        Instant modified = ((FileTime) told.get("lastModifiedTime")).toInstant();
        Instant changed = ((FileTime) told.get("ctime")).toInstant();
        String text =
                String.join(
                        " ",
                        told.get("size").toString(),
                        modified.toString(),
                        changed.toString(),
                        told.get("dev") + ":" + told.get("ino"));
        return new FileStamp(text, changed.isAfter(modified) ? changed : modified);
    }

    private static FileStamp basic(BasicFileAttributes told) {
        Instant modified = told.lastModifiedTime().toInstant();
        return new FileStamp(told.size() + " " + modified + " " + told.fileKey(), modified);
    }
}

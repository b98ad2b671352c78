package org.sightline.app.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.codec.ContentHash;
import org.sightline.codec.FileStamp;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What files held when they were last read, in the job store: one that was not touched since is not
 * read again. Not for two threads.
 */
final class KnownFiles {
    /** What a file holds. */
    record Content(MediaId id, MediaKind kind) {}

    private record Read(String path, String stamp, Content content) {}

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final Map<String, Read> known = new HashMap<>();
    private final List<Read> read = new ArrayList<>();

    KnownFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Brings to mind what is known of these files. */
    void recall(List<Path> paths) {
        for (int from = 0; from < paths.size(); from += BATCH) {
            List<Path> some = paths.subList(from, Math.min(from + BATCH, paths.size()));
            JdbcClient.create(jdbc)
                    .sql("select * from sightline_file where path in (:paths)")
                    .param("paths", some.stream().map(KnownFiles::key).toList())
                    .query(
                            (row, i) ->
                                    new Read(
                                            row.getString("path"),
                                            row.getString("stamp"),
                                            new Content(
                                                    new MediaId(row.getString("media_id")),
                                                    MediaKind.valueOf(row.getString("kind")))))
                    .list()
                    .forEach(file -> known.put(file.path, file));
        }
    }

    /**
     * What the file holds, if it was read before and not touched since.
     *
     * @throws MediaException VANISHED or UNREADABLE
     */
    Optional<Content> find(Path path) throws MediaException {
        Read before = known.get(key(path));
        return before != null && before.stamp.equals(FileStamp.of(path).text())
                ? Optional.of(before.content)
                : Optional.empty();
    }

    /**
     * Reads the file from its beginning to its end.
     *
     * @throws MediaException VANISHED or UNREADABLE
     */
    Content read(Path path, MediaKind kind) throws MediaException {
        Instant now = Instant.now();
        FileStamp stamp = FileStamp.of(path);
        Content content = new Content(ContentHash.of(path), kind);
        if (stamp.isSettled(now)) {
            read.add(new Read(key(path), stamp.text(), content));
        }
        return content;
    }

    /** Keeps what was read since the last call. */
    void keep() {
        jdbc.batchUpdate(
                "delete from sightline_file where path = ?",
                read,
                BATCH,
                (row, file) -> row.setString(1, file.path));
        jdbc.batchUpdate(
                "insert into sightline_file (path, stamp, media_id, kind) values (?, ?, ?, ?)",
                read,
                BATCH,
                (row, file) -> {
                    row.setString(1, file.path);
                    row.setString(2, file.stamp);
                    row.setString(3, file.content.id().sha256());
                    row.setString(4, file.content.kind().name());
                });
        read.clear();
    }

    private static String key(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}

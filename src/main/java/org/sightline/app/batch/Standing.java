package org.sightline.app.batch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sightline.media.MediaId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was written where, from what, and how it was left, in the job store: where nothing of that
 * has changed, it stands and need not be written again.
 */
final class Standing {
    /** Written by every run, after all else. */
    private static final Set<String> REPORTS = Set.of("report.json", "report.html");

    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the folder is as {@link #note} left it.
     *
     * @param basis all that is written into it is made from, in short
     */
    boolean is(Path folder, String basis) {
        return jdbc.sql("select print from sightline_standing where folder = ? and basis = ?")
                .params(key(folder), basis)
                .query(String.class)
                .optional()
                .filter(print -> print.equals(print(folder)))
                .isPresent();
    }

    /** What is in the folder of each file, by what it was made from; none when it was touched. */
    Map<MediaId, String> parts(Path folder) {
        boolean isUntouched =
                jdbc.sql("select print from sightline_standing where folder = ?")
                        .param(key(folder))
                        .query(String.class)
                        .optional()
                        .filter(print -> print.equals(print(folder)))
                        .isPresent();
        return isUntouched ? noted(folder) : Map.of();
    }

    private Map<MediaId, String> noted(Path folder) {
        return jdbc
                .sql("select media_id, basis from sightline_part where folder = ?")
                .param(key(folder))
                .query((row, at) -> Map.entry(new MediaId(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Notes what is in the folder of each file.
     *
     * @param before as {@link #parts} told it; with none, whatever was noted is forgotten
     */
    void note(Path folder, Map<MediaId, String> before, Map<MediaId, String> now) {
        if (before.isEmpty()) {
            jdbc.sql("delete from sightline_part where folder = ?").param(key(folder)).update();
        }
        before.forEach(
                (media, basis) -> {
                    if (!basis.equals(now.get(media))) {
                        jdbc.sql("delete from sightline_part where folder = ? and media_id = ?")
                                .params(key(folder), media.sha256())
                                .update();
                    }
                });
        now.forEach(
                (media, basis) -> {
                    if (!basis.equals(before.get(media))) {
                        jdbc.sql(
                                        "insert into sightline_part (folder, media_id, basis)"
                                                + " values (?, ?, ?)")
                                .params(key(folder), media.sha256(), basis)
                                .update();
                    }
                });
    }

    /** From now on the folder stands, as long as nobody touches it. */
    void note(Path folder, String basis) {
        jdbc.sql("delete from sightline_standing where folder = ?").param(key(folder)).update();
        jdbc.sql("insert into sightline_standing (folder, basis, print) values (?, ?, ?)")
                .params(key(folder), basis, print(folder))
                .update();
    }

    private static String print(Path folder) {
        return new Fingerprint().add(folder, REPORTS).hex();
    }

    private static String key(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }
}

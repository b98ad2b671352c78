package org.sightline.app.batch;

import java.nio.file.Path;
import java.util.Set;
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

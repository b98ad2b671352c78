package org.sightline.app.batch;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Json;
import org.sightline.media.Failure;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The inputs of every run in the job store, one row each ({@code store.sql}). A run is a Spring
 * Batch job instance, so the rows of a run that was cut short are there when it goes on.
 */
public final class RunItems {
    private static final int BATCH = 1000;
    private static final String INSERT =
            "insert into sightline_item (run, position, name, path, media_id, kind, state,"
                    + " failure_kind, failure_message, failure_advice, seconds)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public RunItems(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** All inputs of a run in their order. */
    public List<RunItem> all(long run) {
        return jdbc.sql("select * from sightline_item where run = ? order by position")
                .param(run)
                .query(RunItems::read)
                .list();
    }

    /** The inputs still to do that fall to one of several workers. */
    public List<RunItem> pending(long run, int worker, int workers) {
        return jdbc.sql(
                        "select * from sightline_item where run = ? and state = 'PENDING'"
                                + " and mod(position, ?) = ? order by position")
                .params(run, workers, worker)
                .query(RunItems::read)
                .list();
    }

    /** The measured inputs over all runs, each content once, as its newest run knew it. */
    List<RunItem> newest() {
        Map<MediaId, RunItem> newest = new LinkedHashMap<>();
        jdbc.sql(
                        "select * from sightline_item where state in ('DONE', 'UNCHANGED')"
                                + " order by run desc, position")
                .query(RunItems::read)
                .list()
                .forEach(item -> newest.putIfAbsent(item.file().id(), item));
        return newest.values().stream().sorted(Comparator.comparing(RunItem::name)).toList();
    }

    /**
     * What other runs measured and this one has not among its inputs, by content; one content may
     * lie in several places.
     */
    Map<MediaId, List<RunItem>> onlyOfOtherRuns(long run) {
        return jdbc
                .sql(
                        "select * from sightline_item there"
                                + " where run <> ? and state in ('DONE', 'UNCHANGED')"
                                + " and not exists (select 1 from sightline_item here"
                                + " where here.run = ? and here.media_id = there.media_id)"
                                + " order by run, position")
                .params(run, run)
                .query(RunItems::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(item -> item.file().id()));
    }

    /** How many are in each state. */
    public Map<RunItem.State, Integer> count(long run) {
        Map<RunItem.State, Integer> counts = new LinkedHashMap<>();
        for (RunItem.State state : RunItem.State.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("select state, count(*) as n from sightline_item where run = ? group by state")
                .param(run)
                .query(
                        (row, i) ->
                                counts.put(
                                        RunItem.State.valueOf(row.getString("state")),
                                        row.getInt("n")))
                .list();
        return counts;
    }

    /** Replaces the inputs of a run. */
    public void replace(long run, List<RunItem> items) {
        jdbc.sql("delete from sightline_item where run = ?").param(run).update();
        template.batchUpdate(INSERT, items, BATCH, (row, item) -> write(row, run, item));
    }

    /** Keeps what asked for a run; the last word stands. */
    void remember(long run, Command command) {
        jdbc.sql("delete from sightline_command where run = ?").param(run).update();
        jdbc.sql("insert into sightline_command (run, command) values (?, ?)")
                .params(run, Json.line(command))
                .update();
    }

    /** What asked for a run; empty for one that was not asked for by a command. */
    Optional<Command> command(long run) {
        return jdbc.sql("select command from sightline_command where run = ?")
                .param(run)
                .query(String.class)
                .optional()
                .map(json -> Json.readWhole(json, Command.class));
    }

    /** What asked for the runs that measured a file, the newest first. */
    List<Command> commands(MediaId media) {
        return jdbc
                .sql(
                        "select command from sightline_command where run in (select run from"
                                + " sightline_item where media_id = ?) order by run desc")
                .param(media.sha256())
                .query(String.class)
                .list()
                .stream()
                .map(json -> Json.readWhole(json, Command.class))
                .toList();
    }

    /** Writes what became of an input; the last word stands. */
    public void update(long run, RunItem item) {
        Failure failure = item.failure();
        jdbc.sql(
                        "update sightline_item set state = ?, failure_kind = ?, failure_message = ?,"
                                + " failure_advice = ?, seconds = ? where run = ? and position = ?")
                .params(
                        item.state().name(),
                        sql(failure == null ? null : failure.kind().name()),
                        sql(failure == null ? null : failure.message()),
                        sql(failure == null ? null : failure.advice()),
                        written(item.seconds()),
                        run,
                        item.position())
                .update();
    }

    private static void write(PreparedStatement row, long run, RunItem item) throws SQLException {
        Failure failure = item.failure();
        row.setLong(1, run);
        row.setInt(2, item.position());
        row.setString(3, item.name());
        row.setString(4, item.path().toString());
        row.setString(5, item.id() == null ? null : item.id().sha256());
        row.setString(6, item.kind() == null ? null : item.kind().name());
        row.setString(7, item.state().name());
        row.setString(8, failure == null ? null : failure.kind().name());
        row.setString(9, failure == null ? null : failure.message());
        row.setString(10, failure == null ? null : failure.advice());
        row.setString(11, written(item.seconds()));
    }

    /** Null is a value in SQL, which JdbcClient's own signature does not say. */
    @SuppressWarnings("NullAway")
    private static Object sql(@Nullable String value) {
        return value;
    }

    private static RunItem read(ResultSet row, int number) throws SQLException {
        String id = row.getString("media_id");
        String kind = row.getString("kind");
        return new RunItem(
                row.getInt("position"),
                row.getString("name"),
                Path.of(row.getString("path")),
                id == null ? null : new MediaId(id),
                kind == null ? null : MediaKind.valueOf(kind),
                RunItem.State.valueOf(row.getString("state")),
                failure(row),
                seconds(row.getString("seconds")));
    }

    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        String kind = row.getString("failure_kind");
        return kind == null
                ? null
                : new Failure(
                        FailureKind.valueOf(kind),
                        row.getString("failure_message"),
                        row.getString("failure_advice"));
    }

    private static String written(Map<String, Double> seconds) {
        return seconds.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Double> seconds(@Nullable String written) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (String pair :
                written == null || written.isEmpty() ? new String[0] : written.split(" ")) {
            int equals = pair.indexOf('=');
            seconds.put(pair.substring(0, equals), Double.valueOf(pair.substring(equals + 1)));
        }
        return seconds;
    }
}

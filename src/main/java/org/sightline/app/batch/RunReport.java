package org.sightline.app.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Json;
import org.sightline.media.AtomicFile;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;

/**
 * Writes {@code report.json} and {@code report.html}: every input of the run and what became of it.
 */
final class RunReport {
    private static final String JSON = "report.json";
    private static final String HTML = "report.html";

    /** A file of this name by others hardly begins so. */
    private static final String BEGINS = "{\n  \"job\" : ";

    /** The whole of {@code report.json}. */
    record Report(
            String job,
            String state,
            Instant started,
            double seconds,
            List<Item> items,
            List<Model> models) {}

    record Item(
            String file,
            @Nullable String sha256,
            String state,
            @Nullable Failing failure,
            Map<String, Double> seconds) {}

    record Failing(String kind, String message, String advice) {}

    record Model(String name, String version, String sha256) {}

    private final RunRequest request;
    private final RunItems items;
    private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    RunReport(RunRequest request, RunItems items) {
        this.request = request;
        this.items = items;
    }

    /** Whether a run has written its outputs into this folder. */
    static boolean isIn(Path folder) {
        Path json = folder.resolve(JSON);
        if (!Files.isRegularFile(json) || !Files.isRegularFile(folder.resolve(HTML))) {
            return false;
        }
        try (InputStream in = Files.newInputStream(json)) {
            String begins = new String(in.readNBytes(BEGINS.length()), StandardCharsets.UTF_8);
            return begins.equals(BEGINS);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes both files; the last word stands. */
    void write(long run) throws IOException, ModelException, MediaException {
        List<RunItem> all = items.all(run);
        boolean failed = all.stream().anyMatch(i -> i.state() == RunItem.State.FAILED);
        double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
        Report report =
                new Report(
                        request.name(),
                        failed ? "done_with_failures" : "done",
                        started,
                        seconds,
                        all.stream().map(RunReport::item).toList(),
                        models(all));
        AtomicFile.writeString(request.output().resolve(JSON), Json.pretty(report) + "\n");
        AtomicFile.writeString(request.output().resolve(HTML), RunReportHtml.of(report));
    }

    private static Item item(RunItem item) {
        return new Item(
                item.name(),
                item.id() == null ? null : item.id().sha256(),
                item.state().name().toLowerCase(Locale.ROOT),
                item.failure() == null ? null : failing(item.failure()),
                item.seconds());
    }

    private static Failing failing(Failure failure) {
        return new Failing(
                failure.kind().name().toLowerCase(Locale.ROOT),
                failure.message(),
                failure.advice());
    }

    private List<Model> models(List<RunItem> all) throws ModelException {
        Map<String, String> stamps = new TreeMap<>();
        for (MediaKind kind : MediaKind.values()) {
            if (all.stream().anyMatch(i -> i.kind() == kind && i.isStudied())) {
                stamps.putAll(request.flow().models(kind));
            }
        }
        return stamps.entrySet().stream().map(e -> model(e.getKey(), e.getValue())).toList();
    }

    /** A stamp is {@code version (first digits of the weights' sha256)}. */
    private static Model model(String name, String stamp) {
        int open = stamp.indexOf(" (");
        return open < 0
                ? new Model(name, stamp, "")
                : new Model(
                        name,
                        stamp.substring(0, open),
                        stamp.substring(open + 2, stamp.length() - 1));
    }
}

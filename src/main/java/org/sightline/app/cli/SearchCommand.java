package org.sightline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Json;
import org.sightline.flow.Instruments;
import org.sightline.flow.SearchFlow;
import org.sightline.flow.SearchFlow.Asked;
import org.sightline.space.Hits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches pictures, shots and spoken lines: one ranked list, or "no match". */
@Command(
        name = "search",
        description = {
            "Finds pictures, shots and spoken lines by words or by a picture.",
            "\"beach +sunset -dog\" is a beach, with a sunset, without a dog."
        },
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    /** Queries of which one reading of the index answers all; more gains little. */
    private static final int AT_ONCE = 16;

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "what to look for")
    private List<String> words = List.of();

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "a query a line; answers are a JSON object a line")
    private @Nullable Path queries;

    @Option(
            names = "--like",
            paramLabel = "IMAGE",
            description =
                    "what is like this picture, or like a moment of the library: clip.mp4@12.5")
    private @Nullable String like;

    @Mixin private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "at most so many (default: 10)")
    private int limit = 10;

    @Option(
            names = "--min-score",
            paramLabel = "S",
            description = "least score, 0..1; 0 shows all (default: the calibrated threshold)")
    private @Nullable Double minScore;

    @Option(names = "--json", description = "one JSON object on standard output")
    private boolean json;

    @Mixin private LibraryOption library = new LibraryOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Instruments instruments = Instruments.standard();
                SearchFlow search = SearchFlow.open(library.existing(), instruments)) {
            if (queries != null) {
                answer(lines(queries), search, out);
            } else if (json) {
                out.println(Json.pretty(Answer.of(search.find(one()))));
            } else {
                tell(out, search.find(one()));
            }
        }
        out.flush();
        return Sightline.ALL_DONE;
    }

    /** Some at once, on all cores; the answers come in the order of the queries. */
    private void answer(List<String> lines, SearchFlow search, PrintWriter out) throws Exception {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<Hits>>> answers = new ArrayList<>();
            for (int from = 0; from < lines.size(); from += AT_ONCE) {
                List<Asked> some = new ArrayList<>();
                for (String line : lines.subList(from, Math.min(lines.size(), from + AT_ONCE))) {
                    some.add(asked(line));
                }
                answers.add(workers.submit(() -> search.find(some)));
            }
            for (Future<List<Hits>> answer : answers) {
                answer.get().forEach(hits -> out.println(Json.line(Answer.of(hits))));
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            workers.shutdownNow();
        }
    }

    private Asked one() throws UsageException {
        return asked(String.join(" ", words));
    }

    private Asked asked(String text) throws UsageException {
        if (limit < 1) {
            throw new UsageException("--limit wants 1 or more");
        }
        if (minScore != null && (minScore < 0 || minScore > 1)) {
            throw new UsageException("--min-score wants a number from 0 to 1");
        }
        Asked asked = new Asked(text, like, filter.filter(), filter.reviewed(), limit, minScore);
        if (!asked.isWhole()) {
            throw new UsageException(
                    text.isBlank()
                            ? "say what to look for: words, --like IMAGE or --queries FILE"
                            : "say what to look for beside what not: " + text);
        }
        return asked;
    }

    private static List<String> lines(Path queries) throws IOException, UsageException {
        if (!Files.isReadable(queries)) {
            throw new UsageException("there is no readable file of queries " + queries);
        }
        return Files.readAllLines(queries).stream().filter(line -> !line.isBlank()).toList();
    }

    private static void tell(PrintWriter out, Hits hits) {
        if (hits.noMatch()) {
            out.println(
                    "no match"
                            + (hits.query() == null ? "" : " for " + Printable.of(hits.query()))
                            + (hits.searched() > 0 ? "" : ": nothing passes the filters"));
            return;
        }
        for (Answer.Found hit : Answer.of(hits).hits()) {
            out.println(
                    String.format(
                                    Locale.ROOT,
                                    "%.2f  %-6s  %s  %s",
                                    hit.score(),
                                    hit.kind(),
                                    Printable.of(hit.file()),
                                    hit.times())
                            .stripTrailing());
            out.println("      " + Printable.of(hit.why()));
        }
    }
}

package org.sightline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.sightline.media.Timecode;
import org.sightline.space.MomentKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches pictures, shots and spoken lines: one ranked list, or "no match". */
@Command(
        name = "search",
        description = "Finds pictures, shots and spoken lines by words or by a picture.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "what to look for")
    private List<String> words = List.of();

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description = "a query a line; answers are a JSON object a line")
    private @Nullable Path queries;

    @Option(names = "--like", paramLabel = "IMAGE", description = "what looks like this picture")
    private @Nullable Path like;

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "image, shot, speech (default: all)")
    private Set<MomentKind> kinds = EnumSet.noneOf(MomentKind.class);

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
                SearchFlow search = SearchFlow.open(library.open(), instruments)) {
            if (queries != null) {
                answer(lines(queries), search, out);
            } else if (json) {
                out.println(Json.pretty(Answer.of(search.find(one()))));
            } else {
                tell(out, Answer.of(search.find(one())));
            }
        }
        out.flush();
        return Sightline.ALL_DONE;
    }

    /** On all cores; the answers come in the order of the queries. */
    private void answer(List<String> lines, SearchFlow search, PrintWriter out) throws Exception {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (String line : lines) {
                Asked asked = asked(line);
                answers.add(workers.submit(() -> Json.line(Answer.of(search.find(asked)))));
            }
            for (Future<String> answer : answers) {
                out.println(answer.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            workers.shutdownNow();
        }
    }

    private Asked one() throws UsageException {
        if (words.isEmpty() && like == null) {
            throw new UsageException("say what to look for: words, --like IMAGE or --queries FILE");
        }
        return asked(String.join(" ", words));
    }

    private Asked asked(String text) throws UsageException {
        if (limit < 1) {
            throw new UsageException("--limit wants 1 or more");
        }
        if (minScore != null && (minScore < 0 || minScore > 1)) {
            throw new UsageException("--min-score wants a number from 0 to 1");
        }
        return new Asked(text, like, kinds, limit, minScore);
    }

    private static List<String> lines(Path queries) throws IOException, UsageException {
        if (!Files.isReadable(queries)) {
            throw new UsageException("there is no readable file of queries " + queries);
        }
        return Files.readAllLines(queries).stream().filter(line -> !line.isBlank()).toList();
    }

    private static void tell(PrintWriter out, Answer answer) {
        if (answer.noMatch()) {
            out.println(
                    "no match"
                            + (answer.query() == null
                                    ? ""
                                    : " for " + Printable.of(answer.query())));
            return;
        }
        for (Answer.Found hit : answer.hits()) {
            out.println(
                    String.format(
                            Locale.ROOT,
                            "%.2f  %-6s  %s%s",
                            hit.score(),
                            hit.kind(),
                            Printable.of(hit.file()),
                            at(hit)));
            out.println("      " + Printable.of(hit.why()));
        }
    }

    private static String at(Answer.Found hit) {
        List<String> times = new ArrayList<>();
        for (Double seconds : new Double[] {hit.start(), hit.end()}) {
            if (seconds != null) {
                times.add(Timecode.clock(Math.round(seconds * 1e6)));
            }
        }
        return times.isEmpty() ? "" : "  " + String.join(" to ", times);
    }
}

package org.sightline.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Json;
import org.sightline.flow.Instruments;
import org.sightline.media.MediaException;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelProblem;
import org.sightline.model.ModelShelf;
import org.sightline.model.WeightFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists and verifies the models. */
@Command(
        name = "models",
        description =
                "Lists the models with licence and source, verifies their weights, or fetches one.",
        mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
    private enum Verb {
        LIST,
        VERIFY,
        FETCH
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|verify|fetch",
            defaultValue = "list",
            description = "what to do (default: list)")
    private Verb verb = Verb.LIST;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "the model to fetch")
    private @Nullable String name;

    @Option(names = "--json", description = "JSON on standard output")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws ModelException, MediaException, UsageException {
        ModelShelf shelf = Instruments.standardShelf();
        PrintWriter out = spec.commandLine().getOut();
        int code =
                switch (verb) {
                    case LIST -> list(shelf, out);
                    case VERIFY -> verify(shelf, out);
                    case FETCH -> fetch(shelf, out);
                };
        out.flush();
        return code;
    }

    private int list(ModelShelf shelf, PrintWriter out) throws ModelException {
        List<ModelCard> cards = shelf.cards();
        Map<String, List<ModelProblem>> problems =
                shelf.verify().stream().collect(Collectors.groupingBy(ModelProblem::model));
        if (json) {
            out.println(Json.pretty(cards));
            return Sightline.ALL_DONE;
        }
        for (ModelCard card : cards) {
            out.println(card.name() + " " + card.stamp() + "  " + card.family());
            out.println("  licence: " + card.licence());
            out.println("  source:  " + card.source());
            card.files().forEach(f -> out.println("  " + f.sha256() + "  " + told(f)));
            problems.getOrDefault(card.name(), List.of())
                    .forEach(p -> out.println("  PROBLEM: " + p.message() + "; " + p.advice()));
        }
        return Sightline.ALL_DONE;
    }

    private static String told(WeightFile file) {
        return file.url() == null ? file.path() : file.path() + " from " + file.url();
    }

    private static int verify(ModelShelf shelf, PrintWriter out) throws ModelException {
        List<ModelProblem> problems = shelf.verify();
        if (problems.isEmpty()) {
            out.println(
                    "all "
                            + shelf.cards().size()
                            + " models are here and are what their cards say");
            return Sightline.ALL_DONE;
        }
        problems.forEach(p -> out.println(p.message() + "; " + p.advice()));
        return Sightline.FAILED;
    }

    private int fetch(ModelShelf shelf, PrintWriter out)
            throws ModelException, MediaException, UsageException {
        if (name == null) {
            throw new UsageException("say which model to fetch; 'sightline models list' shows all");
        }
        if (shelf.cards().stream().noneMatch(card -> card.name().equals(name))) {
            throw new UsageException(
                    "there is no model '" + name + "'; 'sightline models list' shows all");
        }
        new ModelFetch(shelf, out).fetch(shelf.card(name));
        return Sightline.ALL_DONE;
    }
}

package org.sightline.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Library;
import org.sightline.flow.DecidedProposals;
import org.sightline.flow.Instruments;
import org.sightline.media.MediaException;
import org.sightline.review.DecisionTable;
import org.sightline.review.Decisions;
import org.sightline.review.Refit;
import org.sightline.review.Refit.Decided;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes people's decisions out of a library and into one. */
@Command(
        name = "decisions",
        description =
                "Exports people's decisions, imports them and edited tables, and learns from them.",
        mixinStandardHelpOptions = true)
final class DecisionsCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(
            name = "export",
            description = "Writes all decisions, with who and when.",
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "FILE", description = "a table for .csv, else JSON lines")
                    Path file,
            @Mixin LibraryOption library)
            throws Exception {
        Decisions decisions = open(library.open());
        DecisionTable.write(decisions, file);
        say(decisions.all().size() + " decisions in " + file);
        return Sightline.ALL_DONE;
    }

    @Command(
            name = "import",
            description = "Takes an edited alt-text.csv, or exported decisions, as decisions.",
            mixinStandardHelpOptions = true)
    int take(
            @Parameters(paramLabel = "FILE", description = "a .csv table, or JSON lines") Path file,
            @Option(
                            names = "--who",
                            paramLabel = "NAME",
                            description = "whose word it is (default: your name on this machine)")
                    @Nullable String who,
            @Mixin LibraryOption library)
            throws Exception {
        Library open = library.open();
        Decisions decisions = open(open);
        String person = who == null ? System.getProperty("user.name", "") : who;
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        DecisionTable.Imported imported = DecisionTable.read(file, decisions, person, now);
        decisions.append(imported.decisions());
        PrintWriter err = spec.commandLine().getErr();
        imported.problems().forEach(problem -> err.println(Printable.of(problem)));
        err.flush();
        say(
                imported.decisions().size()
                        + " new decisions; './sightline export' puts them into the outputs");
        return imported.problems().isEmpty() ? Sightline.ALL_DONE : Sightline.SOME_FILES_FAILED;
    }

    @Command(
            name = "refit",
            description = {
                "Fits confidences of alt text to what people decided, and shows how well they hold",
                "before and after. Later runs and pages use them."
            },
            mixinStandardHelpOptions = true)
    int refit(
            @Option(names = "--undo", description = "goes back to confidences as they come")
                    boolean undo,
            @Mixin LibraryOption library)
            throws Exception {
        Library open = library.open();
        Path file = Decisions.refit(open.decisions());
        if (undo) {
            say(
                    Files.deleteIfExists(file)
                            ? "confidences are again as they come; './sightline export' puts them into the outputs"
                            : "there is no refit to undo");
            return Sightline.ALL_DONE;
        }
        try (Instruments instruments = Instruments.standard()) {
            refit(DecidedProposals.of(open, open(open), instruments), file);
        }
        return Sightline.ALL_DONE;
    }

    private void refit(List<Decided> decided, Path file) throws MediaException {
        if (!Refit.isEnough(decided)) {
            say(
                    String.format(
                            Locale.ROOT,
                            "nothing changed: people decided of %d proposals and took %d as they were;"
                                    + " a refit needs %d, of them %d taken and %d not",
                            decided.size(),
                            decided.stream().filter(Decided::taken).count(),
                            Refit.FEWEST,
                            Refit.EACH,
                            Refit.EACH));
            return;
        }
        Refit refit = Refit.of(decided);
        say(told(refit));
        if (!refit.helps()) {
            say("nothing changed: it would not tell better what people take");
            return;
        }
        refit.write(file);
        say(
                "kept in "
                        + file
                        + "; './sightline export' puts it into the outputs, refit --undo takes it back");
    }

    private static String told(Refit refit) {
        return String.format(
                Locale.ROOT,
                "of %d proposals that people decided of, they took %d as they were%n"
                        + "            before  after (on decisions that it had not seen)%n"
                        + "log loss    %.3f   %.3f%n"
                        + "Brier score %.3f   %.3f%n"
                        + "a confidence of 0.2, 0.5, 0.8 becomes %.2f, %.2f, %.2f",
                refit.proposals(),
                refit.taken(),
                refit.before().logLoss(),
                refit.after().logLoss(),
                refit.before().brier(),
                refit.after().brier(),
                refit.recalibration().of(0.2),
                refit.recalibration().of(0.5),
                refit.recalibration().of(0.8));
    }

    private Decisions open(Library library) throws Exception {
        Decisions decisions = Decisions.open(library.decisions());
        decisions.problems().forEach(spec.commandLine().getErr()::println);
        return decisions;
    }

    private void say(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        out.flush();
    }
}

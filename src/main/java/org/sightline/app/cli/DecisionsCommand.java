package org.sightline.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Library;
import org.sightline.review.Decision;
import org.sightline.review.DecisionTable;
import org.sightline.review.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes people's decisions out of a library and into one. */
@Command(
        name = "decisions",
        description = "Exports people's decisions, or imports them and edited tables.",
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
        for (Decision decision : imported.decisions()) {
            decisions.append(decision);
        }
        PrintWriter err = spec.commandLine().getErr();
        imported.problems().forEach(problem -> err.println(Printable.of(problem)));
        err.flush();
        say(
                imported.decisions().size()
                        + " new decisions; './sightline export' puts them into the outputs");
        return imported.problems().isEmpty() ? Sightline.ALL_DONE : Sightline.SOME_FILES_FAILED;
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

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
import org.sightline.flow.JudgedParts;
import org.sightline.media.MediaException;
import org.sightline.review.DecisionTable;
import org.sightline.review.Decisions;
import org.sightline.review.Judged;
import org.sightline.review.Learned;
import org.sightline.review.Refit;
import org.sightline.review.Refit.Decided;
import org.sightline.review.Remarks;
import org.sightline.review.Taste;
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
    private static final String KEPT =
            "%nkept; './sightline export' puts it into the outputs, refit --undo takes it back"
                    .formatted();
    private static final String NO_BETTER =
            "%nnothing changed: it would not tell better what people take".formatted();
    private static final String UNDONE =
            "as without people's word again; './sightline export' puts it into the outputs";
    private static final String NOTHING_TO_UNDO = "there is no refit to undo";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(
            name = "export",
            description =
                    "Writes all decisions on alt text, highlights and minutes, with who and when.",
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "FILE", description = "a table for .csv, else JSON lines")
                    Path file,
            @Mixin LibraryOption library)
            throws Exception {
        Library open = library.open();
        Decisions decisions = open(open);
        Remarks remarks = Remarks.open(open.remarks());
        DecisionTable.write(decisions, remarks, file);
        say(decisions.all().size() + remarks.all().size() + " decisions in " + file);
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
        Remarks remarks = Remarks.open(open.remarks());
        String person = who == null ? System.getProperty("user.name", "") : who;
        DecisionTable.Imported imported =
                DecisionTable.read(file, decisions, remarks, person, now());
        decisions.append(imported.decisions());
        remarks.append(imported.remarks());
        PrintWriter err = spec.commandLine().getErr();
        imported.problems().forEach(problem -> err.println(Printable.of(problem)));
        err.flush();
        say(
                imported.decisions().size()
                        + imported.remarks().size()
                        + " new decisions; './sightline export' puts them into the outputs");
        return imported.problems().isEmpty() ? Sightline.ALL_DONE : Sightline.SOME_FILES_FAILED;
    }

    @Command(
            name = "refit",
            description = {
                "Learns from what people decided.",
                "Fits confidences of alt text, and the ranking of highlights and of lines for minutes,",
                "to it; shows how well they hold before and after. Later runs and pages use them;",
                "videos and meetings that somebody has worked on stay as they are."
            },
            mixinStandardHelpOptions = true)
    int refit(
            @Option(
                            names = "--undo",
                            description = "goes back to what stands without people's word")
                    boolean undo,
            @Mixin LibraryOption library)
            throws Exception {
        Library open = library.open();
        Path file = Decisions.refit(open.decisions());
        Remarks remarks = Remarks.open(open.remarks());
        if (undo) {
            say("alt text: " + (Files.deleteIfExists(file) ? UNDONE : NOTHING_TO_UNDO));
            for (Taste taste : Taste.values()) {
                say(name(taste) + ": " + (undo(taste, remarks) ? UNDONE : NOTHING_TO_UNDO));
            }
            return Sightline.ALL_DONE;
        }
        try (Instruments instruments = Instruments.standard()) {
            say("alt text: " + refit(DecidedProposals.of(open, open(open), instruments), file));
            JudgedParts parts = new JudgedParts(open, remarks, instruments);
            for (Taste taste : Taste.values()) {
                say(name(taste) + ": " + refit(taste, parts.of(taste), remarks));
            }
        }
        return Sightline.ALL_DONE;
    }

    private static String refit(List<Decided> decided, Path file) throws MediaException {
        if (!Refit.isEnough(decided)) {
            return RefitReport.tooFew(decided);
        }
        Refit refit = Refit.of(decided);
        if (refit.helps()) {
            refit.write(file);
        }
        return RefitReport.told(refit) + (refit.helps() ? KEPT : NO_BETTER);
    }

    private static String refit(Taste taste, List<Judged> judged, Remarks remarks)
            throws MediaException {
        if (!Learned.isEnough(judged)) {
            return RefitReport.tooFew(taste, judged);
        }
        Learned learned = Learned.of(taste, judged, now());
        if (learned.helps()) {
            remarks.learn(learned);
        }
        return RefitReport.told(learned) + (learned.helps() ? KEPT : NO_BETTER);
    }

    private static boolean undo(Taste taste, Remarks remarks) throws MediaException {
        boolean stands = remarks.learned(taste).isPresent();
        if (stands) {
            remarks.learn(Learned.nothing(taste, now()));
        }
        return stands;
    }

    private static String name(Taste taste) {
        return taste.name().toLowerCase(Locale.ROOT);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
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

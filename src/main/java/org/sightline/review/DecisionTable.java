package org.sightline.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sightline.dossier.Json;
import org.sightline.media.AtomicFile;
import org.sightline.media.CsvCells;
import org.sightline.media.CsvTable;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.review.Decision.Kind;
import tools.jackson.core.JacksonException;

/**
 * Decisions and remarks as files: JSON lines or a table, out and in again; also an edited
 * alt-text.csv. A row with a {@code part} is a remark, and its words stand under {@code alt}.
 */
public final class DecisionTable {
    private static final List<String> COLUMNS =
            List.of("sha256", "part", "decision", "alt", "long_description", "who", "at", "base");
    private static final int SHORT = 12;

    private final Decisions known;
    private final Remarks said;
    private final String who;
    private final Instant now;
    private final List<Decision> taken = new ArrayList<>();
    private final List<Remark> heard = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * What a file brought.
     *
     * @param decisions new ones, in order
     * @param remarks new ones, in order
     * @param problems a sentence for each row that was passed over
     */
    public record Imported(List<Decision> decisions, List<Remark> remarks, List<String> problems) {}

    private DecisionTable(Decisions known, Remarks said, String who, Instant now) {
        this.known = known;
        this.said = said;
        this.who = who;
        this.now = now;
    }

    /** A short name for the words that a row showed, however white space comes back. */
    public static String shown(String alt, String longDescription) {
        return Decision.hash(plain(alt) + "\n" + plain(longDescription)).substring(0, SHORT);
    }

    /**
     * Writes all decisions and remarks: a table when the file ends in {@code .csv}, else JSON
     * lines.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE
     */
    public static void write(Decisions decisions, Remarks remarks, Path file)
            throws MediaException {
        boolean isTable = isTable(file);
        StringBuilder text = new StringBuilder();
        if (isTable) {
            text.append(CsvCells.BYTE_ORDER_MARK).append(CsvCells.row(COLUMNS));
        }
        for (Decision decision : decisions.all()) {
            text.append(isTable ? row(decision) : Json.line(decision) + "\n");
        }
        for (Remark remark : remarks.all()) {
            text.append(isTable ? row(remark) : Json.line(remark) + "\n");
        }
        AtomicFile.writeString(file, text.toString());
    }

    /**
     * The decisions and remarks in a file that are not known yet. Of an alt-text.csv these are the
     * rows that somebody changed, or wrote a decision into.
     *
     * @param who whose word a row is that does not say so itself
     * @throws MediaException when the file cannot be read or is no such file
     */
    public static Imported read(Path file, Decisions known, Remarks said, String who, Instant now)
            throws MediaException {
        DecisionTable table = new DecisionTable(known, said, who, now);
        if (isTable(file)) {
            table.takeRows(file, CsvTable.read(file));
        } else {
            table.takeLines(file);
        }
        return new Imported(
                List.copyOf(table.taken), List.copyOf(table.heard), List.copyOf(table.problems));
    }

    private void takeLines(Path file) throws MediaException {
        Set<Object> all = all();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new MediaException(
                    FailureKind.UNREADABLE,
                    file + " cannot be read",
                    "check that it is there, yours to read, and text in UTF-8",
                    e);
        }
        for (int i = 0; i < lines.size(); i++) {
            try {
                if (!lines.get(i).isBlank()) {
                    takeLine(i + 1, lines.get(i), all);
                }
            } catch (JacksonException | NullPointerException e) {
                problem(i + 1, "this is no decision");
            }
        }
    }

    private void takeLine(int line, String json, Set<Object> all) {
        if (Json.mapper().readTree(json).has("part")) {
            take(line, Objects.requireNonNull(Json.read(json, Remark.class)), all);
        } else {
            take(line, Objects.requireNonNull(Json.read(json, Decision.class)), all);
        }
    }

    private Set<Object> all() {
        Set<Object> all = new HashSet<>(known.all());
        all.addAll(said.all());
        return all;
    }

    private void takeRows(Path file, CsvTable table) throws MediaException {
        if (!table.columns().containsAll(List.of("sha256", "alt"))) {
            throw new MediaException(
                    FailureKind.UNSUPPORTED,
                    file + " has no columns 'sha256' and 'alt'",
                    "import an edited alt-text.csv, or what 'decisions export' wrote");
        }
        Set<Object> all = all();
        for (CsvTable.Row row : table.rows()) {
            try {
                MediaId media = new MediaId(row.cell("sha256").strip());
                if (!row.cell("part").isBlank()) {
                    take(row.line(), remark(row, media), all);
                    continue;
                }
                Optional<Kind> kind = kind(table, row);
                if (kind.isPresent()) {
                    take(row.line(), decision(table, row, media, kind.get()), all);
                }
            } catch (IllegalArgumentException | DateTimeParseException e) {
                problem(row.line(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** What a row says; empty where nobody touched it. */
    private Optional<Kind> kind(CsvTable table, CsvTable.Row row) {
        String said = row.cell("decision").strip().toUpperCase(Locale.ROOT);
        if (!said.isEmpty()) {
            return Optional.of(kind(said, row.cell("alt")));
        }
        String alt = row.cell("alt");
        String now = shown(alt, row.cell("long_description"));
        if (table.columns().contains("shown") && now.equals(row.cell("shown").strip())) {
            return Optional.empty();
        }
        if (alt.isBlank()) {
            if (table.columns().contains("shown")) {
                problem(row.line(), "an empty alt: write 'decorative' into its decision column");
            }
            return Optional.empty();
        }
        return Optional.of(Kind.EDIT);
    }

    private static Kind kind(String said, String alt) {
        Kind kind =
                Arrays.stream(Kind.values())
                        .filter(k -> k.name().equals(said))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "'"
                                                        + said.toLowerCase(Locale.ROOT)
                                                        + "' is no decision: write 'accept',"
                                                        + " 'decorative' or 'skip'"));
        if (alt.isBlank() && hasWords(kind)) {
            throw new IllegalArgumentException(
                    "an empty alt cannot be accepted: write one, or 'decorative'");
        }
        return kind;
    }

    private static boolean hasWords(Kind kind) {
        return kind == Kind.ACCEPT || kind == Kind.EDIT;
    }

    private Remark remark(CsvTable.Row row, MediaId media) {
        String told = row.cell("decision").strip();
        Remark.Kind kind =
                Arrays.stream(Remark.Kind.values())
                        .filter(k -> k.name().equalsIgnoreCase(told))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "'"
                                                        + told
                                                        + "' is nothing to say of a part: write"
                                                        + " 'approve', 'edit', 'drop' or 'withdraw'"));
        String words = kind == Remark.Kind.EDIT ? row.cell("alt").strip() : null;
        return new Remark(media, row.cell("part"), kind, words, person(row), at(row));
    }

    private String person(CsvTable.Row row) {
        return row.cell("who").isBlank() ? who : row.cell("who");
    }

    private Instant at(CsvTable.Row row) {
        return row.cell("at").isBlank() ? now : Instant.parse(row.cell("at").strip());
    }

    private Decision decision(CsvTable table, CsvTable.Row row, MediaId media, Kind kind) {
        boolean hasWords = hasWords(kind);
        String base = row.cell("base").strip();
        boolean tells =
                table.columns().contains("shown") || !row.cell("long_description").isEmpty();
        return new Decision(
                media,
                kind,
                hasWords ? row.cell("alt").strip() : null,
                person(row),
                at(row),
                base.isEmpty() ? null : base,
                hasWords && tells ? row.cell("long_description").strip() : null);
    }

    private void take(int line, Remark remark, Set<Object> all) {
        Optional<Remark> standing = said.latest(remark.media(), remark.part());
        if (!all.add(remark)) {
            return;
        }
        if (standing.map(r -> r.at().isAfter(remark.at())).orElse(false)) {
            problem(line, "older than what stands");
        } else {
            heard.add(remark);
        }
    }

    private void take(int line, Decision decision, Set<Object> all) {
        Optional<Decision> standing = known.latest(decision.media());
        boolean isOlder = standing.map(d -> d.at().isAfter(decision.at())).orElse(false);
        boolean saysTheSame = standing.map(d -> isSame(d, decision)).orElse(false);
        if (!all.add(decision) || (saysTheSame && decision.at().equals(now))) {
            return;
        }
        if (isOlder) {
            problem(line, "older than the decision that stands");
        } else {
            taken.add(decision);
        }
    }

    private static boolean isSame(Decision standing, Decision other) {
        return words(standing).equals(words(other))
                && (other.longDescription() == null
                        || other.longDescription().equals(standing.longDescription()));
    }

    private void problem(int line, String what) {
        problems.add("line " + line + ": " + what + "; passed over");
    }

    private static String row(Decision decision) {
        return CsvCells.row(
                List.of(
                        decision.media().sha256(),
                        "",
                        decision.kind().name().toLowerCase(Locale.ROOT),
                        words(decision),
                        Objects.requireNonNullElse(decision.longDescription(), ""),
                        decision.who(),
                        decision.at().toString(),
                        Objects.requireNonNullElse(decision.base(), "")));
    }

    private static String row(Remark remark) {
        return CsvCells.row(
                List.of(
                        remark.media().sha256(),
                        remark.part(),
                        remark.kind().name().toLowerCase(Locale.ROOT),
                        Objects.requireNonNullElse(remark.words(), ""),
                        "",
                        remark.who(),
                        remark.at().toString(),
                        ""));
    }

    private static String words(Decision decision) {
        return Objects.requireNonNullElse(decision.alt(), "");
    }

    private static boolean isTable(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static String plain(String words) {
        return words.strip().replaceAll("[\\p{Z}\\s]+", " ");
    }
}

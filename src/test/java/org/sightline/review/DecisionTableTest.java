package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.CsvCells;
import org.sightline.media.MediaId;
import org.sightline.review.Decision.Kind;

class DecisionTableTest {
    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir Path folder;
    private Decisions decisions;
    private Remarks remarks;

    @BeforeEach
    void open() throws Exception {
        remarks = Remarks.open(folder.resolve("remarks.jsonl"));
        decisions = Decisions.open(folder.resolve("decisions.jsonl"));
    }

    @Test
    void takesOnlyTheRowsThatSomebodyTouched() throws Exception {
        Path table =
                table(
                        row(1, "A cat.", "", "", DecisionTable.shown("A cat.", "")),
                        row(2, "A red cat.", "", "", DecisionTable.shown("A cat.", "")),
                        row(3, "A map.", "a\r\nb", "", DecisionTable.shown("A map.", "a\nb")),
                        row(4, "A line.", "", "decorative", DecisionTable.shown("A line.", "")),
                        row(5, "A dog.", "", "Accept", DecisionTable.shown("A dog.", "")));
        List<Decision> taken = read(table).decisions();

        assertThat(taken)
                .extracting(Decision::media, Decision::kind, Decision::alt, Decision::who)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id(2), Kind.EDIT, "A red cat.", "Ann"),
                        org.assertj.core.groups.Tuple.tuple(id(4), Kind.DECORATIVE, null, "Ann"),
                        org.assertj.core.groups.Tuple.tuple(id(5), Kind.ACCEPT, "A dog.", "Ann"));
        append(taken);
        assertThat(read(table).decisions()).isEmpty();
    }

    @Test
    void tellsRowsThatMakeNoSenseAndTakesTheOthers() throws Exception {
        DecisionTable.Imported read =
                read(
                        table(
                                row(1, "", "", "", DecisionTable.shown("A cat.", "")),
                                row(2, "A dog.", "", "perhaps", "x"),
                                "no id,x,,,\r\n",
                                row(3, "A cow.", "", "", "x"),
                                row(4, "", "", "accept", "x")));
        assertThat(read.problems())
                .hasSize(4)
                .contains(
                        "line 3: 'perhaps' is no decision: write 'accept', 'decorative' or 'skip';"
                                + " passed over",
                        "line 6: an empty alt cannot be accepted: write one, or 'decorative';"
                                + " passed over");
        assertThat(read.decisions()).extracting(Decision::media).containsExactly(id(3));
    }

    @Test
    void exportsComeBackWithWhoAndWhenAndOnlyOnce() throws Exception {
        append(
                List.of(
                        new Decision(id(1), Kind.EDIT, "=A, \"cat\"", "Bo", EARLIER, null, "x\ny"),
                        new Decision(id(2), Kind.DECORATIVE, null, "Bo", EARLIER, "ab")));
        remarks.append(
                List.of(
                        new Remark(id(3), "trim 0-50", Remark.Kind.EDIT, "5-50", "Cy", EARLIER),
                        new Remark(id(4), "minutes", Remark.Kind.APPROVE, null, "Cy", NOW)));
        for (String name : List.of("out.csv", "out.jsonl")) {
            Path file = folder.resolve(name);
            DecisionTable.write(decisions, remarks, file);
            DecisionTable.Imported back =
                    DecisionTable.read(
                            file,
                            Decisions.open(folder.resolve("fresh")),
                            Remarks.open(folder.resolve("fresh too")),
                            "Ann",
                            NOW);
            assertThat(back.problems()).isEmpty();
            assertThat(back.decisions()).isEqualTo(decisions.all());
            assertThat(back.remarks()).isEqualTo(remarks.all());
            assertThat(read(file).decisions()).isEmpty();
            assertThat(read(file).remarks()).isEmpty();
        }
    }

    @Test
    void anOlderDecisionDoesNotTakeTheStandingOnesPlace() throws Exception {
        append(List.of(new Decision(id(1), Kind.EDIT, "Old.", "Bo", EARLIER, null)));
        Path old = folder.resolve("old.csv");
        remarks.append(new Remark(id(2), "minutes", Remark.Kind.APPROVE, null, "Bo", EARLIER));
        DecisionTable.write(decisions, remarks, old);
        Decisions other = Decisions.open(folder.resolve("other"));
        other.append(new Decision(id(1), Kind.EDIT, "New.", "Cy", NOW, null));

        Remarks later = Remarks.open(folder.resolve("later"));
        later.append(new Remark(id(2), "minutes", Remark.Kind.WITHDRAW, null, "Cy", EARLIER));
        later.append(new Remark(id(2), "minutes", Remark.Kind.APPROVE, null, "Cy", NOW));

        DecisionTable.Imported read = DecisionTable.read(old, other, later, "Ann", NOW);
        assertThat(read.decisions()).isEmpty();
        assertThat(read.remarks()).isEmpty();
        assertThat(read.problems()).hasSize(2);
    }

    private DecisionTable.Imported read(Path file) throws Exception {
        return DecisionTable.read(file, decisions, remarks, "Ann", NOW);
    }

    private void append(List<Decision> all) throws Exception {
        for (Decision decision : all) {
            decisions.append(decision);
        }
    }

    private Path table(String... rows) throws Exception {
        Path file = folder.resolve("alt-text.csv");
        String head = "\uFEFFsha256,alt,long_description,decision,shown\r\n";
        return Files.writeString(file, head + String.join("", rows));
    }

    private static String row(int n, String alt, String description, String said, String shown) {
        return CsvCells.row(List.of(id(n).sha256(), alt, description, said, shown));
    }

    private static MediaId id(int n) {
        return new MediaId(String.format("%064x", n));
    }
}

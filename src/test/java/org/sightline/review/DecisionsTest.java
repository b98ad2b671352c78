package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.LibraryException;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;

class DecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    @TempDir Path folder;

    @Test
    void theLatestWordStandsAlsoAfterReopening() throws Exception {
        Decisions decisions = open();
        decisions.append(edit(1, "A dog."));
        decisions.append(edit(2, "A cat."));
        decisions.append(edit(1, "Two \"dogs\",\non a beach \u2028 ü."));

        assertThat(decisions.latest(id(1)))
                .contains(edit(1, "Two \"dogs\",\non a beach \u2028 ü."));
        assertThat(open().latest(id(1))).isEqualTo(decisions.latest(id(1)));
        assertThat(open().latest(id(2))).contains(edit(2, "A cat."));
        assertThat(open().latest(id(3))).isEmpty();
        assertThat(open().problems()).isEmpty();
    }

    @Test
    void skippingChangesNothingAndWithdrawingAll() throws Exception {
        Decisions decisions = open();
        decisions.append(edit(1, "A dog."));
        decisions.append(new Decision(id(1), Decision.Kind.SKIP, null, "Ann", NOW, null));
        assertThat(open().latest(id(1))).contains(edit(1, "A dog."));

        decisions.append(new Decision(id(1), Decision.Kind.WITHDRAW, null, "Ann", NOW, null));
        assertThat(open().latest(id(1))).isEmpty();
    }

    @Test
    void aCutLastLineIsToldAndTheNextOneIsWhole() throws Exception {
        open().append(edit(1, "A dog."));
        open().append(edit(2, "A cat."));
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 9));

        Decisions decisions = open();
        assertThat(decisions.problems())
                .containsExactly(file() + ", line 2: not a whole entry, passed over");
        assertThat(decisions.latest(id(2))).isEmpty();
        decisions.append(edit(3, "A bird."));

        assertThat(open().latest(id(1))).isPresent();
        assertThat(open().latest(id(3))).contains(edit(3, "A bird."));
        assertThat(open().problems()).hasSize(1);
    }

    @Test
    void garbageSpoilsItsOwnLineAlone() throws Exception {
        open().append(edit(1, "A dog."));
        Files.write(
                file(),
                new byte[] {
                    (byte) 0xff, 0, '{', '\n', '\n', 'n', 'u', 'l', 'l', '\n', '{', '}', '\n'
                },
                StandardOpenOption.APPEND);
        open().append(edit(2, "A cat."));

        assertThat(open().latest(id(1))).isPresent();
        assertThat(open().latest(id(2))).isPresent();
        assertThat(open().problems()).hasSize(3);
    }

    @Test
    void manyThreadsAndSeveralOpenersLoseNothing() throws Exception {
        Decisions one = open();
        Decisions two = open();
        IntStream.range(0, 40)
                .parallel()
                .forEach(n -> appendUnchecked(n % 2 == 0 ? one : two, edit(n, "Word " + n)));

        Decisions all = open();
        assertThat(all.problems()).isEmpty();
        assertThat(IntStream.range(0, 40)).allMatch(n -> all.latest(id(n)).isPresent());
    }

    @Test
    void tellsWhenItCannotReadOrWrite() throws Exception {
        Files.createDirectory(file());
        assertThatThrownBy(this::open).isInstanceOf(LibraryException.class);

        Decisions decisions = Decisions.open(folder.resolve("gone/decisions.jsonl"));
        assertThatThrownBy(() -> decisions.append(edit(1, "A dog.")))
                .isInstanceOf(MediaException.class)
                .extracting(e -> ((MediaException) e).kind())
                .isEqualTo(FailureKind.UNWRITABLE);
        assertThat(decisions.latest(id(1))).isEmpty();
    }

    @Test
    void wordsGoWithAcceptAndEditOnly() {
        for (Decision.Kind kind : Decision.Kind.values()) {
            boolean words = kind == Decision.Kind.ACCEPT || kind == Decision.Kind.EDIT;
            assertThatThrownBy(
                            () -> new Decision(id(1), kind, words ? " " : "A dog.", "", NOW, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void appendUnchecked(Decisions decisions, Decision decision) {
        try {
            decisions.append(decision);
        } catch (MediaException e) {
            throw new AssertionError(e);
        }
    }

    private Decisions open() throws LibraryException {
        return Decisions.open(file());
    }

    private Path file() {
        return folder.resolve("decisions.jsonl");
    }

    private static Decision edit(int n, String alt) {
        return new Decision(id(n), Decision.Kind.EDIT, alt, "Ann", NOW, Decision.hash("shown"));
    }

    private static MediaId id(int n) {
        return new MediaId(String.format("%064x", n));
    }
}

package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;

class FramesAheadTest {
    private static final FrameRate PAL = new FrameRate(25, 1);
    private static final int FRAMES = 900;

    @TempDir static Path folder;
    private static Path film;

    private record Seen(long index, long micros, int number) {}

    /** Decoding may begin afresh every 12 frames. */
    @BeforeAll
    static void make() throws Exception {
        film = NumberedFilm.write(folder.resolve("film.mp4"), PAL, FRAMES);
    }

    private static <T> FramesAhead<T> watched(FramesAhead.Eye<T> eye) throws MediaException {
        return FramesAhead.watch(film, 0, () -> eye);
    }

    private static List<Seen> all(Path path) throws MediaException {
        List<Seen> seen = new ArrayList<>();
        try (FramesAhead<Integer> ahead =
                FramesAhead.watch(path, 0, () -> frame -> NumberedFilm.numberOf(frame.picture()))) {
            for (Integer number = ahead.next(); number != null; number = ahead.next()) {
                seen.add(new Seen(ahead.index(), ahead.micros(), number));
            }
        }
        return seen;
    }

    private static List<Seen> oneByOne(Path path) throws MediaException {
        List<Seen> seen = new ArrayList<>();
        try (FrameStream frames = FrameStream.open(path, 0)) {
            while (frames.advance()) {
                int number = NumberedFilm.numberOf(frames.picture());
                seen.add(new Seen(frames.index(), frames.micros(), number));
            }
        }
        return seen;
    }

    @Test
    void everyFrameIsSeenOnceInItsOrder() throws Exception {
        List<Seen> seen = all(film);

        assertThat(seen).hasSize(FRAMES).isEqualTo(oneByOne(film));
        assertThat(seen).allMatch(frame -> frame.number() == frame.index() % 1024);
    }

    @Test
    void aFilmThatBeginsLateAndStepsUnevenlyIsSeenAsOneByOne() throws Exception {
        Path late =
                NumberedFilm.write(
                        folder.resolve("late.mkv"),
                        "matroska",
                        PAL,
                        300,
                        frame -> 5_000_000 + frame / 3 * 200_000 + frame % 3 * 40_000);

        assertThat(all(late)).hasSize(300).isEqualTo(oneByOne(late));
    }

    @Test
    void aFilmWithoutPlacesToBeginAfreshIsOneSection() throws Exception {
        Path cards = MadeVideo.write(folder.resolve("cards.mp4"), 4, 1.5, 2.0);

        assertThat(all(cards)).hasSize(100).isEqualTo(oneByOne(cards));
    }

    @Test
    void aStreamThatWasStartedAnewIsSeenAsOneByOne() throws Exception {
        Path restarted = NumberedFilm.restarted(folder.resolve("live.flv"), PAL, 100, 400);

        assertThat(all(restarted)).hasSize(500).isEqualTo(oneByOne(restarted));
    }

    @Test
    void aSectionIsSeenByAnEyeOfItsOwn() throws Exception {
        AtomicInteger eyes = new AtomicInteger();
        try (FramesAhead<Integer> ahead =
                FramesAhead.watch(
                        film,
                        0,
                        () -> {
                            eyes.incrementAndGet();
                            AtomicInteger seen = new AtomicInteger();
                            return frame -> seen.incrementAndGet();
                        })) {
            int before = 0;
            for (Integer seen = ahead.next(); seen != null; seen = ahead.next()) {
                assertThat(seen).isIn(before + 1, 1);
                before = seen;
            }
        }
        assertThat(eyes.get()).isBetween(FRAMES / 64, FRAMES / 48 + 2);
    }

    @Test
    void itGoesOnlyAFewSectionsAhead() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        try (FramesAhead<Integer> ahead = watched(frame -> seen.incrementAndGet())) {
            assertThat(ahead.next()).isPositive();
            Thread.sleep(500);
            assertThat(seen.get()).isLessThan(FRAMES / 2);
        }
    }

    @Test
    void damageWithinIsCountedAndTheRestIsSeen() throws Exception {
        Path damaged = Files.copy(film, folder.resolve("damaged.mp4"));
        byte[] bytes = Files.readAllBytes(damaged);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            bytes[bytes.length / 2 + random.nextInt(bytes.length / 20)] ^= 0x55;
        }
        Files.write(damaged, bytes);

        long broken;
        int frames = 0;
        try (FramesAhead<Integer> ahead = FramesAhead.watch(damaged, 0, () -> frame -> 1)) {
            while (ahead.next() != null) {
                frames++;
            }
            broken = ahead.damagedFrames();
            assertThat(ahead.micros()).isEqualTo((FRAMES - 1) * 40_000L);
        }

        assertThat(broken).isBetween(1L, 100L);
        assertThat(frames).isBetween(FRAMES - 60, FRAMES);
    }

    @Test
    void whatEndsItIsThrownWhereItIsAskedFor() throws Exception {
        try (FramesAhead<Long> ahead =
                watched(
                        frame -> {
                            throw new IllegalStateException("blind");
                        })) {
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("blind");
        }
    }
}

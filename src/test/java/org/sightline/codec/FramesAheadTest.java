package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.MediaException;

class FramesAheadTest {
    @TempDir static Path folder;
    private static Path video;

    @BeforeAll
    static void make() throws Exception {
        video = MadeVideo.write(folder.resolve("cards.mp4"), 4, 1.5, 2.0);
    }

    private static FrameStream frames() throws MediaException {
        return FrameStream.open(video, 32);
    }

    @Test
    void everyFrameIsSeenOnceInItsOrder() throws Exception {
        List<Long> seen = new ArrayList<>();
        try (FramesAhead<Long> ahead = new FramesAhead<>(frames(), FrameStream::index)) {
            for (Long index = ahead.next(); index != null; index = ahead.next()) {
                seen.add(index);
            }
        }
        assertThat(seen).hasSize(100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void itGoesOnlyAFewFramesAhead() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        try (FramesAhead<Integer> ahead =
                new FramesAhead<>(frames(), at -> seen.incrementAndGet())) {
            assertThat(ahead.next()).isEqualTo(1);
            Thread.sleep(200);
            assertThat(seen.get()).isLessThan(50);
        }
    }

    @Test
    void whatEndsItIsThrownWhereItIsAskedFor() throws Exception {
        try (FramesAhead<Long> ahead =
                new FramesAhead<>(
                        frames(),
                        at -> {
                            throw new IllegalStateException("blind");
                        })) {
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("blind");
        }
    }
}

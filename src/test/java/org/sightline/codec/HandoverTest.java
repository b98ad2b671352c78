package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final int MANY = 1000;

    private final Handover<Integer> handover = new Handover<>(64);
    private final AtomicInteger given = new AtomicInteger();
    private final ExecutorService giver = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        giver.shutdownNow();
    }

    private Future<?> giveMany() {
        return giver.submit(
                () -> {
                    for (int i = 0; i < MANY; i++) {
                        handover.give(i);
                        given.incrementAndGet();
                    }
                    handover.giveAtOnce(MANY);
                    return null;
                });
    }

    @Test
    void allArriveInTheirOrder() throws Exception {
        Future<?> giving = giveMany();
        for (int i = 0; i <= MANY; i++) {
            assertThat(handover.take()).isEqualTo(i);
        }
        giving.get();
    }

    @Test
    void whoIsTooFastWaits() throws Exception {
        Future<?> giving = giveMany();
        await().until(() -> given.get() >= 64);
        Thread.sleep(50);
        assertThat(giving).isNotDone();
        assertThat(given.get()).isLessThan(96);
    }

    @Test
    void oneGivenAtOnceBringsThoseBeforeIt() throws Exception {
        handover.give(1);
        handover.giveAtOnce(2);
        assertThat(List.of(handover.take(), handover.take())).containsExactly(1, 2);
    }

    @Test
    void whatIsLeftIsEverythingThatWasNotTaken() throws Exception {
        Future<?> giving = giveMany();
        for (int i = 0; i < 5; i++) {
            handover.take();
        }
        await().until(() -> given.get() >= 64);
        giving.cancel(true);
        giver.shutdown();
        await().until(giver::isTerminated);
        List<Integer> left = new ArrayList<>();
        handover.drain(left::add);
        // One whose giving was interrupted is the handover's too.
        assertThat(left).hasSizeBetween(given.get() - 5, given.get() - 4);
        assertThat(left).isEqualTo(IntStream.range(5, 5 + left.size()).boxed().toList());
    }
}

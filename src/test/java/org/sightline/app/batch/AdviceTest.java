package org.sightline.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class AdviceTest {
    @Test
    void aFullDiskIsToldAlsoWhenTheStoreMeetsItFirst() {
        IOException system = new IOException("No space left on device");
        RuntimeException store = new IllegalStateException("Writing to jobs.mv.db failed", system);
        SQLException told = new SQLException("General error: Writing to jobs.mv.db failed", store);
        assertThat(Advice.on(told)).startsWith("the disk is full; make room").doesNotContain("\n");
    }

    @Test
    void anotherTroubleOfTheStoreLeadsToItsAddress() {
        SQLException told = new SQLException("Connection refused\nand more");
        assertThat(Advice.on(told)).contains("Connection refused; check store.url");
    }

    @Test
    void whatNobodyThoughtOfIsOneLineToo() {
        assertThat(Advice.on(new IllegalStateException("odd\nand more")))
                .isEqualTo(
                        "the run stopped: IllegalStateException: odd; run the same command again, it"
                                + " goes on from here");
    }
}

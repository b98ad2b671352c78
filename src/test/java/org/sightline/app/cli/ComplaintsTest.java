package org.sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.dossier.LibraryException;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import picocli.CommandLine;

class ComplaintsTest {
    private final StringWriter said = new StringWriter();

    static Throwable[] failures() {
        return new Throwable[] {
            new OutOfMemoryError("Java heap space"),
            new ExecutionException(new OutOfMemoryError("Java heap space")),
            new ModelException("no weights", "build them"),
            new LibraryException("it is newer", "update"),
            new MediaException(FailureKind.DAMAGED, "it is cut", "copy it again"),
            new IllegalStateException("nobody thought of this")
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureIsOneLineAndExitCodeOne(Throwable failure) {
        assertThat(tell(failure)).isEqualTo(Sightline.FAILED);
        assertThat(said.toString().strip()).startsWith("sightline: ").doesNotContain("\n");
    }

    @Test
    void tooLittleMemoryIsToldWithHowToGiveMore() {
        tell(new OutOfMemoryError("Java heap space"));
        assertThat(said.toString()).contains("MB); give it more (SIGHTLINE_JAVA_OPTIONS=-Xmx4g)");
    }

    @Test
    void wrongUseHasAnExitCodeOfItsOwn() {
        assertThat(tell(new UsageException("--limit wants 1 or more"))).isEqualTo(2);
    }

    private int tell(Throwable failure) {
        CommandLine line = new CommandLine(new Sightline()).setErr(new PrintWriter(said, true));
        return Complaints.tell(line, failure);
    }
}

package org.sightline.flow.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.job.WriterSpec;
import org.sightline.understand.minutes.WriterException;

class ChatWriterTest {
    private static final String LINE = "Half of it is spent.";

    @TempDir private Path folder;
    private ToyServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ToyServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksTheModelAndTakesItsWords() throws Exception {
        server.says("<think>Hm.\nHalf?</think> Half is spent.\n");

        assertThat(writer("/v1/").rephrase(LINE, "Tom: half of it is spent"))
                .isEqualTo("Half is spent.");
        assertThat(server.asked())
                .singleElement()
                .asString()
                .contains("\"model\":\"toy\"", "Tom: half of it is spent", LINE);
        assertThat(server.key()).isEqualTo("null");
    }

    @Test
    void sendsTheKeyAndNeverTellsIt() throws Exception {
        server.says("Half is spent.");
        new ChatWriter(spec("/v1"), "geheim").rephrase(LINE, "");
        assertThat(server.key()).isEqualTo("Bearer geheim");

        server.answers(401, "geheim");
        assertThatThrownBy(() -> new ChatWriter(spec("/v1"), "geheim").rephrase(LINE, ""))
                .hasMessageContaining("answers 401")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void tellsWhatTheServerAnswersInstead() {
        server.answers(500, "");
        assertFails("/v1", "answers 500");
        server.answers(302, "");
        assertFails("/v1", "answers 302");
        server.answers(200, "<html>");
        assertFails("/v1", "is not JSON");
        server.answers(200, "{\"choices\": []}");
        assertFails("/v1", "without words");
        assertFails("/nothing", "answers 404");
    }

    @Test
    void tellsThatNobodyAnswers() {
        assertFails("/slow", "did not answer within 1 s");
        server.close();
        assertFails("/v1", "cannot be reached");
    }

    @Test
    void theSameIsNeverAskedTwice() throws Exception {
        Path file = folder.resolve("answers.jsonl");
        server.says("Half is spent.");
        new KeptAnswers(writer("/v1"), file).rephrase(LINE, "a");
        Files.writeString(file, Files.readString(file) + "{\"asked\":{\"wri");
        server.says("Something else.");
        KeptAnswers later = new KeptAnswers(writer("/v1"), file);

        assertThat(later.rephrase(LINE, "a")).isEqualTo("Half is spent.");
        assertThat(later.rephrase(LINE, "b")).isEqualTo("Something else.");
        assertThat(new KeptAnswers(writer("/v1"), file).rephrase(LINE, "b"))
                .isEqualTo("Something else.");
        assertThat(server.asked()).hasSize(2);
    }

    private void assertFails(String path, String why) {
        assertThatThrownBy(() -> writer(path).rephrase("line", "said"))
                .isInstanceOf(WriterException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("the writer at http://");
    }

    private ChatWriter writer(String path) {
        return new ChatWriter(spec(path), null);
    }

    private WriterSpec spec(String path) {
        int seconds = path.equals("/slow") ? 1 : 60;
        return new WriterSpec(server.url(path), "toy", null, Duration.ofSeconds(seconds));
    }
}

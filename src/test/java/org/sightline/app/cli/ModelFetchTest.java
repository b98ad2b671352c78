package org.sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

class ModelFetchTest {
    /** SHA-256 of "hello". */
    private static final String HELLO =
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir Path folder;
    private HttpServer server;
    private String sent = "hello";
    private int status = 200;
    private int asked;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/net.onnx",
                exchange -> {
                    asked++;
                    byte[] body = sent.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
        server.start();
        card("download", ", url: " + address());
    }

    @AfterEach
    void noServer() {
        server.stop(0);
    }

    @Test
    void bringsWhatTheCardPins() throws Exception {
        fetch();
        assertThat(folder.resolve("eye/net.onnx")).hasContent("hello");
        assertThat(new ModelShelf(folder).verify()).isEmpty();
        fetch();
        assertThat(asked).isEqualTo(1);
        assertThat(said.toString()).contains("is here already; nothing was downloaded");
    }

    @Test
    void keepsNothingOfAnotherFile() throws Exception {
        for (String other : new String[] {"jello", "hell", "hello world, all of it", ""}) {
            sent = other;
            assertThatThrownBy(this::fetch)
                    .isInstanceOf(MediaException.class)
                    .hasMessageContaining("does not give the file that the card describes");
            assertThat(files()).containsExactly("model.yml");
        }
    }

    @Test
    void tellsWhatTheServerAnswers() throws Exception {
        status = 404;
        assertThatThrownBy(this::fetch).hasMessageContaining("the server answers 404");
        assertThat(files()).containsExactly("model.yml");
    }

    @Test
    void tellsWhenNobodyAnswersAndHowToDoWithout() {
        server.stop(0);
        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        MediaException.class,
                        e -> assertThat(e.advice()).contains(HELLO).contains("eye"))
                .hasMessageContaining("cannot be fetched");
    }

    @Test
    void goesNowhereForAModelThatComesWithTheProject() throws Exception {
        card("committed", "");
        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.advice()).isEqualTo("run git checkout models/eye"));
        assertThat(asked).isZero();
    }

    @Test
    void aCardToDownloadSaysFromWhere() throws Exception {
        card("download", "");
        assertThatThrownBy(this::fetch).hasMessageContaining("missing url of net.onnx");
        card("download", ", url: nowhere");
        assertThatThrownBy(this::fetch).hasMessageContaining("url is no address of the web");
    }

    private void fetch() throws ModelException, MediaException {
        ModelShelf shelf = new ModelShelf(folder);
        new ModelFetch(shelf, new PrintWriter(said, true)).fetch(shelf.card("eye"));
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/net.onnx";
    }

    private Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("eye"))) {
            return all.map(p -> p.getFileName().toString()).toList().stream();
        }
    }

    private void card(String origin, String url) throws IOException {
        Files.createDirectories(folder.resolve("eye"));
        Files.writeString(
                folder.resolve("eye/model.yml"),
                """
                name: eye
                version: "1"
                family: toy
                files:
                  - {path: net.onnx, sha256: "%s", bytes: 5%s}
                origin: %s
                source: a server
                licence: none
                trained_on: nothing
                settings: {side: 1}
                """
                        .formatted(HELLO, url, origin));
    }
}

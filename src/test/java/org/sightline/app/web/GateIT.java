package org.sightline.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.Library;
import org.sightline.flow.Instruments;

/** Who gets in with a key, what is too long, and what is told when something is not there. */
class GateIT {
    private static final String KEY = "correct-horse-battery";

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private Instruments instruments;
    private Desks desks;
    private ReviewServer server;

    @BeforeEach
    void start() throws Exception {
        instruments = Instruments.standard();
        Library library = Library.open(folder.resolve("library"));
        desks = Desks.open(library, instruments, Holdings.of(List.of()));
        Access access = Access.with(InetAddress.getLoopbackAddress(), KEY);
        server = ReviewServer.start(desks, access, 0);
    }

    @AfterEach
    void stop() {
        server.close();
        desks.close();
        instruments.close();
    }

    @Test
    void onlyWhoHasShownTheKeyGetsIn() throws Exception {
        assertThat(get("/", "").statusCode()).isEqualTo(401);
        assertThat(get("/", "").body())
                .contains("Open the address that ./sightline review printed");
        assertThat(get("/?key=" + KEY + "x", "").statusCode()).isEqualTo(401);
        assertThat(get("/runs", "key=" + KEY + "x").statusCode()).isEqualTo(401);
        assertThat(get("/sightline.css", "").statusCode()).isEqualTo(401);

        HttpResponse<String> shown = get("/?key=" + KEY, "");
        assertThat(shown.statusCode()).isEqualTo(303);
        assertThat(shown.headers().firstValue("Location")).contains("/");
        assertThat(shown.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly");
        assertThat(get("/", "key=" + KEY).statusCode()).isEqualTo(200);
    }

    @Test
    void elsewhereThanHereNobodyListensWithoutAKeyNorWithAShortOne() throws Exception {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> new Access(everywhere, null, Access.loopback().names()))
                .hasMessageContaining("only this machine");
        assertThatThrownBy(() -> Access.with(everywhere, "short"))
                .hasMessageContaining("12 letters");
        assertThat(Access.with(everywhere, KEY).admits("evil.example")).isFalse();
    }

    @Test
    void aFormThatIsTooLongIsRefused() throws Exception {
        HttpResponse<String> page = get("/runs", "key=" + KEY);
        Matcher token = Pattern.compile("name=\"token\" value=\"(\\w+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        assertThat(name(token.group(1), "A".repeat(100))).isEqualTo(303);
        assertThat(name(token.group(1), "A".repeat(70_000))).isIn(400, 413);
    }

    @Test
    void whatIsNotThereIsToldWithoutOurInnards() throws Exception {
        HttpResponse<String> page = get("/no-such-page", "key=" + KEY);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is nothing at this address")
                .doesNotContain("Exception", "org.sightline", "springframework");
    }

    private int name(String token, String name) throws Exception {
        HttpRequest form =
                HttpRequest.newBuilder(uri("/who"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .header("Cookie", "key=" + KEY)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "token=" + token + "&name=" + name))
                        .build();
        return http.send(form, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}

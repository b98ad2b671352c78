package org.sightline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.ImageDossier;
import org.sightline.dossier.Library;
import org.sightline.flow.AltTextFlow;
import org.sightline.flow.Instruments;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.review.Decision;
import org.sightline.review.Decisions;
import org.sightline.review.ExistingTexts;
import org.sightline.understand.caption.Pictures;

/** The pages over real HTTP; dossiers are made by code, models only lend their names. */
class ReviewPagesIT {
    private static final String HOSTILE = "in/<img src=x onerror=alert(1)>.jpg";
    private static final MediaId RECORDING = new MediaId("b".repeat(64));

    @TempDir Path folder;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private Instruments instruments;
    private Decisions decisions;
    private ReviewServer server;

    @BeforeEach
    void start() throws Exception {
        Library library = Library.open(folder.resolve("library"));
        instruments = Instruments.standard();
        decisions = Decisions.open(library.decisions());
        JobSpec spec = JobSpec.defaults(JobKind.ALT_TEXT, List.of());
        Map<String, String> models =
                new AltTextFlow(spec, instruments, decisions, ExistingTexts.NONE)
                        .models(MediaKind.IMAGE);
        library.dossiers().save(measured(Pictures.photograph().dossier('a'), models));
        library.dossiers()
                .save(measured(Pictures.photograph().tag("zebra", 0.99).dossier('c'), models));
        Path sound = Files.write(folder.resolve("talk.wav"), new byte[1000]);
        List<MediaFile> files =
                List.of(
                        new MediaFile(folder.resolve("x"), HOSTILE, id('a'), MediaKind.IMAGE),
                        new MediaFile(
                                Path.of("sample-media/images/cat.jpg"),
                                "in/zebra.jpg",
                                id('c'),
                                MediaKind.IMAGE),
                        new MediaFile(sound, "in/talk.wav", RECORDING, MediaKind.RECORDING));
        Desks desks = Desks.open(library, instruments, Holdings.of(files));
        desks.pictures().finishReading();
        server = ReviewServer.start(desks, Access.loopback(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
        instruments.close();
    }

    @Test
    void theLeastSureComesFirstAndItsNameIsOnlyAName() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.body())
                .contains("&lt;img src=x onerror=alert(1)&gt;.jpg")
                .doesNotContain("<img src=x")
                .contains("2</b> of <span>2</span> pictures wait");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void anAcceptedSentenceIsADecisionThatCanBeTakenBack() throws Exception {
        String page = get("/?at=" + id('c').sha256()).body();
        assertThat(page).contains("A zebra.");
        String after = post("/decide", page, Map.of("verb", "accept", "alt", "A zebra drinks."));
        assertThat(standing('c').map(Decision::alt)).contains("A zebra drinks.");
        assertThat(after).contains("1</b> of <span>2</span> pictures wait");

        post("/undo", after, Map.of());
        assertThat(standing('c')).isEmpty();
    }

    @Test
    void whatTheLintFindsIsToldBesideTheWords() throws Exception {
        String page = get("/?at=" + id('c').sha256()).body();
        assertThat(page).doesNotContain("screen readers say it already");
        post("/decide", page, Map.of("verb", "accept", "alt", "Photo of a zebra"));
        assertThat(get("/?show=decided").body()).contains("screen readers say it already");
    }

    @Test
    void twoPeopleAtOnePictureAreTold() throws Exception {
        String mine = get("/?at=" + id('c').sha256()).body();
        String theirs = get("/?at=" + id('c').sha256()).body();
        post("/decide", theirs, Map.of("verb", "accept", "alt", "Their zebra."));
        String told = post("/decide", mine, Map.of("verb", "accept", "alt", "My zebra."));
        assertThat(told).contains("Somebody decided on this picture meanwhile");
        assertThat(standing('c').map(Decision::alt)).contains("Their zebra.");
    }

    @Test
    void manyAreAcceptedAtOnceAndTakenBackAtOnce() throws Exception {
        String page = post("/accept-all", get("/").body(), Map.of("sure", "10"));
        assertThat(page).contains("1 accepted");
        assertThat(standing('c').map(Decision::kind)).contains(Decision.Kind.ACCEPT);
        post("/undo", page, Map.of());
        assertThat(standing('c')).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        HttpRequest forged =
                HttpRequest.newBuilder(uri("/undo"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("token=0"))
                        .build();
        assertThat(http.send(forged, text()).statusCode()).isEqualTo(403);
        HttpRequest elsewhere =
                HttpRequest.newBuilder(uri("/")).header("Origin", "http://evil.example").build();
        assertThat(http.send(elsewhere, text()).statusCode()).isEqualTo(403);
        assertThat(statusWithHost("evil.example")).contains(" 403");
    }

    @Test
    void mediaAreServedByContentAloneInRangesAndWithTheirType() throws Exception {
        HttpRequest part =
                HttpRequest.newBuilder(uri("/media/" + RECORDING.sha256()))
                        .header("Range", "bytes=10-19")
                        .build();
        HttpResponse<byte[]> answer = http.send(part, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).hasSize(10);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(get("/picture/" + id('c').sha256()).headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        for (String path :
                List.of(
                        "/media/" + id('a').sha256(),
                        "/media/" + "d".repeat(64),
                        "/media/..%2Fdecisions.jsonl",
                        "/picture/x")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void runsAreListedOnTheirPage() throws Exception {
        assertThat(get("/runs").body()).contains("Nothing has run in this library yet");
    }

    private static ImageDossier measured(ImageDossier d, Map<String, String> models) {
        return new ImageDossier(d.id(), d.info(), models, d.seconds(), d.image());
    }

    private Optional<Decision> standing(char digit) throws Exception {
        decisions.refresh();
        return decisions.latest(id(digit));
    }

    private static MediaId id(char digit) {
        return new MediaId(String.valueOf(digit).repeat(64));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), text());
    }

    /** Sends the form that a page shows, with these fields changed; gives the page after it. */
    private String post(String action, String page, Map<String, String> fields) throws Exception {
        Map<String, String> form = new java.util.TreeMap<>();
        Matcher hidden =
                Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"")
                        .matcher(page);
        while (hidden.find()) {
            form.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        form.putAll(fields);
        String body =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(uri(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer = http.send(request, text());
        if (answer.statusCode() == 302 || answer.statusCode() == 303) {
            return get(answer.headers().firstValue("Location").orElseThrow()).body();
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String statusWithHost(String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().get();
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}

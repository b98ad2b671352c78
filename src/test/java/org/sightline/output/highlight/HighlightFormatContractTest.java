package org.sightline.output.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.dossier.Json;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.TimeSpan;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.MadeVideo;
import org.sightline.understand.highlight.Reason;
import org.xml.sax.helpers.DefaultHandler;

/** What every format of highlights keeps to. */
class HighlightFormatContractTest {
    private static final String HOSTILE =
            "=cmd|' /C calc'!A0 \"a\" & <b onload=x> \n\r\t --> ]]> \0 \u202e \ud83d\ude00 ../../x;#\\";

    @TempDir Path folder;

    static Stream<HighlightFormat> formats() {
        return Footage.formats().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void givesTheSameBytesForTheSameVideo(HighlightFormat format) throws Exception {
        Map<String, byte[]> once = written(format, goal(), folder.resolve("once"));
        Map<String, byte[]> again = written(format, goal(), folder.resolve("again"));

        assertThat(once).isNotEmpty();
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void leavesNothingHalfWrittenAndReplacesWhatWasThere(HighlightFormat format) throws Exception {
        Map<String, byte[]> first = written(format, goal(), folder);
        Map<String, byte[]> second = written(format, hostile(), folder);
        Map<String, byte[]> third = written(format, goal(), folder);

        assertThat(second.keySet()).noneMatch(name -> name.contains(".tmp"));
        assertThat(third.keySet()).isEqualTo(first.keySet());
        third.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void takesAnyNameAndTitleAsWords(HighlightFormat format) throws Exception {
        Map<String, byte[]> files = written(format, hostile(), folder.resolve("inner"));

        assertThat(files).isNotEmpty();
        try (Stream<Path> outside = Files.list(folder)) {
            assertThat(outside).containsExactly(folder.resolve("inner"));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(file.getKey()).matches("[\\w./-]+");
            keepsToItsForm(file.getKey(), file.getValue());
        }
    }

    private static void keepsToItsForm(String name, byte[] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (name.matches(".*[.](json|otio)")) {
            assertThat(Json.mapper().readTree(text).isObject()).isTrue();
        }
        if (name.endsWith(".fcpxml")) {
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
        }
        if (name.matches(".*[.](vtt|html|fcpxml)")) {
            assertThat(text).doesNotContain("<b onload", "--> ]]");
        }
        if (name.matches(".*[.](edl|csv|txt|ffmetadata|vtt)")) {
            assertThat(text).doesNotContain("\0", "\t", "\u202e").doesNotContain("\n\r");
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesAVideoWithoutHighlightsOfOneShot(HighlightFormat format) throws Exception {
        VideoDossier dossier = MadeVideo.at(25, 1).shot(40, 0).silent().build();

        Map<String, byte[]> files =
                written(format, Footage.reviewed("one.mp4", dossier, List.of()), folder);

        assertThat(files.values()).allMatch(bytes -> bytes.length > 0);
        assertThat(files.isEmpty()).isEqualTo(List.of("clips", "reel").contains(format.name()));
    }

    private static Reviewed<VideoDossier, List<Highlight>> goal() {
        return Footage.picked("match.mp4", Footage.match(30_000, 1001).build());
    }

    private static Reviewed<VideoDossier, List<Highlight>> hostile() {
        VideoDossier dossier =
                MadeVideo.at(24_000, 1001)
                        .shotWithText(100, 0, HOSTILE)
                        .shotTagged(100, 1, HOSTILE, 0.99)
                        .says(1, 2, HOSTILE)
                        .build();
        Highlight highlight =
                new Highlight(
                        1,
                        TimeSpan.ofSeconds(0, 4.170833),
                        0,
                        100,
                        0.5,
                        HOSTILE,
                        List.of(new Reason("text", 0.97, HOSTILE)),
                        HOSTILE);
        return Footage.reviewed(HOSTILE.replace("/", "") + ".mp4", dossier, List.of(highlight));
    }

    private static Map<String, byte[]> written(
            HighlightFormat format, Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws Exception {
        format.write(video, folder);
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString(), read(file));
                }
            }
        }
        return files;
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}

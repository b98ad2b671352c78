package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPageTest {
    private static final String PAGE =
            """
            <!doctype html><html><head><meta charset="%s"><title>Tür</title></head>
            <body><p>unclosed <img src="a.jpg"><IMG SRC='sub/b%%20c.jpg?v=1' class=x alt="">
            <figure><img alt='old "words"' src=/a.jpg><figcaption>Fig. <b>1</b></figcaption></figure>
            <img src="https://example.org/c.jpg"><img src="data:image/png;base64,AA"><img alt=x>
            <script>"<img src='a.jpg'>"</script><!-- <img src="a.jpg"> --></body>
            """;

    @TempDir Path folder;

    @Test
    void seesThePicturesOfThisMachineWithTheirWords() throws Exception {
        assertThat(page(StandardCharsets.UTF_8).pictures())
                .containsExactly(
                        new HtmlPage.Shown(folder.resolve("site/a.jpg"), null, null),
                        new HtmlPage.Shown(folder.resolve("site/sub/b c.jpg"), "", null),
                        new HtmlPage.Shown(
                                folder.resolve("site/a.jpg"), "old \"words\"", "Fig. 1"));
    }

    @Test
    void changesNothingButTheAttributes() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            HtmlPage page = page(charset);
            Path target = folder.resolve("out.html");
            page.write(target, shown -> Optional.empty());
            assertThat(target).hasSameBinaryContentAs(folder.resolve("site/index.html"));

            page.write(target, shown -> Optional.of("5 < 6 “…” ü"));
            String words =
                    charset.equals(StandardCharsets.UTF_8)
                            ? "alt=\"5 &lt; 6 “…” ü\""
                            : "alt=\"5 &lt; 6 &#8220;&#8230;&#8221; ü\"";
            String expected =
                    PAGE.formatted(charset.name())
                            .replaceFirst("<img src=\"a", "<img " + words + " src=\"a")
                            .replace("alt=\"\"", words)
                            .replace("alt='old \"words\"'", words);
            assertThat(Files.readString(target, charset)).isEqualTo(expected);
        }
    }

    @Test
    void aPageThatDoesNotSayItsCharacterSetStaysInAscii() throws Exception {
        Path file = folder.resolve("site/plain.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<p><img src=a.jpg></p>");
        Path target = folder.resolve("out.html");
        HtmlPage.all(file).get(0).write(target, shown -> Optional.of("A “sign”"));
        assertThat(target).hasContent("<p><img alt=\"A &#8220;sign&#8221;\" src=a.jpg></p>");
    }

    private HtmlPage page(Charset charset) throws Exception {
        Path file = folder.resolve("site/index.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, PAGE.formatted(charset.name()), charset);
        return HtmlPage.all(folder.resolve("site")).get(0);
    }
}

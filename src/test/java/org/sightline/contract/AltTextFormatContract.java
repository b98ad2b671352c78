package org.sightline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.output.caption.AltTextFormat;
import org.sightline.review.ExistingAlt;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.CaptionOptions;
import org.sightline.understand.caption.Pictures;

/** What every form of alt text keeps. */
public abstract class AltTextFormatContract {
    @TempDir Path folder;

    protected abstract AltTextFormat format();

    @Test
    void theSameItemsGiveTheSameBytes() throws Exception {
        format().write(hostile(), folder.resolve("a"));
        format().write(hostile(), folder.resolve("b"));
        format().write(hostile(), folder.resolve("b"));
        assertThat(bytesOf(folder.resolve("b"))).isEqualTo(bytesOf(folder.resolve("a")));
    }

    @Test
    void writesNothingOutsideItsFolderAndLeavesNoPartsBehind() throws Exception {
        Files.createDirectories(folder.resolve("in/out"));
        format().write(hostile(), folder.resolve("in/out"));
        assertThat(folder.resolve("in")).isDirectoryContaining(p -> p.endsWith("out"));
        try (Stream<Path> all = Files.walk(folder.resolve("in"))) {
            assertThat(all.map(p -> p.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".tmp"))
                    .noneMatch(name -> name.chars().anyMatch(c -> c < ' '));
        }
    }

    @Test
    void anEmptyListIsWrittenAndReplacesTheLastRun() throws Exception {
        format().write(List.of(), folder.resolve("empty"));
        format().write(hostile(), folder.resolve("used"));
        format().write(List.of(), folder.resolve("used"));
        Map<String, String> used = bytesOf(folder.resolve("used"));
        bytesOf(folder.resolve("empty"))
                .forEach((name, bytes) -> assertThat(used).containsEntry(name, bytes));
    }

    @Test
    void itsNameIsAWord() {
        assertThat(format().name()).matches("[a-z]+");
    }

    /** Pictures whose names and texts try to break out. */
    protected static List<ReviewedAltText> hostile() {
        List<String> words =
                List.of(
                        "=cmd|'/C calc'!A0",
                        "<img src=x onerror=alert(1)>",
                        "\"quoted\", 'twice'; & <b>",
                        "two\r\nlines\u2028three",
                        "한국어 사진 😀 \u202Egnp",
                        "@SUM(A1)\t\u0000\u0007",
                        "]]></script><!--");
        List<ReviewedAltText> items = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Pictures picture =
                    Pictures.graphic()
                            .tag(words.get(i), 0.5)
                            .line(words.get(i), 0.1, 0.1, 0.8, 0.5)
                            .written(
                                    new org.sightline.media.WrittenText(
                                            words.get(i), null, words.get(i), null));
            items.add(item(words.get(i) + ".jpg", picture.dossier((char) ('0' + i))));
        }
        return items;
    }

    /** A picture as a run hands it to the formats. */
    public static ReviewedAltText item(String name, ImageDossier dossier) {
        MediaFile file = new MediaFile(Path.of("x.jpg"), name, dossier.id(), MediaKind.IMAGE);
        AltText alt = Pictures.captioner().caption(dossier, CaptionOptions.defaults());
        return new ReviewedAltText(file, dossier, alt, Source.MACHINE, alt, existing(dossier));
    }

    private static List<ExistingAlt> existing(ImageDossier dossier) {
        String words = dossier.info().written().altText();
        return words == null
                ? List.of()
                : List.of(new ExistingAlt(words, ExistingAlt.METADATA, null));
    }

    /** File name to content, byte for byte. */
    protected static Map<String, String> bytesOf(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        if (!Files.exists(folder)) {
            return content;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(p -> content.put(folder.relativize(p).toString(), latin(p)));
        }
        return content;
    }

    private static String latin(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

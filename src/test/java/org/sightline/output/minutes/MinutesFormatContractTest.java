package org.sightline.output.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.understand.minutes.Talk;

/** What every way to write minutes keeps to. */
class MinutesFormatContractTest {
    @TempDir private Path folder;

    static List<MinutesFormat> formats() {
        return MinutesFormats.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesTheSameBytesForTheSameMinutes(MinutesFormat format) throws Exception {
        format.write(Sheets.of(Sheets.CAMPAIGN), MinutesLayout.defaults(), folder.resolve("a"));
        format.write(Sheets.of(Sheets.CAMPAIGN), MinutesLayout.defaults(), folder.resolve("b"));

        assertThat(files("a")).isNotEmpty().isEqualTo(files("b"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void replacesWhatAnEarlierRunWrote(MinutesFormat format) throws Exception {
        format.write(Sheets.of(Sheets.CAMPAIGN), MinutesLayout.defaults(), folder.resolve("a"));
        format.write(
                Sheets.of(Talk.of("").untimed()), MinutesLayout.defaults(), folder.resolve("a"));
        format.write(
                Sheets.of(Talk.of("").untimed()), MinutesLayout.defaults(), folder.resolve("b"));

        assertThat(files("a")).isEqualTo(files("b"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void takesHostileNamesAndWordsForMereText(MinutesFormat format) throws Exception {
        format.write(Sheets.of(Sheets.HOSTILE), MinutesLayout.defaults(), folder.resolve("a"));

        for (Map.Entry<String, String> file : files("a").entrySet()) {
            if (file.getKey().endsWith(".html")) {
                assertThat(file.getValue()).doesNotContain("<script>alert", "<img", "\" onload");
                assertThat(file.getValue().split("<script", -1)).hasSize(2);
            }
            if (file.getKey().endsWith(".vtt")) {
                assertThat(file.getValue().lines().filter(line -> line.contains("-->")))
                        .allMatch(line -> line.matches("[0-9:.]+ --> [0-9:.]+"));
            }
            if (file.getKey().endsWith(".ics")) {
                assertThat(file.getValue().split("\r\n", -1))
                        .filteredOn(line -> line.startsWith("BEGIN:"))
                        .isSubsetOf("BEGIN:VCALENDAR", "BEGIN:VTODO", "BEGIN:VEVENT");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void showsNoTimesWhereNoneAreKnown(MinutesFormat format) throws Exception {
        format.write(
                Sheets.of(Talk.of(Sheets.TEXT).untimed()),
                MinutesLayout.defaults(),
                folder.resolve("a"));

        assertThat(files("a").keySet()).doesNotContain("transcript.vtt", "transcript.srt");
        for (Map.Entry<String, String> file : files("a").entrySet()) {
            String text = shown(folder.resolve("a/" + file.getKey()));
            assertThat(text).doesNotContainPattern("(?<!\\d)\\d{1,2}:\\d\\d(?!\\d)");
            assertThat(text).doesNotContainPattern("\"(start|end|duration)\" : [0-9]");
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesHonestlyThatNothingWasHeard(MinutesFormat format) throws Exception {
        format.write(Sheets.of(Talk.of("")), MinutesLayout.defaults(), folder.resolve("a"));

        String name = format.name();
        if (List.of("md", "html").contains(name)) {
            assertThat(files("a").get("minutes." + name)).contains("No words were heard");
        }
        if (List.of("pdf", "docx").contains(name)) {
            assertThat(shown(folder.resolve("a/minutes." + name))).contains("No words were heard");
        }
        if (name.equals("ics")) {
            assertThat(files("a")).isEmpty();
        }
    }

    @Test
    void hasOneNameForEachFormat() {
        assertThat(MinutesFormats.names())
                .containsExactly("json", "md", "html", "pdf", "docx", "vtt", "srt", "txt", "ics")
                .allSatisfy(name -> assertThat(MinutesFormats.find(name)).isPresent());
        assertThat(MinutesFormats.find("doc")).isEmpty();
    }

    /** What a reader meets: the text of a PDF, all parts of a DOCX, else the file. */
    static String shown(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            return pdfText(file);
        }
        return file.toString().endsWith(".docx") ? docxText(file) : Files.readString(file);
    }

    private static String docxText(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(part).readAllBytes();
                text.append(part.getName()).append('\n');
                text.append(new String(content, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String pdfText(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Names and bytes, as Latin-1 so that every byte counts; text files as UTF-8. */
    private Map<String, String> files(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(folder.resolve(name))) {
            return files;
        }
        try (Stream<Path> all = Files.list(folder.resolve(name))) {
            for (Path file : all.toList()) {
                boolean binary = file.toString().matches(".*\\.(pdf|docx)");
                files.put(
                        file.getFileName().toString(),
                        Files.readString(
                                file,
                                binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}

package org.sightline.output.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.job.JobFile;
import org.sightline.review.Source;
import org.sightline.understand.minutes.Talk;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** PDF/UA-1 (ISO 14289-1), as veraPDF checks it. */
class MinutesPdfTest {
    private static final String KOREAN =
            """
            김민지: 안녕하세요, the budget 예산 is fixed 있습니다.
            박뷁: We decided to print the 포스터 in June.
            """;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Talk> talks() {
        return List.of(
                Sheets.CAMPAIGN,
                Sheets.HOSTILE,
                Talk.of(KOREAN),
                Talk.of(""),
                Talk.of(Sheets.TEXT.repeat(12))
                        .created(LocalDateTime.of(2026, 3, 10, 9, 0), "Long"));
    }

    @ParameterizedTest
    @MethodSource("talks")
    void followsTheStandardForAccessiblePdf(Talk talk) throws Exception {
        assertThat(faults(MinutesPdf.bytes(Sheets.of(talk), MinutesLayout.defaults()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, full, MACHINE",
        "en, brief, HUMAN",
        "en, chronological, HUMAN",
        "ko, full, HUMAN",
        "ko, brief, MACHINE",
        "ko, chronological, MACHINE"
    })
    void followsItInEveryTemplateAndStyle(String template, String style, Source source)
            throws Exception {
        MinutesLayout layout = layout(template, style);

        for (Talk talk : List.of(Sheets.HOSTILE, Talk.of(KOREAN), Talk.of(Sheets.TEXT.repeat(8)))) {
            assertThat(faults(MinutesPdf.bytes(Sheets.of(talk, source), layout))).isEmpty();
        }
    }

    @Test
    void keepsTheTimesOfALineTogether() throws Exception {
        Talk talk = Talk.of("").pause(3 * 3600 + 20).then(Sheets.TEXT);

        try (PDDocument pdf =
                Loader.loadPDF(MinutesPdf.bytes(Sheets.of(talk), MinutesLayout.defaults()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .containsPattern("\\[3:01:\\d\\d, 3:01:\\d\\d\\]");
        }
    }

    private MinutesLayout layout(String template, String style) throws Exception {
        Path job = folder.resolve("job.yml");
        Files.writeString(
                job,
                "{kind: minutes, input: x, style: %s, meeting: {template: %s}}"
                        .formatted(style, template));
        return JobFile.read(job, Map.of()).layout();
    }

    @Test
    void showsHangulAmongLatin() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(
                        MinutesPdf.bytes(Sheets.of(Talk.of(KOREAN)), MinutesLayout.defaults()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("김민지, 박뷁", "We decided to print the 포스터 in June.")
                    .doesNotContain(PdfFonts.MISSING);
        }
    }

    @Test
    void isCheckedForReal() throws Exception {
        ByteArrayOutputStream untagged = new ByteArrayOutputStream();
        try (PDDocument pdf =
                Loader.loadPDF(
                        MinutesPdf.bytes(Sheets.of(Sheets.CAMPAIGN), MinutesLayout.defaults()))) {
            pdf.getDocumentCatalog().setStructureTreeRoot(null);
            pdf.save(untagged);
        }

        assertThat(faults(untagged.toByteArray())).isNotEmpty();
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator =
                        Foundries.defaultInstance()
                                .createValidator(PDFAFlavour.PDFUA_1, 20, false, false, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(TestAssertion::toString)
                    .toList();
        }
    }
}

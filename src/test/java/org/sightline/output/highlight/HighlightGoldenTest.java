package org.sightline.output.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.dossier.VideoDossier;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.MadeVideo;

/**
 * Text formats byte for byte. After a wanted change run with {@code -Dgolden.update=true} and read
 * the difference.
 */
class HighlightGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/highlights");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "ntsc, 30000, 1001, json csv frames edl otio fcpxml fcp7xml chapters",
        "film, 24000, 1001, edl fcpxml fcp7xml",
        "pal, 25, 1, edl fcpxml fcp7xml",
        "sixty, 60, 1, edl fcpxml fcp7xml",
        "sixty-drop, 60000, 1001, edl fcpxml fcp7xml"
    })
    void everyFormatIsAsItWas(String name, int numerator, int denominator, String formats)
            throws Exception {
        VideoDossier dossier = Footage.match(numerator, denominator).build();

        compare(name, formats, Footage.picked("a match/final & more.mp4", dossier));
    }

    @ParameterizedTest
    @CsvSource({"variable, json edl otio fcp7xml"})
    void variableRateIsLaidOnTheGridByTime(String name, String formats) throws Exception {
        VideoDossier dossier =
                MadeVideo.at(30, 1)
                        .shotUntil(120, 4, 0)
                        .shotUntil(60, 8, 1)
                        .shotUntil(140, 12, 2)
                        .loud(9, 10, -10)
                        .build();

        compare(name, formats, Footage.picked("phone.mp4", dossier));
    }

    @ParameterizedTest
    @CsvSource({"pal-timecode, 25, 1, 10:20:30:00", "ntsc-timecode, 30000, 1001, 10:20:30;00"})
    void sourceTimesGoByTheTimecodeOfTheCamera(
            String name, int numerator, int denominator, String timecode) throws Exception {
        VideoDossier dossier = Footage.match(numerator, denominator).from(timecode).build();

        compare(name, "edl otio fcpxml fcp7xml", Footage.picked("match.mp4", dossier));
    }

    private void compare(String name, String formats, Reviewed<VideoDossier, List<Highlight>> video)
            throws Exception {
        List<String> names = List.of(formats.split(" ", -1));
        for (HighlightFormat format : Footage.formats()) {
            if (names.contains(format.name())) {
                format.write(video, folder);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Path golden = GOLDEN.resolve(name).resolve(file.getFileName());
                if (Boolean.getBoolean("golden.update")) {
                    Files.createDirectories(golden.getParent());
                    Files.copy(file, golden, StandardCopyOption.REPLACE_EXISTING);
                }
                assertThat(file).hasSameTextualContentAs(golden);
            }
        }
    }
}

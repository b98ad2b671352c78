package org.sightline.output.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format as reviewed under {@code golden/minutes/}, PDF and DOCX by what they show; {@code
 * -Dgolden.update=true} rewrites those files, and the diff is reviewed.
 */
class MinutesGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/minutes");

    @TempDir private Path folder;

    static List<MinutesFormat> formats() {
        return MinutesFormats.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesWhatWasReviewed(MinutesFormat format) throws Exception {
        format.write(Sheets.of(Sheets.CAMPAIGN), MinutesLayout.defaults(), folder);

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean binary = name.matches(".*\\.(pdf|docx)");
                String shown = MinutesFormatContractTest.shown(file);
                compare(shown, GOLDEN.resolve(binary ? name + ".txt" : name));
            }
        }
    }

    private static void compare(String actual, Path golden) throws Exception {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}

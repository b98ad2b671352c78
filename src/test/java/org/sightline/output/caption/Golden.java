package org.sightline.output.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.contract.AltTextFormatContract;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.WrittenText;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.Pictures;

/**
 * Holds a format to the files under {@code golden/alt-text/}; {@code -Dgolden.update=true} rewrites
 * them, and the diff is reviewed.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden/alt-text");

    private Golden() {}

    static void check(AltTextFormat format, Path folder) throws Exception {
        Path written = folder.resolve("golden-" + format.name());
        format.write(items(), written);
        try (Stream<Path> files = Files.walk(written)) {
            for (Path file : files.filter(Golden::isText).toList()) {
                compare(file, FOLDER.resolve(written.relativize(file).toString()));
            }
        }
    }

    private static boolean isText(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".jpg");
    }

    private static void compare(Path actual, Path golden) throws Exception {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, Files.readAllBytes(actual));
        }
        assertThat(Files.readString(actual, StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    /** One of each kind: accepted, to check, to write, a chart, a person's word. */
    static List<ReviewedAltText> items() {
        return List.of(
                AltTextFormatContract.item(
                        "in/beagle.jpg",
                        Pictures.photograph().tag("beagle", 0.7).tag("basset", 0.28).dossier('a')),
                AltTextFormatContract.item(
                        "in/bus.jpg",
                        Pictures.photograph()
                                .tag("school bus", 0.91)
                                .object("bus", 0.93, 0.4)
                                .scene("scene", "street", 0.92)
                                .line("Nº 7", 0.45, 0.3, 0.1, 0.06)
                                .line("tiny", 0.45, 0.8, 0.05, 0.02)
                                .grey()
                                .dossier('b')),
                AltTextFormatContract.item("in/chart.png", chart().dossier('c')),
                AltTextFormatContract.item(
                        "in/=unsure, \"odd\".jpg",
                        Pictures.photograph()
                                .tag("zebra", 0.3)
                                .written(new WrittenText(null, null, "Ada in Leeds", null))
                                .dossier('d')),
                reviewed());
    }

    private static Pictures chart() {
        return Pictures.graphic()
                .line("Visitors in 2014", 0.3, 0.02, 0.4, 0.06)
                .line("20", 0.04, 0.2, 0.06, 0.04)
                .line("10", 0.04, 0.4, 0.06, 0.04)
                .line("0", 0.04, 0.6, 0.06, 0.04)
                .line("January", 0.2, 0.9, 0.1, 0.04)
                .line("February", 0.5, 0.9, 0.1, 0.04);
    }

    private static ReviewedAltText reviewed() {
        WrittenText written = new WrittenText("A zebra in the snow.", null, null, null);
        ImageDossier dossier =
                Pictures.photograph().tag("zebra", 0.97).written(written).dossier('e');
        ReviewedAltText item = AltTextFormatContract.item("in/zebra.jpg", dossier);
        AltText human =
                new AltText(
                        AltText.Type.INFORMATIVE,
                        "A zebra looks through the fence of a farm.",
                        "",
                        1,
                        AltText.Review.ACCEPT,
                        "en",
                        List.of());
        return new ReviewedAltText(
                item.file(), dossier, human, Source.HUMAN, item.proposal(), item.existing());
    }
}

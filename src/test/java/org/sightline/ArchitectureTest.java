package org.sightline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;

/** Holds the order of rooms and the one door of each foreign library. */
@AnalyzeClasses(packages = "org.sightline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> ROOMS =
            List.of(
                    "media",
                    "codec",
                    "model",
                    "features",
                    "dossier",
                    "space",
                    "understand",
                    "review",
                    "output",
                    "job",
                    "flow",
                    "app");

    @ArchTest static final ArchRule roomsImportOnlyRoomsBeforeThem = roomsInOrder();

    @ArchTest
    static final ArchRule noRoomsInCircles =
            slices().matching("org.sightline.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyForeignLibraryHasOneDoor =
            CompositeArchRule.of(
                    List.of(
                            onlyIn(
                                    "app",
                                    "org.springframework..",
                                    "picocli..",
                                    "jakarta.servlet.."),
                            onlyIn(
                                    "codec",
                                    "org.bytedeco..",
                                    "javax.imageio..",
                                    "com.drew..",
                                    "com.adobe.."),
                            onlyIn("model", "ai.djl..", "ai.onnxruntime.."),
                            onlyIn("features.speech", "org.vosk.."),
                            onlyIn("features.audio", "org.hipparchus.."),
                            onlyIn("space", "org.apache.lucene.."),
                            onlyIn("output.minutes", "org.apache.pdfbox.."),
                            onlyIn("review", "org.jsoup..")));

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToStandardOutput =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.sightline.app.cli..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .callMethod(System.class, "exit", int.class);

    private static ArchRule onlyIn(String room, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.sightline." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .as(String.join(", ", library) + " only in " + room)
                .allowEmptyShould(true);
    }

    private static ArchRule roomsInOrder() {
        List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            String[] later =
                    ROOMS.subList(i + 1, ROOMS.size()).stream()
                            .map(room -> "org.sightline." + room + "..")
                            .toArray(String[]::new);
            rules.add(
                    noClasses()
                            .that()
                            .resideInAPackage("org.sightline." + ROOMS.get(i) + "..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(later))
                            .allowEmptyShould(true));
        }
        return CompositeArchRule.of(rules);
    }
}

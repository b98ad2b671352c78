package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.Dossiers;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.media.WrittenText;
import org.sightline.review.Decision.Kind;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.AltText.Review;
import org.sightline.understand.caption.Evidence;

class FinalAltTextTest {
    private static final AltText PROPOSAL =
            new AltText(
                    AltText.Type.INFORMATIVE,
                    "A cat.",
                    "long",
                    0.7,
                    Review.CHECK,
                    "en",
                    List.of(new Evidence("cat", "tag", "tabby cat", 0.7, null)));
    private static final AltText UNSURE =
            new AltText(AltText.Type.UNSURE, "", "", 0.1, Review.WRITE, "en", List.of());
    private static final String IN_THE_FILE = "Mia, our office cat";

    @TempDir Path folder;
    private Decisions decisions;

    @BeforeEach
    void open() throws Exception {
        decisions = Decisions.open(folder.resolve("decisions.jsonl"));
    }

    @Test
    void theProposalStandsWhenNobodySaidAnything() {
        ReviewedAltText result = reviewed(null, PROPOSAL);

        assertThat(result.meaning()).isEqualTo(PROPOSAL);
        assertThat(result.source()).isEqualTo(Source.MACHINE);
        assertThat(reviewed("  ", UNSURE).source()).isEqualTo(Source.MACHINE);
    }

    @Test
    void wordsInTheFileWinOverTheMachine() {
        ReviewedAltText result = reviewed(IN_THE_FILE, UNSURE);

        assertThat(result.source()).isEqualTo(Source.EXISTING);
        assertThat(result.meaning())
                .isEqualTo(
                        new AltText(
                                AltText.Type.INFORMATIVE,
                                IN_THE_FILE,
                                "",
                                1,
                                Review.ACCEPT,
                                "en",
                                List.of(
                                        new Evidence(
                                                IN_THE_FILE,
                                                "metadata",
                                                "AltTextAccessibility",
                                                1,
                                                null))));
    }

    @Test
    void aReviewersWordWinsOverBoth() throws Exception {
        decide(Kind.EDIT, "Mia asleep.");

        ReviewedAltText result = reviewed(IN_THE_FILE, PROPOSAL);

        assertThat(result.source()).isEqualTo(Source.HUMAN);
        assertThat(result.meaning().alt()).isEqualTo("Mia asleep.");
        assertThat(result.meaning().longDescription()).isEqualTo("long");
        assertThat(result.meaning().evidence())
                .extracting(Evidence::detail)
                .containsExactly("Ann, 2026-03-01T10:00:00Z");
    }

    @Test
    void whatWasAcceptedStandsThoughALaterRunProposesOtherwise() throws Exception {
        decide(Kind.ACCEPT, "A tabby cat.");

        assertThat(reviewed(null, PROPOSAL).meaning().alt()).isEqualTo("A tabby cat.");
        assertThat(reviewed(null, UNSURE).meaning().review()).isEqualTo(Review.ACCEPT);
    }

    @Test
    void aDecorativePictureHasNoWords() throws Exception {
        decide(Kind.DECORATIVE, null);

        AltText alt = reviewed(IN_THE_FILE, PROPOSAL).meaning();

        assertThat(alt.type()).isEqualTo(AltText.Type.DECORATIVE);
        assertThat(alt.alt()).isEmpty();
        assertThat(alt.review()).isEqualTo(Review.ACCEPT);
    }

    private void decide(Kind kind, String alt) throws Exception {
        Instant at = Instant.parse("2026-03-01T10:00:00Z");
        decisions.append(new Decision(Dossiers.id('a'), kind, alt, "Ann", at, null));
    }

    private ReviewedAltText reviewed(String existing, AltText proposal) {
        WrittenText written = new WrittenText(existing, null, null, null);
        ImageDossier dossier = Dossiers.image(Dossiers.id('a'), written);
        MediaFile file =
                new MediaFile(Path.of("cat.jpg"), "cat.jpg", dossier.id(), MediaKind.IMAGE);
        return new FinalAltText(decisions, ExistingTexts.NONE).of(file, dossier, proposal);
    }
}

package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.dossier.Dossiers;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.media.WrittenText;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.AltText.Review;
import org.sightline.understand.caption.Finding;
import org.sightline.understand.caption.Finding.Problem;

class ReviewedAltTextTest {
    @Test
    void whatIsLongerThan150CharactersIsWarnedWhoeverWroteIt() {
        String fits = "A " + "long ".repeat(29) + "a.";
        assertThat(fits).hasSizeBetween(140, 150);
        for (Source source : Source.values()) {
            assertThat(warnings(fits, source)).isEmpty();
            assertThat(warnings(fits.replace(" a.", " alley."), source))
                    .containsExactly(Problem.TOO_LONG);
        }
    }

    @Test
    void nothingIsWarnedWhereNothingIsSaid() {
        assertThat(warnings("", Source.MACHINE)).isEmpty();
    }

    @Test
    void wordsThatRepeatTheCaptionBesideThemAreWarned() {
        ExistingAlt beside = new ExistingAlt("Our fair", "page.html", "our fair");
        assertThat(warnings("Our fair", Source.EXISTING, beside))
                .containsExactly(Problem.SAME_AS_CAPTION);
        assertThat(warnings("A fair.", Source.HUMAN, beside)).isEmpty();
    }

    private static List<Problem> warnings(String words, Source source, ExistingAlt... existing) {
        Review review = words.isEmpty() ? Review.WRITE : Review.ACCEPT;
        AltText alt = new AltText(AltText.Type.INFORMATIVE, words, "", 1, review, "en", List.of());
        ImageDossier dossier = Dossiers.image(Dossiers.id('a'), WrittenText.NONE);
        MediaFile file = new MediaFile(Path.of("a.jpg"), "a.jpg", dossier.id(), MediaKind.IMAGE);
        return new ReviewedAltText(file, dossier, alt, source, alt, List.of(existing))
                .warnings().stream().map(Finding::problem).toList();
    }
}

package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sightline.media.WrittenText;
import org.sightline.understand.caption.AltText.Review;
import org.sightline.understand.caption.CaptionOptions.People;
import org.sightline.understand.caption.CaptionOptions.Tone;

class PhrasebookTest {
    @Test
    void everyLanguageHasEveryPhrase() {
        for (String language : CaptionOptions.LANGUAGES) {
            assertThat(Phrasebook.of(language).names())
                    .as(language)
                    .isEqualTo(Phrasebook.of("en").names());
        }
    }

    @Test
    void aGraphicInGerman() {
        Pictures graphic =
                Pictures.graphic()
                        .line("Wie Pflanzen wachsen", 0.3, 0.02, 0.4, 0.08)
                        .line("Samen", 0.1, 0.4, 0.1, 0.04)
                        .line("Keim", 0.5, 0.5, 0.1, 0.04);
        AltText alt = german(graphic);
        assertThat(alt.alt())
                .isEqualTo(
                        "Eine Grafik mit der Überschrift „Wie Pflanzen wachsen“ und den"
                                + " Beschriftungen „Samen“ und „Keim“.");
        assertThat(alt.language()).isEqualTo("de");
        assertThat(alt.review()).isEqualTo(Review.CHECK);
    }

    @Test
    void manyLabelsInGermanKeepTheLengthAndTellHowManyAreLeft() {
        Pictures graphic = Pictures.graphic();
        for (int i = 0; i < 12; i++) {
            graphic.line("Beschriftung Nummer " + i, 0.1, 0.05 + i * 0.07, 0.2, 0.02);
        }
        AltText alt = german(graphic);
        assertThat(alt.alt())
                .startsWith("Eine Grafik mit den Beschriftungen „Beschriftung Nummer 0“");
        assertThat(alt.alt()).endsWith(" weiteren.").hasSizeLessThanOrEqualTo(125);
        assertThat(alt.longDescription())
                .startsWith("Text im Bild, in Lesereihenfolge:")
                .contains("Beschriftung Nummer 11");
    }

    @Test
    void aSignInGerman() {
        AltText alt = german(Pictures.graphic().line("Heute. Zu!", 0.1, 0.3, 0.8, 0.3));
        assertThat(alt.alt()).isEqualTo("Text mit dem Wortlaut „Heute. Zu!“.");
    }

    @Test
    void aPhotographIsLeftToAPersonWhereOnlyEnglishIsKnown() {
        Pictures photograph =
                Pictures.photograph()
                        .tag("beagle", 0.97)
                        .written(new WrittenText(null, null, "Unser Hund", null));
        AltText alt = german(photograph);
        assertThat(alt.review()).isEqualTo(Review.WRITE);
        assertThat(alt.longDescription()).isEqualTo("Beschreibung in der Datei: „Unser Hund“");
    }

    private static AltText german(Pictures picture) {
        CaptionOptions options =
                new CaptionOptions(People.NEUTRAL, Tone.PLAIN, 125, "de", Vocabulary.NONE);
        return Pictures.captioner().caption(picture.dossier('0'), options);
    }
}

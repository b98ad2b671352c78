package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sightline.understand.caption.CaptionOptions.People;
import org.sightline.understand.caption.CaptionOptions.Tone;

class ToneTest {
    @Test
    void briefLeavesOutWhereAndKeepsWhatIsDone() {
        Pictures beach =
                Pictures.photograph()
                        .sentence("a man is riding a horse on the beach")
                        .object("person", 0.9, 0.1)
                        .object("horse", 0.8, 0.3);
        assertThat(brief(beach).alt()).isEqualTo("A person is riding a horse.");
        assertThat(beach.caption().alt()).isEqualTo("A person is riding a horse on the beach.");
    }

    @Test
    void briefEvidenceIsOfWhatIsTold() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a dog is running behind a horse")
                        .object("dog", 0.9, 0.1)
                        .object("horse", 0.9, 0.3);
        assertThat(brief(picture).alt()).isEqualTo("A dog is running.");
        assertThat(brief(picture).evidence())
                .extracting(Evidence::claim)
                .containsExactly("a dog is running", "dog");
    }

    @Test
    void briefLeavesOutAPhotographsText() {
        Pictures bus =
                Pictures.photograph()
                        .object("bus", 0.97, 0.1)
                        .tag("trolleybus", 0.97)
                        .line("Metro", 0.2, 0.4, 0.2, 0.1);
        assertThat(bus.caption().alt()).contains("“Metro”");
        assertThat(brief(bus).alt()).isNotEmpty().doesNotContain("“");
        assertThat(brief(bus).longDescription()).contains("Metro");
    }

    @Test
    void briefLeavesOutLabelsBesideAHeadingAndMovesThemIntoTheLongDescription() {
        Pictures graphic =
                Pictures.graphic()
                        .line("How plants grow", 0.3, 0.02, 0.4, 0.08)
                        .line("Seed", 0.1, 0.4, 0.1, 0.04)
                        .line("Shoot", 0.5, 0.5, 0.1, 0.04);
        assertThat(graphic.caption().alt())
                .isEqualTo(
                        "A graphic headed “How plants grow” with the labels “Seed” and “Shoot”.");
        assertThat(brief(graphic).alt()).isEqualTo("A graphic headed “How plants grow”.");
        assertThat(brief(graphic).longDescription()).contains("Seed", "Shoot");
    }

    private static AltText brief(Pictures picture) {
        CaptionOptions options =
                new CaptionOptions(People.NEUTRAL, Tone.BRIEF, 125, "en", Vocabulary.NONE);
        return Pictures.captioner().caption(picture.dossier('0'), options);
    }
}

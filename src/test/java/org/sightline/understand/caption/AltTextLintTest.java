package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.understand.caption.Finding.Problem;

class AltTextLintTest {
    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "'  ', MISSING",
        "image, PLACEHOLDER",
        "Alt text here, PLACEHOLDER",
        "...'', PLACEHOLDER",
        "beach_2_final, FILE_NAME",
        "IMG_4711, FILE_NAME",
        "DSC01234.JPG, FILE_NAME",
        "Screenshot 2024-05-01 at 10.22.33, FILE_NAME",
        "Image of a dog, OPENING",
        "A photo showing a dog, OPENING",
        "Our summer fair, SAME_AS_CAPTION",
        "CHILDREN AT THE FAIR, ALL_CAPITALS",
        "'two\nlines', WHITE_SPACE"
    })
    void tells(String alt, Problem problem) {
        assertThat(AltTextLint.check(alt, "in/beach_2_final.jpg", "Our summer fair"))
                .extracting(Finding::problem)
                .containsExactly(problem);
    }

    @Test
    void tellsWhatIsTooLong() {
        assertThat(AltTextLint.check("a ".repeat(100).strip() + "b", "x.jpg", null))
                .extracting(Finding::problem)
                .containsExactly(Problem.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "'Dog with a bell attached to its collar.', dog.jpg",
        "'Dog on the beach', dog-on-the-beach.jpg",
        "'Dog', dog.jpg",
        "'Photographer with a camera.', p1.jpg",
        "'We’re family-friendly.', family.jpg",
        "'PDF', pdfdocument.png",
        "'개가 뛴다.', 개.jpg"
    })
    void leavesGoodOnesAlone(String alt, String fileName) {
        assertThat(AltTextLint.check(alt, fileName, null)).isEmpty();
    }

    @Test
    void noAltAtAllIsMissing() {
        assertThat(AltTextLint.check(null, "x.jpg", null))
                .extracting(Finding::problem)
                .containsExactly(Problem.MISSING);
    }
}

package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.features.image.LineDecoder.Line;
import org.sightline.model.Settings;

class LineDecoderTest {
    private static final String CLASSES = "-abc中Ｅ，_";

    @Test
    void countsRepeatsOnceUnlessNothingStandsBetween() throws Exception {
        assertThat(decode("aab-bc--").text()).isEqualTo("abbc");
    }

    @Test
    void writesASpaceWhereItIsOnlyLikelierThanUsual() throws Exception {
        assertThat(decode("a~b").text()).isEqualTo("a b");
        assertThat(decode("a-b~").text()).isEqualTo("ab");
        assertThat(decode("~a_b").text()).isEqualTo("a b");
    }

    @Test
    void writesNoSpaceBesideChineseCharacters() throws Exception {
        assertThat(decode("a~中~中").text()).isEqualTo("a中中");
    }

    @Test
    void writesFullWidthLettersAsUsualOnesAndCommasAtTheirWord() throws Exception {
        assertThat(decode("aＥ").text()).isEqualTo("aE");
        assertThat(decode("a~，~b").text()).isEqualTo("a,b");
    }

    @Test
    void scoresTheMeanOfTheKeptCharacters() throws Exception {
        assertThat(decode("aab").score()).isCloseTo(0.9, within(1e-6));
        assertThat(decode("---")).isEqualTo(Line.NOTHING);
    }

    /** One step a character; a tilde is nothing with a faint space. */
    private static Line decode(String steps) throws Exception {
        int classes = CLASSES.length();
        float[] chances = new float[steps.length() * classes];
        for (int i = 0; i < steps.length(); i++) {
            boolean faint = steps.charAt(i) == '~';
            chances[i * classes + (faint ? 0 : CLASSES.indexOf(steps.charAt(i)))] = 0.9f;
            chances[i * classes + classes - 1] += faint ? 0.02f : 0.001f;
        }
        Settings settings =
                new Settings(
                        "test", Map.of("recogniser", Map.of("space", 0.01, "wide_scripts", 11904)));
        List<String> characters = List.of("a", "b", "c", "中", "Ｅ", "，");
        return new LineDecoder(settings, characters).decode(chances, steps.length(), classes);
    }
}

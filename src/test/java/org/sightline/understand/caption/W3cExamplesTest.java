package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.dossier.ImageDossier;
import org.sightline.understand.caption.AltText.Review;
import org.sightline.understand.caption.AltText.Type;

/**
 * The worked examples of W3C's Images Tutorial: what was measured of their pictures and what is
 * told of them, by the table {@code w3c-examples.tsv}, which says as well where a file alone does
 * not tell W3C's words and why. After them the same for pictures that are only like theirs.
 */
class W3cExamplesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void aWorkedExampleIsToldAsFarAsItsFileGoes(W3cExample example) throws Exception {
        ImageDossier dossier = W3cMeasured.all().get(example.picture());
        AltText told = W3cExamplesIT.captioner().caption(dossier, CaptionOptions.defaults());
        example.holds(told, example.says());
    }

    static List<W3cExample> examples() {
        return W3cExample.all();
    }

    @Test
    void thereAreAsManyWorkedExamplesAsW3cGives() {
        assertThat(examples())
                .extracting(example -> example.example().split(",", -1)[0])
                .satisfies(all -> assertThat(new HashSet<>(all)).hasSize(22));
    }

    @Test
    void anImageOfTextIsQuotedWordForWord() {
        AltText alt =
                Pictures.graphic()
                        .line("Your experience is important", 0.1, 0.4, 0.8, 0.2)
                        .caption();
        assertThat(alt.type()).isEqualTo(Type.TEXT);
        assertThat(alt.alt()).contains("“Your experience is important”");
    }

    @Test
    void aPhotographIsNamedByWhatItShowsAndNotAsAPhotograph() {
        AltText alt = Pictures.photograph().tag("beagle", 0.97).caption();
        assertThat(alt.type()).isEqualTo(Type.INFORMATIVE);
        assertThat(alt.alt()).isEqualTo("A dog.");
    }

    @Test
    void aChartHasItsTitleInTheAltTextAndItsDataInTheLongDescription() {
        AltText alt =
                Pictures.graphic()
                        .line("Site visitors, first quarter 2014", 0.2, 0.02, 0.6, 0.06)
                        .line("300", 0.04, 0.2, 0.06, 0.04)
                        .line("200", 0.04, 0.4, 0.06, 0.04)
                        .line("100", 0.04, 0.6, 0.06, 0.04)
                        .line("0", 0.04, 0.8, 0.06, 0.04)
                        .line("January", 0.2, 0.9, 0.1, 0.04)
                        .line("February", 0.45, 0.9, 0.1, 0.04)
                        .line("March", 0.7, 0.9, 0.1, 0.04)
                        .caption();
        assertThat(alt.type()).isEqualTo(Type.COMPLEX);
        assertThat(alt.review()).isEqualTo(Review.CHECK);
        assertThat(alt.alt()).startsWith("A chart").contains("“Site visitors, first quarter 2014”");
        assertThat(alt.longDescription()).contains("January", "February", "March", "300");
    }

    @Test
    void anOrganisationsChartIsADiagramWithItsBoxesInReadingOrder() {
        AltText alt =
                Pictures.graphic()
                        .kind("diagram", 0.96)
                        .line("Chief executive", 0.4, 0.1, 0.2, 0.04)
                        .line("Finance", 0.1, 0.4, 0.1, 0.04)
                        .line("Marketing", 0.4, 0.4, 0.1, 0.04)
                        .line("Research and development", 0.7, 0.4, 0.2, 0.04)
                        .line("Accounts payable", 0.1, 0.7, 0.2, 0.04)
                        .line("Public relations office", 0.4, 0.7, 0.2, 0.04)
                        .caption();
        assertThat(alt.type()).isEqualTo(Type.COMPLEX);
        assertThat(alt.alt()).startsWith("A diagram").contains("“Chief executive”");
        assertThat(alt.longDescription())
                .contains("Chief executive\nFinance\nMarketing\nResearch and development\n");
    }

    @Test
    @Tag("needs-context")
    void aSmallSignIsPerhapsAnIconAndASmallWordIsRead() {
        Pictures glass = Pictures.graphic().line("Q", 0.2, 0.2, 0.5, 0.5).size(32, 32);
        assertThat(glass.caption().evidence())
                .extracting(Evidence::claim)
                .contains("perhaps an icon");
        Pictures badge = Pictures.graphic().line("NEW", 0.1, 0.2, 0.8, 0.5).size(48, 24);
        assertThat(badge.caption().alt()).isEqualTo("Text reading “NEW”.");
    }

    @Test
    @Tag("needs-context")
    void aRuleOrASpacerIsSuggestedAsDecorationWithItsReasonAndLeftToAPerson() {
        AltText rule = Pictures.withPhotograph(0.8).tag("ruler", 0.99).size(600, 2).caption();
        AltText blank = Pictures.photograph().sentence("a dog is sitting").blank().caption();
        for (AltText alt : List.of(rule, blank)) {
            assertThat(alt.type()).isEqualTo(Type.UNSURE);
            assertThat(alt.review()).isEqualTo(Review.WRITE);
        }
        assertThat(rule.evidence())
                .containsExactly(
                        new Evidence(
                                "perhaps decoration", "pixels", "only 600 × 2 pixels", 1, null));
        assertThat(blank.evidence()).extracting(Evidence::detail).contains("one colour all over");
    }

    @Test
    @Tag("needs-context")
    void aLongBorderIsSuggestedAsDecorationWhateverIsDrawnInIt() {
        AltText border = Pictures.photograph().tag("cleaver", 0.9).size(300, 12).caption();
        assertThat(border.type()).isEqualTo(Type.UNSURE);
        assertThat(border.evidence())
                .containsExactly(
                        new Evidence(
                                "perhaps decoration", "pixels", "only 300 × 12 pixels", 1, null));
    }

    @Test
    @Tag("needs-context")
    void aPictureTooSmallToSeeAnythingInIsPerhapsAnIcon() {
        Pictures picture = Pictures.photograph().object("laptop", 0.97, 0.2).tag("laptop", 0.9);
        AltText icon = picture.size(64, 48).caption();
        assertThat(icon.type()).isEqualTo(Type.UNSURE);
        assertThat(icon.review()).isEqualTo(Review.WRITE);
        assertThat(icon.evidence())
                .containsExactly(
                        new Evidence("perhaps an icon", "pixels", "only 64 × 48 pixels", 1, null));
        assertThat(picture.size(65, 48).caption().alt()).isEqualTo("A laptop.");
    }

    @Test
    void aPlainSurfaceWithWordsIsNoDecoration() {
        AltText sign = Pictures.graphic().blank().line("Closed", 0.1, 0.3, 0.8, 0.3).caption();
        assertThat(sign.alt()).isEqualTo("Text reading “Closed”.");
    }

    @Test
    void aTablesCellsStandInTheLongDescriptionRowByRow() {
        Pictures table = Pictures.graphic();
        String[][] rows = {{"Day", "Open", "Shut"}, {"Monday", "9", "18"}, {"Sunday", "10", "16"}};
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                table.line(rows[row][column], 0.1 + 0.3 * column, 0.2 + 0.2 * row, 0.1, 0.05);
            }
        }
        AltText alt = table.caption();
        assertThat(alt.type()).isEqualTo(Type.COMPLEX);
        assertThat(alt.alt()).isEqualTo("A table.");
        assertThat(alt.longDescription())
                .contains("Day | Open | Shut\nMonday | 9 | 18\nSunday | 10 | 16");
    }

    @Test
    @Tag("needs-context")
    void whatALogosLinkLeadsToIsNotGuessed() {
        AltText logo = Pictures.graphic().line("W3C", 0.2, 0.3, 0.6, 0.4).caption();
        assertThat(logo.alt()).isEqualTo("Text reading “W3C”.");
        assertThat(logo.review()).isEqualTo(Review.CHECK);
    }

    @Test
    @Tag("needs-context")
    void whichPlaceOnAMapIsMeantIsLeftToAPersonWithItsNamesAtHand() {
        AltText map =
                Pictures.graphic()
                        .line("Iceland", 0.1, 0.1, 0.1, 0.03)
                        .line("Sweden", 0.5, 0.2, 0.1, 0.03)
                        .line("Italy", 0.5, 0.8, 0.1, 0.03)
                        .kind("map", 0.97)
                        .caption();
        assertThat(map.alt()).isEqualTo("A map with the labels “Iceland”, “Sweden” and “Italy”.");
        assertThat(map.longDescription()).isEmpty();
        assertThat(map.review()).isEqualTo(Review.CHECK);
    }

    @Test
    @Tag("needs-context")
    void whatADrawnInstructionAsksForIsLeftToAPerson() {
        AltText cap = Pictures.graphic().kind("drawing", 0.97).caption();
        assertThat(cap.alt()).isEqualTo("An illustration.");
        assertThat(cap.review()).isEqualTo(Review.CHECK);
    }

    @Test
    @Tag("needs-context")
    void whatPicturesOfAGroupMeanTogetherIsNotGuessed() {
        AltText star = Pictures.graphic().tag("starfish", 0.9).kind("drawing", 0.5).caption();
        assertThat(star.review()).isEqualTo(Review.WRITE);
        assertThat(star.alt()).isEmpty();
    }

    @Test
    @Tag("needs-context")
    void thatAPictureDecoratesIsNeverProposed() {
        assertThat(Pictures.graphic().caption().type()).isEqualTo(Type.UNSURE);
        assertThat(Pictures.photograph().caption().review()).isEqualTo(Review.WRITE);
    }

    @Test
    @Tag("needs-context")
    void whatAnIconDoesWhenItIsPressedIsNotGuessed() {
        AltText printer = Pictures.withPhotograph(0.5).tag("printer", 0.4).caption();
        assertThat(printer.review()).isEqualTo(Review.WRITE);
        assertThat(printer.alt()).isEmpty();
    }

    @Test
    @Tag("needs-context")
    void aFeelingThatAPictureGivesIsNotNamed() {
        AltText family =
                Pictures.photograph().tag("picnic", 0.3).object("person", 0.6, 0.1).caption();
        assertThat(family.alt())
                .doesNotContainIgnoringCase("happ")
                .doesNotContainIgnoringCase("family");
    }
}

package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.understand.caption.AltText.Review;
import org.sightline.understand.caption.AltText.Type;

class GraphicProposerTest {
    @Test
    void percentagesThatMakeAWholeAreAChart() {
        AltText alt = pie("Cash 23.2%", "Securities 23.0%", "53.8 %").caption();
        assertThat(alt.type()).isEqualTo(Type.COMPLEX);
        assertThat(alt.review()).isEqualTo(Review.CHECK);
        assertThat(alt.alt())
                .isEqualTo("A chart with the labels “Cash 23.2%” and “Securities 23.0%”.");
        assertThat(alt.evidence())
                .extracting(Evidence::detail)
                .contains("3 percentages that add up to 100");
    }

    @Test
    void twoChartsSideBySideHaveTwoWholes() {
        Pictures two = pie("Tax 50.8%", "Other 4.3%", "Rest 44.9%");
        two.line("Health 30%", 0.6, 0.1, 0.1, 0.03);
        two.line("Debt 60%", 0.6, 0.2, 0.1, 0.03);
        assertThat(two.caption().alt()).startsWith("A graphic");
        two.line("Post 10%", 0.8, 0.3, 0.1, 0.03);
        assertThat(two.caption().alt()).startsWith("A chart");
    }

    @ParameterizedTest
    @CsvSource({
        "Cash 23.2%, Bonds 23.0%, Loans 40.0%",
        "Half 50%, Half 50%, none",
        "30% of people like 20% more, 40%, 30%"
    })
    void otherPercentagesAreNoChart(String first, String second, String third) {
        assertThat(pie(first, second, third).caption().alt()).startsWith("A graphic");
    }

    @ParameterizedTest
    @CsvSource({
        "bar chart, A bar chart",
        "line chart, A line chart",
        "pie chart, A pie chart",
        "map, A map",
        "diagram, A diagram",
        "screenshot, A screenshot",
        "drawing, An illustration",
        "photograph, A graphic"
    })
    void aKindThatLooksSureIsNamed(String label, String opening) {
        Pictures picture = pie("Fiji 1", "Samoa 2", "Tonga").kind(label, 0.95);
        assertThat(picture.caption().alt())
                .isEqualTo(opening + " with the labels “Fiji 1”, “Samoa 2” and “Tonga”.");
        assertThat(pie("Fiji 1", "Samoa 2", "Tonga").kind(label, 0.8).caption().alt())
                .startsWith("A graphic");
    }

    @Test
    void whatIsNamedByItsLooksTellsSoAndIsNoSurerThanThey() {
        AltText alt = pie("Fiji", "Samoa", "Tonga").kind("map", 0.93).caption();
        assertThat(alt.evidence())
                .contains(new Evidence("a map", "kind", "looks like a map", 0.93, null));
        assertThat(alt.confidence()).isEqualTo(0.93);
        assertThat(alt.review()).isEqualTo(Review.CHECK);
    }

    @Test
    void aMapWithoutAWordIsStillAMap() {
        assertThat(Pictures.graphic().kind("map", 0.95).caption().alt()).isEqualTo("A map.");
    }

    @Test
    void chartsThatCannotBeToldApartArePlainlyAChart() {
        Pictures chart = pie("Fiji 1", "Samoa 2", "Tonga").kind("bar chart", 0.6);
        assertThat(chart.kind("line chart", 0.35).caption().alt()).startsWith("A chart with");
    }

    @Test
    void whatIsDiagramAndDrawingIsAnIllustration() {
        Pictures drawn = pie("Fiji", "Samoa", "Tonga").kind("diagram", 0.6).kind("drawing", 0.35);
        assertThat(drawn.caption().alt()).startsWith("An illustration with");
    }

    @Test
    void aCircleOfArrowsWithoutNumbersIsNoChart() {
        Pictures cycle = pie("Forming", "Storming", "Norming").kind("line chart", 0.93);
        assertThat(cycle.caption().alt()).startsWith("A graphic");
    }

    @Test
    void textThatMakesAChartOutweighsTheLooksOfOtherThings() {
        Pictures chart = pie("Cash 23.2%", "Securities 23.0%", "53.8 %").kind("diagram", 0.5);
        assertThat(chart.kind("pie chart", 0.45).caption().alt()).startsWith("A pie chart");
        assertThat(pie("Tax 40%", "Rent 30%", "30 %").kind("map", 0.99).caption().alt())
                .startsWith("A chart");
    }

    @Test
    void aMapFullOfNamesIsNoPageOfText() {
        Pictures map = Pictures.graphic();
        for (int i = 0; i < 6; i++) {
            map.line("The republic of somewhere no. " + i, 0.1, 0.1 + i * 0.14, 0.8, 0.1);
        }
        assertThat(map.caption().type()).isEqualTo(Type.TEXT);
        assertThat(map.kind("map", 0.97).caption().alt()).startsWith("A map");
    }

    @Test
    void aLogoIsItsWordsAndWithoutAnyItsNameIsForAPersonToTell() {
        Pictures logo = Pictures.graphic().line("Atomico", 0.4, 0.4, 0.2, 0.06);
        AltText alt = logo.kind("logo", 0.96).caption();
        assertThat(alt.alt()).isEqualTo("Logo reading “Atomico”.");
        assertThat(alt.type()).isEqualTo(Type.TEXT);
        assertThat(alt.evidence())
                .contains(new Evidence("logo", "kind", "looks like a logo", 0.96, null));
        AltText mute = Pictures.graphic().kind("logo", 0.96).caption();
        assertThat(mute.alt()).isEmpty();
        assertThat(mute.review()).isEqualTo(Review.WRITE);
    }

    @Test
    void aReceiptIsReadAndItsPricesAreNoAxis() {
        Pictures receipt = Pictures.graphic().line("Corner shop", 0.3, 0.05, 0.4, 0.04);
        for (int i = 0; i < 6; i++) {
            receipt.line("Item", 0.1, 0.2 + i * 0.1, 0.1, 0.03);
            receipt.line("" + 10 * (i + 1), 0.8, 0.2 + i * 0.1, 0.05, 0.03);
        }
        assertThat(receipt.caption().type()).isEqualTo(Type.COMPLEX);
        AltText read = receipt.kind("document", 0.95).caption();
        assertThat(read.type()).isEqualTo(Type.TEXT);
        assertThat(read.alt()).startsWith("Text").contains("Corner shop", "60");
    }

    @Test
    void textOfWhichOnlyAWordWouldFitIsAPage() {
        String line = "Nothing here is short enough to be quoted in a sentence of this length ";
        Pictures page = Pictures.graphic().line("About", 0.1, 0.05, 0.1, 0.03);
        Pictures begun = Pictures.graphic().line("All about small birds", 0.1, 0.05, 0.5, 0.03);
        for (int i = 0; i < 5; i++) {
            page.line(line + line + i, 0.1, 0.2 + i * 0.15, 0.8, 0.04);
            begun.line(line + line + i, 0.1, 0.2 + i * 0.15, 0.8, 0.04);
        }
        assertThat(page.caption().alt()).isEqualTo("A page of text.");
        assertThat(begun.caption().alt()).isEqualTo("Text beginning “All about small birds”.");
        assertThat(page.caption().longDescription()).contains("About", line.strip());
    }

    private static Pictures pie(String first, String second, String third) {
        return Pictures.graphic()
                .line(first, 0.1, 0.3, 0.1, 0.03)
                .line(second, 0.6, 0.5, 0.1, 0.03)
                .line(third, 0.3, 0.8, 0.1, 0.03);
    }
}

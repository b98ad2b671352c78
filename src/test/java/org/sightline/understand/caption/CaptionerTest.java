package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.Box;
import org.sightline.media.WrittenText;
import org.sightline.media.WrittenText.Kind;
import org.sightline.media.WrittenText.Name;
import org.sightline.understand.caption.AltText.Review;
import org.sightline.understand.caption.AltText.Type;

class CaptionerTest {
    @Test
    void namesTheOneSureThing() {
        AltText alt = Pictures.photograph().tag("zebra", 0.97).caption();
        assertThat(alt.alt()).isEqualTo("A zebra.");
        assertThat(alt.type()).isEqualTo(AltText.Type.INFORMATIVE);
        assertThat(alt.evidence())
                .containsExactly(new Evidence("a zebra", "tag", "zebra", 0.97, null));
    }

    @Test
    void fiveBreedsAreOneSureDog() {
        AltText alt =
                Pictures.photograph()
                        .tag("beagle", 0.3)
                        .tag("Walker hound", 0.25)
                        .tag("English foxhound", 0.2)
                        .tag("basset", 0.1)
                        .tag("Cardigan", 0.1)
                        .tag("tabby", 0.02)
                        .caption();
        assertThat(alt.alt()).isEqualTo("A dog.");
        assertThat(alt.evidence()).extracting(Evidence::detail).contains("beagle", "Cardigan");
    }

    @Test
    void goesUpOnlyAsFarAsItMust() {
        assertThat(Pictures.photograph().tag("goose", 0.35).tag("drake", 0.35).caption().alt())
                .isEqualTo("A water bird.");
        assertThat(Pictures.photograph().tag("goose", 0.7).tag("drake", 0.01).caption().alt())
                .isEqualTo("A goose.");
    }

    @Test
    void prefersTheAllButCertainFamilyToALikelyMember() {
        AltText alt = Pictures.photograph().tag("goose", 0.7).tag("drake", 0.28).caption();
        assertThat(alt.alt()).isEqualTo("A water bird.");
    }

    @Test
    void theSameScoreIsLessSureForANounThatTheTaggerClaimsInVain() {
        assertThat(Pictures.photograph().tag("basketball", 0.8).caption().alt())
                .isEqualTo("A basketball.");
        assertThat(Pictures.photograph().tag("unicycle", 0.8).caption().alt()).isEmpty();
    }

    @Test
    void goesUpToAVagueWordWhereNothingElseIsSure() {
        AltText alt = Pictures.photograph().tag("otter", 0.38).tag("zebra", 0.37).caption();
        assertThat(alt.alt()).isEqualTo("An animal.");
    }

    @Test
    void theChanceThatPeopleTakeItDecidesWhatAPersonMustDo() {
        Pictures zebra = Pictures.photograph().tag("zebra", 0.97);
        assertThat(judgedBy(0.98, zebra).review()).isEqualTo(Review.ACCEPT);
        assertThat(judgedBy(0.9, zebra).review()).isEqualTo(Review.CHECK);
        assertThat(judgedBy(Sureness.PROPOSE / 2, zebra).review()).isEqualTo(Review.WRITE);
        assertThat(judgedBy(0.9, zebra).confidence()).isEqualTo(0.9 * 0.99);
    }

    @Test
    void saysTheFirstSentenceThatPeopleMayTakeAndNounsWhereThereIsNone() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a dog is running")
                        .sentence("a dog is running on the beach")
                        .tag("beagle", 0.97);
        assertThat(captionOf(picture, (kind, t) -> t[t.length - 1] / 10).alt())
                .isEqualTo("A dog is running.");
        assertThat(captionOf(picture, (kind, t) -> t[t.length - 1] < 5 ? 0 : 1).alt())
                .isEqualTo("A dog is running on the beach.");
        assertThat(captionOf(picture, (kind, t) -> kind == Acceptance.Kind.SENTENCE ? 0 : 1).alt())
                .isEqualTo("A dog.");
    }

    private static AltText captionOf(Pictures picture, Acceptance acceptance) {
        return Captioner.with(acceptance).caption(picture.dossier('0'), CaptionOptions.defaults());
    }

    private static AltText judgedBy(double chance, Pictures picture) {
        return captionOf(picture, (kind, traits) -> chance);
    }

    @Test
    void whatIsWornIsNotWhatThePictureShows() {
        AltText alt = Pictures.photograph().tag("suit", 0.7).tag("Windsor tie", 0.29).caption();
        assertThat(alt.alt()).isEmpty();
        assertThat(alt.review()).isEqualTo(Review.WRITE);
        assertThat(alt.confidence()).isZero();
    }

    @Test
    void leavesToAPersonWhatIsNotSure() {
        AltText alt = Pictures.photograph().tag("zebra", 0.35).tag("pizza", 0.3).caption();
        assertThat(alt.alt()).isEmpty();
        assertThat(alt.review()).isEqualTo(Review.WRITE);
        assertThat(alt.type()).isEqualTo(Type.INFORMATIVE);
    }

    @Test
    void namesTwoThingsOnlyWhenBothAreSure() {
        Pictures dog = Pictures.photograph().tag("beagle", 0.97);
        assertThat(dog.object("frisbee", 0.9, 0.5).caption().alt())
                .isEqualTo("A dog and a frisbee.");
        Pictures unsure = Pictures.photograph().tag("beagle", 0.97).object("frisbee", 0.5, 0.5);
        assertThat(unsure.caption().alt()).isEqualTo("A dog.");
    }

    @Test
    void aPlaceIsNotOneMoreThing() {
        Pictures picture = Pictures.photograph().tag("seashore", 0.97).object("dog", 0.9, 0.5);
        assertThat(picture.caption().alt()).isEqualTo("A dog.");
        assertThat(Pictures.photograph().tag("seashore", 0.97).caption().alt())
                .isEqualTo("A seashore.");
    }

    @Test
    void countsWhatWasSeenOneByOne() {
        AltText alt =
                Pictures.photograph()
                        .object("person", 0.9, 0.1)
                        .object("person", 0.85, 0.6)
                        .caption();
        assertThat(alt.alt()).isEqualTo("Two people.");
        assertThat(alt.evidence()).extracting(Evidence::box).doesNotContainNull().hasSize(2);
    }

    @Test
    void saysASentenceThatIsBorneOut() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a man is riding a horse on the beach")
                        .object("person", 0.9, 0.1)
                        .object("horse", 0.8, 0.3);
        AltText alt = picture.caption();
        assertThat(alt.alt()).isEqualTo("A person is riding a horse on the beach.");
        assertThat(alt.review()).isEqualTo(AltText.Review.CHECK);
        assertThat(alt.evidence())
                .extracting(Evidence::claim)
                .contains("person", "horse", "a person is riding a horse on the beach");
    }

    @Test
    void leavesColoursOut() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a black and white dog sits on an orange couch")
                        .object("dog", 0.9, 0.1)
                        .object("couch", 0.9, 0.1);
        assertThat(picture.caption().alt()).isEqualTo("A dog sits on a couch.");
    }

    @Test
    void cutsWhatNothingBearsOut() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a woman is sitting on a bench with a dog")
                        .object("person", 0.9, 0.1);
        assertThat(picture.caption().alt()).isEqualTo("A person is sitting.");
    }

    @Test
    void whatIsDoneToAPartThatNothingMeasuresIsLeftOut() {
        Pictures licking =
                Pictures.photograph()
                        .sentence("a closeup of a cat licking its nose")
                        .object("cat", 0.9, 0.1);
        assertThat(licking.caption().alt()).isEqualTo("A closeup of a cat.");
        Pictures riding =
                Pictures.photograph()
                        .sentence("a man is riding his bike")
                        .object("person", 0.9, 0.1)
                        .object("bicycle", 0.9, 0.3);
        assertThat(riding.caption().alt()).isEqualTo("A person is riding their bike.");
    }

    @Test
    void whoTakesAPictureOfSomeonePhotographsThem() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a man is taking a picture of a dog")
                        .object("person", 0.9, 0.1)
                        .object("dog", 0.9, 0.3);
        assertThat(picture.caption().alt()).isEqualTo("A person is photographing a dog.");
    }

    @Test
    void whereWhatIsDoneIsCutNothingHangsOnIt() {
        Pictures picture =
                Pictures.photograph()
                        .object("person", 0.99, 0.1)
                        .tag("tripod", 0.9)
                        .sentence("a man is operating a video camera on a tripod");
        assertThat(picture.caption().alt()).isEqualTo("A person and a tripod.");
    }

    @Test
    void twoWhoAreToldOfAreTwoBoxes() {
        String two = "a man in a hat is standing next to a woman";
        Pictures one = Pictures.photograph().object("person", 0.95, 0.1);
        assertThat(one.sentence(two).caption().alt()).doesNotContain("standing next to");

        Pictures both =
                Pictures.photograph().object("person", 0.95, 0.1).object("person", 0.9, 0.6);
        AltText alt = both.sentence(two).caption();

        assertThat(alt.alt()).isEqualTo("A person in a hat is standing next to another person.");
        assertThat(alt.evidence())
                .filteredOn(e -> e.source().equals("object"))
                .extracting(e -> e.box().x())
                .containsExactly(0.1, 0.6);
    }

    @Test
    void aMereBoyMayBeAManAndIsAPerson() {
        assertThat(People.neutral(List.of("a", "boy", "and", "a", "little", "girl")))
                .isEqualTo("a person and a little child");
        Pictures picture = Pictures.photograph().object("person", 0.99, 0.1);
        AltText alt = picture.sentence("two young boys are sitting").caption();
        assertThat(alt.alt()).isEqualTo("A person.");
        assertThat(picture.object("person", 0.99, 0.6).caption().alt())
                .isEqualTo("Two young children are sitting.");
    }

    @Test
    void anAnimalThatIsLessThanSureGivesWayToOneThatIs() {
        Pictures picture = Pictures.photograph().object("bear", 0.98, 0.5).object("dog", 0.6, 0.1);
        assertThat(picture.sentence("two brown dogs are running on the sand").caption().alt())
                .isEqualTo("A bear.");
        assertThat(
                        Pictures.photograph()
                                .object("cat", 0.9, 0.5)
                                .object("dog", 0.85, 0.1)
                                .sentence("a dog is sitting with a cat")
                                .caption()
                                .alt())
                .isEqualTo("A dog is sitting with a cat.");
    }

    @Test
    void oneAloneDoesNothingToEachOther() {
        Pictures picture = Pictures.photograph().object("bear", 0.98, 0.5);
        assertThat(
                        picture.sentence("a bear and a dog are looking at each other in the woods")
                                .caption()
                                .alt())
                .isEqualTo("A bear is looking in the woods.");
    }

    @Test
    void theBoxAtTheTopOfADiagramIsNoHeading() {
        Pictures boxes =
                Pictures.graphic()
                        .line("Ann Lee Chair", 0.4, 0.1, 0.2, 0.04)
                        .line("Bo Kim Sales", 0.1, 0.5, 0.2, 0.04)
                        .line("Cy Fox Finance", 0.7, 0.5, 0.2, 0.04);
        assertThat(boxes.caption().alt())
                .isEqualTo(
                        "A graphic headed “Ann Lee Chair” with the labels “Bo Kim Sales” and “Cy Fox"
                                + " Finance”.");
        assertThat(boxes.kind("diagram", 0.7).caption().alt())
                .isEqualTo(
                        "A graphic with the labels “Ann Lee Chair”, “Bo Kim Sales” and “Cy Fox"
                                + " Finance”.");
    }

    @Test
    void whoPosesForAPictureOnlyPoses() {
        Pictures picture = Pictures.photograph().object("dog", 0.9, 0.2);
        assertThat(picture.sentence("a dog is posing for a picture on the grass").caption().alt())
                .isEqualTo("A dog is posing on the grass.");
        assertThat(Phrases.withoutPictures("two men pose for the camera"))
                .containsExactly("two", "men", "pose");
        assertThat(Phrases.withoutPictures("a man looks for a picture")).hasSize(6);
    }

    @Test
    void whatIsShownSomewhereIsThere() {
        assertThat(Phrases.withoutPictures("a white truck is shown on a road"))
                .containsExactly("a", "white", "truck", "on", "a", "road");
        assertThat(Phrases.withoutPictures("a dog is shown")).hasSize(4);
    }

    @Test
    void theVerbAgreesWithTheOneWhoIsLeft() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a man and a dog are sitting at a table")
                        .object("person", 0.9, 0.1)
                        .object("dining table", 0.9, 0.3);
        assertThat(picture.caption().alt()).isEqualTo("A person is sitting at a table.");
    }

    @Test
    void whatHangsOnACutThingIsCutWithIt() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a dog is playing with a ball in its mouth")
                        .object("dog", 0.9, 0.1);
        assertThat(picture.caption().alt()).isEqualTo("A dog is playing.");
        assertThat(picture.object("sports ball", 0.9, 0.2).caption().alt())
                .isEqualTo("A dog is playing with a ball in its mouth.");
    }

    @Test
    void whatLeadsOnToACutThingIsCutWithIt() {
        Pictures kitchen =
                Pictures.photograph()
                        .sentence("a kitchen filled with a stove and a microwave")
                        .tag("kitchen", 0.9)
                        .object("microwave", 0.9, 0.2);
        assertThat(kitchen.caption().alt()).isEqualTo("A kitchen and a microwave.");
        List<String> words = List.of("a kitchen is filled with tools and a stove".split(" ", -1));
        assertThat(Phrases.keep(words, part -> part.contains("tools"), word -> false))
                .containsExactly("a", "kitchen", "and", "a", "stove");
    }

    @Test
    void severalThingsHaveNoArticleOfOne() {
        Pictures bananas =
                Pictures.photograph().sentence("a bananas hanging in a tree").tag("banana", 0.9);
        assertThat(bananas.caption().alt()).isEqualTo("Bananas hanging in a tree.");
        Pictures sheep =
                Pictures.photograph()
                        .sentence("a sheep is standing on the grass")
                        .object("sheep", 0.9, 0.2);
        assertThat(sheep.caption().alt()).isEqualTo("A sheep is standing on the grass.");
    }

    @Test
    void whatIsOverACutThingIsCutWithIt() {
        List<String> words = List.of("a sink and a mirror over it".split(" ", -1));
        assertThat(Phrases.keep(words, part -> part.contains("mirror"), word -> false))
                .containsExactly("a", "sink");
    }

    @Test
    void ofTwoDeedsTheOneWithoutItsPlaceIsLeftOut() {
        List<String> words = List.of("a cat sitting on a chair holding a toy".split(" ", -1));
        assertThat(Phrases.keep(words, part -> part.contains("chair"), word -> false))
                .containsExactly("a", "cat", "holding", "a", "toy");
    }

    @Test
    void oneMorePersonIsAnother() {
        assertThat(neutral("a man in a suit and a woman"))
                .isEqualTo("a person in a suit and another person");
        assertThat(neutral("a young woman holds a baby while a man looks on"))
                .isEqualTo("a young person holds a baby while another person looks on");
        assertThat(neutral("a man and a woman sit near a girl"))
                .isEqualTo("two people sit near a person");
        assertThat(neutral("two men and a woman pose")).isEqualTo("three people pose");
        assertThat(neutral("a man and woman sit")).isEqualTo("two people sit");
        assertThat(neutral("a bride and groom kiss")).isEqualTo("two people kiss");
        assertThat(neutral("a policeman talks to a mother"))
                .isEqualTo("a police officer talks to a person");
        assertThat(neutral("a boy in a cowboy hat")).isEqualTo("a person in a cowboy hat");
    }

    @Test
    void whoIsCalledYoungWithLittleSurenessIsAPerson() {
        assertThat(ageless("a little girl and two small kids"))
                .isEqualTo("a person and two people");
        assertThat(ageless("a small dog and a child")).isEqualTo("a small dog and a person");
    }

    private static String neutral(String sentence) {
        return People.neutral(List.of(sentence.split(" ", -1)));
    }

    private static String ageless(String sentence) {
        return People.neutral(People.withoutAge(List.of(sentence.split(" ", -1))));
    }

    @Test
    void aColourIsSaidOnce() {
        assertThat(
                        ColourWords.withColours(
                                List.of("a", "white", "and", "white", "dog", "and", "a", "cat"),
                                coloured -> true))
                .containsExactly("a", "white", "dog", "and", "a", "cat");
    }

    @Test
    void aGroupOfPeopleAre() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a group of people are sitting at a table")
                        .object("person", 0.9, 0.1)
                        .object("dining table", 0.9, 0.3);
        assertThat(picture.caption().alt()).isEqualTo("A group of people are sitting at a table.");
    }

    @Test
    void triesTheNextSentenceWhenTheFirstIsAboutSomethingElse() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a dog is running through the snow")
                        .sentence("a bear is walking through the snow")
                        .object("bear", 0.9, 0.1);
        assertThat(picture.caption().alt()).isEqualTo("A bear is walking through the snow.");
    }

    @Test
    void countsNoMorePeopleThanWereSeen() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("two men are standing on a street")
                        .object("person", 0.9, 0.1);
        assertThat(picture.caption().alt()).isEqualTo("A person.");
    }

    @Test
    void tellsOfPeopleWhomTheSentenceLeavesOut() {
        Pictures picture =
                Pictures.photograph()
                        .sentence("a bus is parked on the street")
                        .object("bus", 0.9, 0.1)
                        .object("person", 0.9, 0.6);
        assertThat(picture.caption().alt())
                .isEqualTo("A bus is parked on the street, with a person.");
    }

    @Test
    void givesNoNumberWhereOneMoreIsLikely() {
        AltText alt =
                Pictures.photograph()
                        .object("person", 0.9, 0.1)
                        .object("person", 0.85, 0.4)
                        .object("person", 0.6, 0.7)
                        .caption();
        assertThat(alt.alt()).isEqualTo("People.");
    }

    @Test
    void tellsBlackAndWhite() {
        AltText alt = Pictures.photograph().tag("beagle", 0.97).grey().caption();
        assertThat(alt.alt()).isEqualTo("A dog, photographed in black and white.");
        assertThat(alt.evidence()).extracting(Evidence::source).contains("pixels", "kind");
    }

    @Test
    void quotesTheTextOfAPhotographWhenShort() {
        AltText alt =
                Pictures.photograph()
                        .tag("street sign", 0.96)
                        .line("MAIN ST", 0.3, 0.3, 0.4, 0.1)
                        .caption();
        assertThat(alt.alt()).isEqualTo("A street sign, with the text “MAIN ST”.");
        assertThat(alt.review()).isEqualTo(Review.CHECK);
        assertThat(alt.longDescription()).isEmpty();
    }

    @Test
    void quotesTheWordsOfASignWhereNothingElseIsSure() {
        AltText alt = Pictures.photograph().line("NO SMOKING", 0.2, 0.2, 0.6, 0.2).caption();
        assertThat(alt.alt()).isEqualTo("The words “NO SMOKING”.");
        assertThat(alt.type()).isEqualTo(AltText.Type.INFORMATIVE);
        assertThat(alt.review()).isEqualTo(Review.CHECK);
    }

    @Test
    void smallOrUnclearTextOfAPhotographStaysOutOfTheSentence() {
        AltText alt =
                Pictures.photograph()
                        .tag("school bus", 0.96)
                        .line("TX 4711", 0.3, 0.8, 0.05, 0.02)
                        .line("SCH00L", 0.7, new Box(0.3, 0.3, 0.4, 0.1))
                        .caption();
        assertThat(alt.alt()).isEqualTo("A school bus.");
        assertThat(alt.longDescription())
                .isEqualTo("Text in the picture, in reading order:\nTX 4711\nSCH00L (unclear)");
    }

    @Test
    void aGraphicIsNeverDescribedAsAPhotograph() {
        AltText alt = Pictures.graphic().tag("beagle", 0.99).caption();
        assertThat(alt.alt()).isEmpty();
        assertThat(alt.type()).isEqualTo(Type.UNSURE);
        assertThat(Pictures.withPhotograph(0.5).tag("beagle", 0.99).caption().alt()).isEmpty();
    }

    @Test
    void quotesAllOfAShortPictureOfText() {
        AltText alt =
                Pictures.graphic()
                        .line("Your access", 0.1, 0.2, 0.8, 0.3)
                        .line("to the city", 0.1, 0.6, 0.8, 0.3)
                        .caption();
        assertThat(alt.alt()).isEqualTo("Text reading “Your access to the city”.");
        assertThat(alt.type()).isEqualTo(Type.TEXT);
        assertThat(alt.longDescription()).isEmpty();
    }

    @Test
    void movesALongTextToTheLongDescription() {
        Pictures page = Pictures.graphic().line("Terms of use", 0.3, 0.02, 0.4, 0.06);
        for (int i = 0; i < 12; i++) {
            page.line("This is line " + i + " of the terms.", 0.1, 0.2 + i * 0.06, 0.8, 0.04);
        }
        AltText alt = page.caption();
        assertThat(alt.alt()).isEqualTo("Text beginning “Terms of use”.");
        assertThat(alt.longDescription()).contains("\nThis is line 11 of the terms.");
    }

    @Test
    void neverCutsALineToFit() {
        AltText alt = Pictures.graphic().line("word ".repeat(60), 0.1, 0.1, 0.8, 0.3).caption();
        assertThat(alt.alt()).isEqualTo("A page of text.");
        assertThat(alt.longDescription()).contains("word word word");
    }

    @Test
    void tellsAChartByItsAxisAndItsHeading() {
        AltText alt =
                Pictures.graphic()
                        .line("Visitors in 2014", 0.3, 0.02, 0.4, 0.06)
                        .line("3,000", 0.04, 0.2, 0.06, 0.04)
                        .line("2,000", 0.04, 0.4, 0.06, 0.04)
                        .line("1,000", 0.04, 0.6, 0.06, 0.04)
                        .line("0", 0.08, 0.8, 0.02, 0.04)
                        .line("January", 0.2, 0.9, 0.1, 0.04)
                        .line("February", 0.5, 0.9, 0.1, 0.04)
                        .caption();
        assertThat(alt.alt())
                .isEqualTo(
                        "A chart headed “Visitors in 2014” with the labels “January” and"
                                + " “February”.");
        assertThat(alt.type()).isEqualTo(Type.COMPLEX);
        assertThat(alt.review()).isEqualTo(Review.CHECK);
        assertThat(alt.evidence())
                .extracting(Evidence::detail)
                .contains("axis: 0, 1,000, 2,000, 3,000");
    }

    @Test
    void aLevelAxisFromZeroIsAChartAndPageNumbersAreNot() {
        Pictures bars = Pictures.graphic();
        Pictures pages = Pictures.graphic();
        for (int i = 0; i < 5; i++) {
            bars.line(i * 25 + "%", 0.2 + i * 0.15, 0.9, 0.05, 0.04);
            pages.line(String.valueOf(i + 1), 0.2 + i * 0.15, 0.9, 0.05, 0.04);
        }
        assertThat(bars.line("I read all", 0.02, 0.3, 0.15, 0.04).caption().alt())
                .isEqualTo("A chart with the label “I read all”.");
        assertThat(pages.line("Next", 0.9, 0.9, 0.08, 0.04).caption().alt())
                .isEqualTo("A graphic with the label “Next”.");
    }

    @Test
    void aListThatCountsDownwardsIsNoAxis() {
        Pictures list = Pictures.graphic().line("Buy milk now", 0.2, 0.1, 0.3, 0.04);
        for (int i = 1; i <= 5; i++) {
            list.line(String.valueOf(i), 0.1, 0.15 * i, 0.02, 0.04);
        }
        assertThat(list.caption().alt()).startsWith("A graphic");
    }

    @Test
    void aLabelOfTwoLinesIsQuotedAsOne() {
        AltText alt =
                Pictures.graphic()
                        .line("Without a", 0.1, 0.3, 0.2, 0.04)
                        .line("middleman", 0.1, 0.35, 0.2, 0.04)
                        .line("Shop", 0.6, 0.8, 0.1, 0.04)
                        .caption();
        assertThat(alt.alt())
                .isEqualTo("A graphic with the labels “Without a middleman” and “Shop”.");
    }

    @Test
    void tellsATableByItsRows() {
        Pictures table = Pictures.graphic();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 3; column++) {
                table.line("c" + row + column, column * 0.3 + 0.05, row * 0.2 + 0.1, 0.1, 0.05);
            }
        }
        AltText alt = table.caption();
        assertThat(alt.alt()).isEqualTo("A table.");
        assertThat(alt.longDescription()).contains("c00 | c01 | c02\nc10 | c11 | c12");
    }

    @Test
    void listsTheLabelsOfAGraphicAsFarAsTheyFit() {
        Pictures diagram = Pictures.graphic();
        for (int i = 0; i < 14; i++) {
            diagram.line("Stage number " + i, 0.06 * i, 0.06 * i, 0.1, 0.03);
        }
        AltText alt = diagram.caption();
        assertThat(alt.alt())
                .isEqualTo(
                        "A graphic with the labels “Stage number 0”, “Stage number 1”,"
                                + " “Stage number 2”, “Stage number 3” and 10 more.");
        assertThat(alt.longDescription()).contains("Stage number 13");
    }

    @Test
    void whatPeopleWroteIsToldAsTheirWordsAndNeverMadeASentence() {
        WrittenText written = new WrittenText(null, "IMG_4711", "Ada and Max in Leeds", null);
        AltText alt = Pictures.photograph().tag("zebra", 0.2).written(written).caption();
        assertThat(alt.alt()).isEmpty();
        assertThat(alt.longDescription())
                .isEqualTo("Description in the file: “Ada and Max in Leeds”");
        assertThat(alt.evidence()).extracting(Evidence::source).containsExactly("metadata");
    }

    @Test
    void namesInTheFileAreCitedAsItsWords() {
        WrittenText written =
                new WrittenText(
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new Name(Kind.PERSON, "Ada Lee"),
                                new Name(Kind.EVENT, "Open day 2026")));
        AltText alt = Pictures.photograph().tag("zebra", 0.97).written(written).caption();
        assertThat(alt.alt()).isEqualTo("A zebra.");
        assertThat(alt.longDescription())
                .isEqualTo(
                        "Person named in the file: “Ada Lee”\n\n"
                                + "Event named in the file: “Open day 2026”");
        assertThat(alt.evidence()).extracting(Evidence::detail).contains("person");
    }

    @Test
    void aSentenceThatBreaksARuleIsDroppedForAPlainerOne() {
        Proposer network =
                (image, options) ->
                        List.of(
                                new Proposal(
                                        Type.INFORMATIVE,
                                        "A dog and a happy child.",
                                        0.9,
                                        Review.CHECK,
                                        List.of(
                                                new Evidence(
                                                        "a dog", "tag", "beagle", 0.9, null))));
        Captioner captioner =
                new Captioner(
                        List.of(network, new PhotographProposer(Nouns.english(), (k, t) -> 0.9)));
        AltText alt =
                captioner.caption(
                        Pictures.photograph().tag("beagle", 0.97).dossier('0'),
                        CaptionOptions.defaults());
        assertThat(alt.alt()).isEqualTo("A dog.");
    }

    @Test
    void theSameDossierGivesTheSameAltText() {
        Pictures picture =
                Pictures.photograph().tag("goose", 0.5).tag("drake", 0.4).object("bench", 0.9, 0.1);
        assertThat(picture.caption()).isEqualTo(picture.caption());
    }

    @Test
    void namesThePlaceOnlyWhereNothingElseIsSure() {
        Pictures kitchen = Pictures.photograph().scene("room", "kitchen", 0.97);

        assertThat(kitchen.caption().alt()).isEqualTo("A kitchen.");
        assertThat(kitchen.caption().evidence())
                .containsExactly(new Evidence("a kitchen", "tag", "kitchen", 0.97, null));
        assertThat(kitchen.object("dog", 0.95, 0.4).caption().alt()).isEqualTo("A dog.");
        assertThat(Pictures.photograph().scene("sport", "tennis", 0.97).caption().alt()).isEmpty();
        assertThat(Pictures.photograph().scene("room", "kitchen", 0.5).caption().alt()).isEmpty();
    }
}

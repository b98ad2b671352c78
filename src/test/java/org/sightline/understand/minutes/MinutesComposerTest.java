package org.sightline.understand.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.features.text.Numerals;
import org.sightline.media.Utterance;

class MinutesComposerTest {
    private static final String CAMPAIGN =
            """
            Maria: Good morning everybody, um, let's start with the budget for the spring campaign.
            Tom: So, the the budget is at forty thousand euros and we have spent about, you know, half of it.
            Anna: Did we decide whether the agency gets a new contract?
            Maria: We decided to keep the agency until June, and then we look at the numbers again.
            Tom: Okay. I'll send the revised budget to everyone by Friday.
            Maria: Great. Anna, can you check with legal whether the contract can be extended by 15 March?
            Anna: Sure, I'll do that.
            Tom: What about the posters? If we decided to print them in house we could save two thousand euros.
            Maria: Let's go with the in house printing.
            Anna: Agreed.
            Maria: Tom will order the paper next week.
            Tom: Do we know how many posters the schools need?
            Anna: I don't know yet, we have to ask them.
            Maria: Um, yeah. Any other questions? No. Then thank you all.
            """;

    private static final String RECOGNISED =
            """
            good morning everybody um let's start with the budget for the spring campaign
            we decided to keep the agency until june and then we look at the numbers again
            okay i'll send the revised budget to everyone by friday
            the system will send an email by monday
            anna can you check with legal whether the contract can be extended
            sure i'll do that
            let's go with the in house printing in lorca~ street
            maria will order the paper next week
            do we know how many posters the schools need
            not sure we have to ask them
            """;

    private final MinutesComposer composer = new MinutesComposer();

    @Test
    void findsWhatWasDecidedAndNotWhatWasAskedOrSupposed() {
        Minutes minutes = compose(Talk.of(CAMPAIGN));

        assertThat(minutes.decisions())
                .containsExactly(
                        new Cited(
                                "We decided to keep the agency until June, and then we look at the numbers again.",
                                List.of("u4")),
                        new Cited("Let's go with the in house printing.", List.of("u9", "u10")));
    }

    @Test
    void findsWhoPromisedWhatAndByWhen() {
        Minutes minutes = compose(Talk.of(CAMPAIGN));

        assertThat(minutes.actions())
                .containsExactly(
                        new ActionItem(
                                "I'll send the revised budget to everyone by Friday.",
                                "Tom",
                                "by Friday",
                                null,
                                List.of("u5")),
                        new ActionItem(
                                "Anna, can you check with legal whether the contract can be extended by 15 March?",
                                "Anna",
                                "by 15 March",
                                null,
                                List.of("u6", "u7")),
                        new ActionItem(
                                "Tom will order the paper next week.",
                                "Tom",
                                "next week",
                                null,
                                List.of("u11")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And everyone will say I'll buy it.",
                "We will have the next meeting in 30 minutes again.",
                "I usually forget the action items of a meeting.",
                "I'll ask Claire to speak about the budget.",
                "I'll check that for a second.",
                "I'll check with my.",
                "I'm going to write it down here.",
                "I'll finish with a bit of discussion on the next phase.",
                "I'm gonna go home next week and sleep.",
                "Well 'cause you need to deal with each different function.",
                "We'll have to do a bit of work on it over the next year or so.",
                "What I'm going to talk to you about today is the design.",
                "Can you give us an assurance today?",
                "Will somebody buy it if we don't?",
                "Shall I just prepare it now?",
                "Yeah, 'cause we're going for the basic one.",
                "I understand that there are no announcements today, so we'll move on to petitions.",
                "I will remind her that we have committed to zero emissions.",
                "Let's go for the three presentations, so first marketing.",
                "Just because we decided to keep the old chip in there.",
                "Fee and access plans are approved annually by the council.",
                "Let's go for the lunch break with the others."
            })
    void takesNoTalkForATaskOrADecision(String said) {
        Minutes minutes = compose(Talk.of("Tom: " + said + "\nAnna: Okay, sure."));

        assertThat(minutes.actions()).isEmpty();
        assertThat(minutes.decisions()).isEmpty();
    }

    @Test
    void takesAnActionItemThatIsDictatedForATask() {
        assertThat(
                        compose(Talk.of("Tom: Action item: Anna to check the contract with legal."))
                                .actions())
                .hasSize(1);
    }

    @Test
    void tellsOnceWhatIsBothDecidedAndPromised() {
        String said =
                """
                Ann: We decided that Maria will send the report to the schools by Friday.
                Bo: We agreed that the agency keeps the contract until June.
                Ann: We agreed that the next meeting is on Tuesday at ten.
                """;

        Minutes minutes = compose(Talk.of(said));

        assertThat(minutes.actions())
                .extracting(ActionItem::owner, ActionItem::due)
                .containsExactly(tuple("Maria", "by Friday"));
        assertThat(minutes.decisions()).extracting(Cited::cites).containsExactly(List.of("u2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll send it out on a Saturday.",
                "I'll send the Friday report to the schools.",
                "I'll send the figures every Monday.",
                "I'll call them on the first Tuesday.",
                "We may first ask them, I'll send the figures.",
                "I'll send you the minutes of this meeting.",
            })
    void takesNoSomeDayForADay(String said) {
        Talk talk = Talk.of("Tom: " + said).created(LocalDateTime.of(2026, 3, 10, 9, 0), "x");

        assertThat(compose(talk).actions())
                .singleElement()
                .satisfies(action -> assertThat(action.due()).isNull());
    }

    @Test
    void keepsBothDaysWhereOneOfTwoIsMeant() {
        Talk talk =
                Talk.of("Tom: I'll send the figures on Thursday or Friday.")
                        .created(LocalDateTime.of(2026, 3, 10, 9, 0), "x");

        assertThat(compose(talk).actions())
                .extracting(ActionItem::due, ActionItem::dueDate)
                .containsExactly(tuple("on Thursday or Friday", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Yes, I'll do that by Friday.                  | by Friday",
                "Sure, Friday.                                 | Friday",
                "Yes, I'll find out the keys by Friday.        | by Friday",
                "Yes, I'll have it ready on Monday.            | on Monday",
                "Yes, I will call the caretaker on Monday.     | ",
                "Okay, I am away until Monday.                 | ",
            })
    void takesADayFromTheReplyOnlyWhereItIsToldOfWhatWasAsked(String reply, String due) {
        Talk talk = Talk.of("Ann: Could you find out who has the keys?\nBo: " + reply);

        assertThat(compose(talk).actions())
                .filteredOn(action -> action.text().contains("find out who"))
                .extracting(ActionItem::due)
                .containsExactly(due);
    }

    @Test
    void keepsTheQuestionThatNobodyCouldAnswer() {
        assertThat(compose(Talk.of(CAMPAIGN)).questions())
                .containsExactly(
                        new Cited(
                                "Do we know how many posters the schools need?",
                                List.of("u12", "u13")));
    }

    @Test
    void keepsTheQuestionAndNotItsAnnouncement() {
        String said =
                """
                Tom: One open question from me. How many volunteers do we need?
                Ines: We do not know that yet. Let us ask them.
                """;

        assertThat(compose(Talk.of(said)).questions())
                .extracting(Cited::text)
                .containsExactly("How many volunteers do we need?");
    }

    @Test
    void takesWhatSomebodyWillTellOnADayForATask() {
        String said = "Tom: I will talk to the support team and tell you on Friday.";

        assertThat(compose(Talk.of(said)).actions())
                .extracting(ActionItem::due)
                .containsExactly("on Friday");
        assertThat(compose(Talk.of("Tom: I will tell you what we check.")).actions()).isEmpty();
    }

    @Test
    void takesNoDayOfAnotherMatterForTheDayOfATask() {
        String said =
                """
                Tom: Half of the office is away today, so I'll send the list of prices.
                Ann: On Monday I'll sort of try to come up with a list of factors.
                """;

        assertThat(compose(Talk.of(said)).actions())
                .extracting(ActionItem::owner, ActionItem::due)
                .containsExactly(tuple("Tom", null), tuple("Ann", "On Monday"));
    }

    @Test
    void tellsWhatSomebodyPromisesInReplyAndNotTheRequest() {
        String said =
                """
                Bo: The server certificate expires at the end of the month.
                Ann: Can you take care of that?
                Bo: Sure, I will renew the certificate this week?
                """;

        assertThat(compose(Talk.of(said)).actions())
                .extracting(ActionItem::text, ActionItem::owner, ActionItem::due)
                .containsExactly(
                        tuple("I will renew the certificate this week.", "Bo", "this week"));
    }

    @Test
    void keepsTheQuestionThatIsLeftOpen() {
        String said =
                """
                Tom: And who looks after the hens in August?
                Ines: Nobody has offered yet. We leave that open until the next meeting.
                """;

        assertThat(compose(Talk.of(said)).questions())
                .extracting(Cited::text)
                .containsExactly("And who looks after the hens in August?");
    }

    @Test
    void namesNoOwnerWhereTheVoiceHasNoName() {
        assertThat(compose(Talk.recognised(RECOGNISED)).actions())
                .containsExactly(
                        new ActionItem(
                                "I'll send the revised budget to everyone by Friday.",
                                null,
                                "by friday",
                                null,
                                List.of("u3")),
                        new ActionItem(
                                "Anna can you check with legal whether the contract can be extended.",
                                "Anna",
                                null,
                                null,
                                List.of("u5", "u6")),
                        new ActionItem(
                                "Maria will order the paper next week.",
                                "Maria",
                                "next week",
                                null,
                                List.of("u8")));
        assertThat(compose(Talk.of("Speaker 1: I'll send the minutes tomorrow.")).actions())
                .singleElement()
                .satisfies(action -> assertThat(action.owner()).isNull());
    }

    @Test
    void givesNoTaskToWhatAnArticleStandsBefore() {
        String said =
                """
                Ann: As the Government knows, the Government will publish the plan by Friday.
                Bo: My manager will send the figures. I know that Carla will check them.
                Carla: Fine.
                """;

        assertThat(compose(Talk.of(said)).actions())
                .extracting(ActionItem::owner, ActionItem::text)
                .containsExactly(tuple("Carla", "I know that Carla will check them."));
    }

    @Test
    void takesAWholeNameOrNone() {
        String said =
                """
                Project Manager: The Marketing Expert will prepare the survey. We can start today?
                Marketing Expert: Fine. The Interface Designer will send a sketch by Monday.
                Project Manager: Then I hope Carla will publish it. And now Rachel Willis will call them.
                Marketing Expert: Sure. We heard from Ada that on Monday Ada will print it.
                """;

        assertThat(compose(Talk.of(said)).actions())
                .extracting(ActionItem::owner, ActionItem::text)
                .containsExactly(
                        tuple("Marketing Expert", "The Marketing Expert will prepare the survey."),
                        tuple("Rachel Willis", "And now Rachel Willis will call them."),
                        tuple("Ada", "We heard from Ada that on Monday Ada will print it."));
    }

    @Test
    void tellsWhatThatIsWhichSomebodyShallTakeCareOf() {
        String said =
                """
                Ann: The certificate expires in June. Can you take care of that?
                Bo: Sure, I will.
                """;

        assertThat(compose(Talk.of(said)).actions())
                .extracting(ActionItem::text, ActionItem::owner)
                .containsExactly(
                        tuple("The certificate expires in June. Can you take care of that?", "Bo"));
    }

    @Test
    void sumsUpNoGreetingsQuestionsScrapsOrFalseStarts() {
        String said =
                """
                Ann: Thank you all for joining the spring campaign planning and budget meeting.
                Bo: What does the spring campaign cost when the agency plans the posters?
                Ann: A fluffy campaign rabbit, blue.
                Bo: The agency plans the campaign, The agency and As we said that is a cost.
                Ann: The agency asks nine hundred euros for the posters of the spring campaign.
                """;

        Minutes minutes =
                composer.compose(
                        Talk.of(said).dossier(), new MinutesOptions(null, 60, null, null), "x");
        assertThat(minutes.summary())
                .extracting(Cited::text)
                .containsExactly("The agency asks €900 for the posters of the spring campaign.");
    }

    @Test
    void countsOneWhoIsCalledInTwoWaysOnce() {
        assertThat(
                        compose(Talk.of("Bo Lind (Acme): Hello.\nAnn: Hello.\nBo Lind: Fine."))
                                .speakers())
                .containsExactly("Bo Lind (Acme)", "Ann");
    }

    @Test
    void marksWordsThatTheRecogniserWasUnsureOf() {
        assertThat(compose(Talk.recognised(RECOGNISED)).decisions())
                .extracting(Cited::text)
                .contains("Let's go with the in house printing in lorca[?] street.");
    }

    @Test
    void saysNothingOfAMeetingInWhichNothingWasHeard() {
        Minutes minutes = compose(Talk.of(""));

        assertThat(minutes)
                .isEqualTo(
                        new Minutes(
                                "the file",
                                null,
                                0,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 20, 60, 1000})
    void neverUsesMoreWordsThanAskedFor(int words) {
        MinutesOptions options = new MinutesOptions(null, words, null, null);

        assertThat(summaryWords(composer.compose(Talk.of(CAMPAIGN).dossier(), options, "x")))
                .isLessThanOrEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.1, 0.333, 1})
    void neverUsesMoreThanTheShareAskedFor(double share) {
        long spoken =
                Talk.of(CAMPAIGN).dossier().transcript().utterances().stream()
                        .mapToLong(said -> said.text().split(" ", -1).length)
                        .sum();
        MinutesOptions options = new MinutesOptions(share, null, null, null);

        assertThat(summaryWords(composer.compose(Talk.of(CAMPAIGN).dossier(), options, "x")))
                .isLessThanOrEqualTo((int) (share * spoken));
    }

    @Test
    void takesTitleAndDateFromTheJobThenTheFile() {
        Talk talk = Talk.of(CAMPAIGN).created(LocalDateTime.of(2026, 3, 10, 9, 0), "Campaign");

        assertThat(composer.compose(talk.dossier(), MinutesOptions.defaults(), "x"))
                .extracting(Minutes::title, Minutes::date)
                .containsExactly("Campaign", LocalDate.of(2026, 3, 10));
        LocalDate asked = LocalDate.of(2026, 3, 9);
        assertThat(composer.compose(talk.dossier(), new MinutesOptions(0.1, null, "Y", asked), "x"))
                .extracting(Minutes::title, Minutes::date)
                .containsExactly("Y", asked);
        assertThat(compose(Talk.of(CAMPAIGN)).title()).isEqualTo("the file");
    }

    @Test
    void citesOnlyWhatIsThereAndSaysOnlyWhatWasSaid() {
        for (Talk talk : List.of(Talk.of(CAMPAIGN), Talk.recognised(RECOGNISED))) {
            Minutes minutes = compose(talk);
            List<Cited> lines = new ArrayList<>(minutes.summary());
            lines.addAll(minutes.decisions());
            lines.addAll(minutes.questions());
            minutes.actions().forEach(a -> lines.add(new Cited(a.text(), a.cites())));
            minutes.topics().forEach(t -> lines.add(new Cited(t.title(), t.cites())));

            assertThat(lines).isNotEmpty().allSatisfy(line -> assertSaid(talk, line));
        }
    }

    @Test
    void givesTheSameMinutesTwice() {
        assertThat(compose(Talk.of(CAMPAIGN))).isEqualTo(compose(Talk.of(CAMPAIGN)));
    }

    private static void assertSaid(Talk talk, Cited line) {
        StringBuilder said = new StringBuilder();
        for (String id : line.cites()) {
            Utterance cited = talk.dossier().transcript().find(id).orElseThrow();
            said.append(cited.text()).append(' ');
        }
        List<String> words = normal(said.toString());
        words.addAll(normal(Numerals.inFigures(said.toString())));
        assertThat(words).containsAll(normal(line.text().replace(Tidy.UNSURE_MARK, "")));
    }

    private static List<String> normal(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+", -1)) {
            if (!Token.normal(word).isEmpty()) {
                words.add(Token.normal(word));
            }
        }
        return words;
    }

    private static int summaryWords(Minutes minutes) {
        return minutes.summary().stream()
                .mapToInt(line -> line.text().split("\\s+", -1).length)
                .sum();
    }

    private Minutes compose(Talk talk) {
        return composer.compose(talk.dossier(), MinutesOptions.defaults(), "the file");
    }
}

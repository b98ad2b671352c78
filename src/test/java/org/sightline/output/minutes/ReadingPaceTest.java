package org.sightline.output.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

class ReadingPaceTest {
    private static final long SECOND = 1_000_000;

    /** Slow and hurried speech, people at once, long words, words without times. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void holdsTwoLinesOf42CharactersAnd17CharactersASecond(int seed) {
        Transcript talk = talk(new Random(seed));

        String srt = Captions.srt(talk);

        long free = 0;
        for (String block : srt.strip().split("\n\n", -1)) {
            List<String> lines = block.lines().toList();
            List<String> shown = lines.subList(2, lines.size());
            long[] times =
                    Arrays.stream(lines.get(1).split(" --> ", -1))
                            .mapToLong(ReadingPaceTest::millis)
                            .toArray();
            assertThat(shown).hasSizeBetween(1, 2).allMatch(line -> line.length() <= 42);
            double seconds = (times[1] - times[0]) / 1000.0;
            assertThat(String.join(" ", shown).length() / seconds).isLessThanOrEqualTo(17);
            assertThat(times[0]).isGreaterThanOrEqualTo(free);
            free = times[1];
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void dropsNoWord(int seed) {
        Transcript talk = talk(new Random(seed));
        String said = talk.utterances().stream().map(Utterance::text).collect(Collectors.joining());

        String shown =
                Captions.srt(talk)
                        .replaceAll("(?m)^\\d+\n.* --> .*\n", "")
                        .replaceAll("\\s|(?m)^[AB]:", "");
        assertThat(letters(shown)).isEqualTo(letters(said));
    }

    @Test
    void comesLateInAHurryAndCatchesUpInTheSilence() {
        List<Cue> cues =
                List.of(
                        cue(0, 1, "thirty four characters are in this"),
                        cue(1, 2, "thirty four characters are in this"),
                        cue(10, 11, "on time"));

        assertThat(ReadingPace.of(cues))
                .extracting(cue -> cue.span().startMicros() / SECOND)
                .containsExactly(0L, 2L, 10L);
    }

    @Test
    void comesALittleEarlyWhereThatKeepsTheNextOnTime() {
        List<Cue> cues =
                List.of(cue(5, 6, "twenty five characters .."), cue(6, 8, "and on time again"));

        List<Cue> paced = ReadingPace.of(cues);

        assertThat(paced.get(0).span().startMicros()).isBetween(4_500_000L, 4_600_000L);
        assertThat(paced.get(1).span().startMicros()).isEqualTo(6 * SECOND);
    }

    @Test
    void staysOnTheScreenAsLongAsItIsSaid() {
        assertThat(ReadingPace.of(List.of(cue(0, 9, "slow"))).get(0).span())
                .isEqualTo(new TimeSpan(0, 9 * SECOND));
    }

    private static Cue cue(long start, long end, String text) {
        return new Cue("u", new TimeSpan(start * SECOND, end * SECOND), null, List.of(text));
    }

    private static Transcript talk(Random random) {
        List<Utterance> talk = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < 40; i++) {
            long start = Math.max(0, at + random.nextInt(4_000_000) - 2_000_000);
            List<Word> words = new ArrayList<>();
            for (int w = random.nextInt(30); w >= 0; w--) {
                String word =
                        "abcdefghi,"
                                .substring(random.nextInt(10))
                                .repeat(random.nextInt(40) == 0 ? 9 : 1);
                long end = start + random.nextInt(600_000);
                words.add(new Word(word, new TimeSpan(start, end), 1));
                start = end;
            }
            String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
            TimeSpan span = new TimeSpan(words.get(0).span().startMicros(), start);
            List<Word> told = random.nextInt(3) == 0 ? List.of() : words;
            talk.add(new Utterance("u" + i, span, random.nextBoolean() ? "A" : "B", text, told));
            at = start;
        }
        talk.sort((a, b) -> a.span().compareTo(b.span()));
        return new Transcript(talk, true);
    }

    private static String letters(String text) {
        return text.chars()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .sorted()
                .collect(Collectors.joining());
    }

    private static long millis(String time) {
        String[] parts = time.split("[:,]", -1);
        long minutes = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
        return (minutes * 60 + Long.parseLong(parts[2])) * 1000 + Long.parseLong(parts[3]);
    }
}

package org.sightline.features.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;
import org.sightline.media.Turn;

class SpeakersTest {
    private final Random random = new Random(3);

    @Test
    void findsHowManySpeakAndNamesThemInOrder() {
        List<Voice> voices = said("bbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaacccccccccc");
        List<Turn> turns = Speakers.turns(voices, whole(voices), 0);
        assertThat(turns)
                .extracting(Turn::speaker)
                .containsExactly("Speaker 1", "Speaker 2", "Speaker 1", "Speaker 2", "Speaker 3");
        assertThat(turns.get(0).span()).isEqualTo(TimeSpan.ofSeconds(0, 4));
        assertThat(turns.get(1).span()).isEqualTo(TimeSpan.ofSeconds(4, 8));
    }

    @Test
    void hearsNoOtherSpeakerInThePausesAtTheEndsOfTurns() {
        List<Voice> voices = said("AAaaaaaaaaAABBbbbbbbbbBBCCccccccccCC".repeat(3));
        assertThat(Speakers.turns(voices, whole(voices), 0))
                .extracting(Turn::speaker)
                .containsExactly(
                        "Speaker 1",
                        "Speaker 2",
                        "Speaker 3",
                        "Speaker 1",
                        "Speaker 2",
                        "Speaker 3",
                        "Speaker 1",
                        "Speaker 2",
                        "Speaker 3");
    }

    @Test
    void takesOneVoiceForOneSpeaker() {
        List<Voice> voices = said("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        assertThat(Speakers.turns(voices, whole(voices), 0))
                .containsExactly(new Turn(TimeSpan.ofSeconds(0, 24), "Speaker 1"));
    }

    /** Windows that share sound are alike whoever speaks. */
    @Test
    void aFewSecondsOfOneVoiceAreOneSpeaker() {
        List<Voice> apart = said("a".repeat(17));
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i + 4 < apart.size(); i++) {
            float[] sum = new float[apart.get(0).vector().length];
            sum[0] = 1;
            for (Voice part : apart.subList(i, i + 4)) {
                for (int d = 1; d < sum.length; d++) {
                    sum[d] += 4 * part.vector()[d];
                }
            }
            voices.add(new Voice(apart.get(i).atMicros(), 1, VoiceGroups.unit(sum)));
        }
        assertThat(Speakers.turns(voices, whole(voices), 0))
                .extracting(Turn::speaker)
                .containsExactly("Speaker 1");
    }

    @Test
    void tellsTwoAlikeVoicesApart() {
        List<Voice> voices = new ArrayList<>();
        for (Voice voice : said("aaaaaaaaaabbbbbbbbbb".repeat(2))) {
            float[] like = voice.vector().clone();
            like[30] += 1.85f;
            voices.add(new Voice(voice.atMicros(), 1, VoiceGroups.unit(like)));
        }
        assertThat(voices.get(0).cosine(voices.get(10).vector())).isBetween(0.75, 0.8);
        assertThat(Speakers.turns(voices, whole(voices), 0))
                .extracting(Turn::speaker)
                .containsExactly("Speaker 1", "Speaker 2", "Speaker 1", "Speaker 2");
    }

    @Test
    void believesWhoSaysHowManySpeak() {
        List<Voice> voices = said("aaaaaaaaaabbbbbbbbbbaaaaaaaaaacccccccccc");
        assertThat(Speakers.turns(voices, whole(voices), 1))
                .extracting(Turn::speaker)
                .containsOnly("Speaker 1");
        assertThat(Speakers.turns(voices, whole(voices), 3))
                .extracting(Turn::speaker)
                .contains("Speaker 3")
                .doesNotContain("Speaker 4");
    }

    @Test
    void doesNotTearATurnForOneOddWindow() {
        List<Voice> voices = said("a".repeat(40) + "b".repeat(40));
        List<Voice> odd = new ArrayList<>(voices);
        odd.set(14, new Voice(voices.get(14).atMicros(), 1, between(0.46)));
        assertThat(Speakers.turns(odd, whole(voices), 2).get(0))
                .isEqualTo(new Turn(TimeSpan.ofSeconds(0, 16), "Speaker 1"));
    }

    @Test
    void marksWhereBothSpeak() {
        List<Voice> voices = said("a".repeat(40) + "b".repeat(40));
        List<Voice> both = new ArrayList<>(voices);
        both.set(40, new Voice(voices.get(40).atMicros(), 1, between(0.5)));
        List<Turn> turns = Speakers.turns(both, whole(voices), 2);
        assertThat(turns.get(0).span().overlaps(turns.get(1).span())).isTrue();
    }

    @Test
    void fillsSpeechAndNothingElse() {
        List<Voice> voices = said("aaaaaaaaaabbbbbbbbbb");
        List<TimeSpan> speech = List.of(TimeSpan.ofSeconds(1, 2), TimeSpan.ofSeconds(3.5, 5));
        assertThat(Speakers.turns(voices, speech, 2))
                .containsExactly(
                        new Turn(TimeSpan.ofSeconds(1, 2), "Speaker 1"),
                        new Turn(TimeSpan.ofSeconds(3.5, 4), "Speaker 1"),
                        new Turn(TimeSpan.ofSeconds(4, 5), "Speaker 2"));
    }

    @Test
    void givesShortSoundsToOneSpeaker() {
        assertThat(Speakers.turns(List.of(), List.of(TimeSpan.ofSeconds(1, 1.3)), 0))
                .containsExactly(new Turn(TimeSpan.ofSeconds(1, 1.3), "Speaker 1"));
        assertThat(Speakers.turns(List.of(), List.of(), 0)).isEmpty();
    }

    @Test
    void groupsAlikeEveryTime() {
        List<Voice> voices =
                said("aaabbbcccaaabbbcccaaabbbcccaaabbbcccaaabbbcccaaabbbccc".repeat(3));
        assertThat(Speakers.turns(voices, whole(voices), 0))
                .isEqualTo(Speakers.turns(voices, whole(voices), 0))
                .extracting(Turn::speaker)
                .contains("Speaker 3")
                .doesNotContain("Speaker 4");
    }

    private static List<TimeSpan> whole(List<Voice> voices) {
        return List.of(TimeSpan.ofSeconds(0, voices.size() * 0.4));
    }

    /**
     * A voice each 0.4 s: noise around a direction of its own for each letter; of a capital part is
     * a pause, whose direction all share.
     */
    private List<Voice> said(String letters) {
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            float[] vector = new float[32];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) (0.03 * random.nextGaussian());
            }
            char letter = letters.charAt(i);
            boolean pauses = Character.isUpperCase(letter);
            vector[Character.toLowerCase(letter) - 'a'] += 1;
            vector[31] += pauses ? 2 : 0;
            double spoken = pauses ? 0.9 : 1;
            voices.add(new Voice(i * 400_000L + 200_000, spoken, VoiceGroups.unit(vector)));
        }
        return voices;
    }

    private static float[] between(double share) {
        float[] vector = new float[32];
        vector[0] = (float) share;
        vector[1] = (float) (1 - share);
        return VoiceGroups.unit(vector);
    }
}

package org.sightline.features.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.codec.MediaProbe;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;

/** Transcripts as meeting programs and video sites write them. */
class ForeignTranscriptsTest {
    @TempDir Path folder;

    @Test
    void readsNumberedCuesWithNamesAsZoomWritesThem() throws Exception {
        Transcript transcript =
                read(
                        "GMT20261125-090000_Recording.transcript.vtt",
                        """
                        \uFEFFWEBVTT

                        1
                        00:00:02.730 --> 00:00:05.190
                        Anna Ek: Hello everybody.

                        2
                        00:00:05.600 --> 00:00:09.000
                        BO: The point is: we start.
                        """
                                .replace("\n", "\r\n"));
        assertThat(transcript.utterances())
                .extracting(Utterance::speaker, Utterance::text)
                .containsExactly(
                        tuple("Anna Ek", "Hello everybody."),
                        tuple("BO", "The point is: we start."));
    }

    @Test
    void readsVoicesThatTalkAtOnceAsTeamsWritesThem() throws Exception {
        Transcript transcript =
                read(
                        "weekly.vtt",
                        """
                        WEBVTT

                        b9a7c1ba-3c6e-4b5f-9d0e-2a54a2c2d5d1/13-0
                        00:00:00.000 --> 00:00:04.220
                        <v Ek, Anna (Guest)>Shall we take
                        Tom&#39;s plan?</v>

                        b9a7c1ba-3c6e-4b5f-9d0e-2a54a2c2d5d1/13-1
                        00:00:02.000 --> 00:00:03.000
                        <v Bo>Yes.</v>

                        b9a7c1ba-3c6e-4b5f-9d0e-2a54a2c2d5d1/13-1
                        00:00:02.000 --> 00:00:03.000
                        <v Carl>Yes.</v>
                        """);
        assertThat(transcript.utterances())
                .extracting(Utterance::id, Utterance::speaker, Utterance::text)
                .containsExactly(
                        tuple("u1", "Ek, Anna (Guest)", "Shall we take Tom's plan?"),
                        tuple("u2", "Bo", "Yes."),
                        tuple("u3", "Carl", "Yes."));
        assertThat(transcript.utterances().get(0).span()).isEqualTo(TimeSpan.ofSeconds(0, 4.22));
    }

    @Test
    void readsEachLineOnceOfCaptionsThatRollUpAsYouTubeWritesThem() throws Exception {
        Transcript transcript =
                read(
                        "talk.en.vtt",
                        """
                        WEBVTT
                        Kind: captions
                        Language: en

                        00:00:00.000 --> 00:00:02.550 align:start position:0%
                        \s
                        hello<00:00:00.480><c> and</c><00:00:00.799><c> welcome</c>

                        00:00:02.550 --> 00:00:02.560 align:start position:0%
                        hello and welcome
                        \s

                        00:00:02.560 --> 00:00:05.000 align:start position:0%
                        hello and welcome
                        to<00:00:03.000><c> the</c><00:00:03.500><c> board</c>

                        00:00:05.000 --> 00:00:05.010 align:start position:0%
                        to the board
                        \s
                        """);
        assertThat(transcript.utterances())
                .extracting(Utterance::text, Utterance::span)
                .containsExactly(
                        tuple("hello and welcome", TimeSpan.ofSeconds(0, 2.55)),
                        tuple("to the board", TimeSpan.ofSeconds(2.56, 5)));
    }

    @Test
    void readsNamesWithTimesAboveSpeechesAsOtterAndTeamsWriteThem() throws Exception {
        Transcript transcript =
                read(
                        "Weekly_otter_ai.txt",
                        """
                        Weekly meeting
                        Tue, Mar 10, 2026

                        Anna Ek  0:03
                        We meet at 3:30.
                        Bring a pen.

                        Speaker 2  1:02:15
                        Yes, of course we do.
                        """);
        assertThat(transcript.timed()).isTrue();
        assertThat(transcript.utterances())
                .extracting(Utterance::speaker, Utterance::text, Utterance::span)
                .containsExactly(
                        tuple(
                                "Anna Ek",
                                "We meet at 3:30. Bring a pen.",
                                TimeSpan.ofSeconds(3, 3735)),
                        tuple(
                                "Speaker 2",
                                "Yes, of course we do.",
                                TimeSpan.ofSeconds(3735, 3737)));
    }

    @Test
    void countsTimesOfDayFromTheFirstAsZoomWritesThem() throws Exception {
        Transcript transcript =
                read(
                        "meeting_saved_closed_caption.txt",
                        "[Anna Ek] 10:02:33\nHello there.\n\n[Bo] 10:02:43\nHi.\n");
        assertThat(transcript.utterances())
                .extracting(Utterance::speaker, u -> u.span().start())
                .containsExactly(tuple("Anna Ek", 0.0), tuple("Bo", 10.0));
    }

    @Test
    void passesOverTimesThatStandAloneAsGoogleMeetWritesThem() throws Exception {
        Transcript transcript =
                read("meet.txt", "00:00:00\n\nAnna Ek: Hello.\nBo: Hi.\n\n00:05:00\n\nBo: Bye.\n");
        assertThat(transcript.utterances())
                .extracting(Utterance::speaker, Utterance::text)
                .containsExactly(
                        tuple("Anna Ek", "Hello."), tuple("Bo", "Hi."), tuple("Bo", "Bye."));
    }

    @Test
    void readsSegmentsAsWhisperWritesThem() throws Exception {
        Transcript transcript =
                read(
                        "whisper.json",
                        """
                        {"text": " Hello there.", "language": "en", "segments": [
                          {"id": 0, "start": 0.0, "end": 1.5, "text": " Hello there.", "speaker": "SPEAKER_00",
                           "words": [{"word": " Hello", "start": 0, "end": 0.7, "probability": 0.4},
                                     {"word": " there.", "start": 0.7, "end": 1.5, "score": 0.9}]}]}
                        """);
        Utterance said = transcript.utterances().get(0);
        assertThat(said.text()).isEqualTo("Hello there.");
        assertThat(said.speaker()).isEqualTo("SPEAKER_00");
        assertThat(said.words())
                .extracting(w -> w.text(), w -> w.confidence())
                .containsExactly(tuple("Hello", 0.4), tuple("there.", 0.9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\n00:00:01 --> 00:00:02\nYes.\n",
                "1\n00:01,000-->00:02,000\nYes.\n",
                "00:00:01.000000 --> 00:00:02.000000\nYes.\n"
            })
    void readsTimesAsTheyComeInSubRip(String text) throws Exception {
        assertThat(read("a.srt", text).utterances())
                .singleElement()
                .satisfies(u -> assertThat(u.span()).isEqualTo(TimeSpan.ofSeconds(1, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "UTF-16, UTF-16",
        "UTF-8, UTF-8",
        "x-windows-949, windows-949",
    })
    void readsLettersAsTheyWereWritten(String charset, String told) throws Exception {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "Kim: We meet at ten.\n박지은: 네, 알겠습니다.\n", Charset.forName(charset));

        assertThat(TranscriptFile.read(file).utterances())
                .extracting(Utterance::speaker, Utterance::text)
                .containsExactly(tuple("Kim", "We meet at ten."), tuple("박지은", "네, 알겠습니다."));
        String guessed = MediaProbe.probe(file).guessedEncoding();
        assertThat(guessed).isEqualTo(told.startsWith("UTF") ? null : told);
    }

    @Test
    void tellsThatWesternLettersWereGuessed() throws Exception {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "Zoë: It costs 5 €\nBo: Café", Charset.forName("windows-1252"));

        assertThat(TranscriptFile.read(file).utterances())
                .extracting(Utterance::speaker, Utterance::text)
                .containsExactly(tuple("Zoë", "It costs 5 €"), tuple("Bo", "Café"));
        assertThat(MediaProbe.probe(file).format()).isEqualTo("text in windows-1252");
    }

    @Test
    void readsOurOwnJsonWithoutTimes() throws Exception {
        Transcript transcript =
                read(
                        "transcript.json",
                        """
                        {"utterances": [{"id": "u1", "start": null, "end": null, "speaker": "Bo", "text": "Yes."}]}
                        """);
        assertThat(transcript.timed()).isFalse();
        assertThat(transcript.utterances().get(0).speaker()).isEqualTo("Bo");
    }

    @Test
    void keepsWordsSaidTwiceWhereNothingRollsUp() throws Exception {
        Transcript transcript =
                read(
                        "a.vtt",
                        "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\n00:02.000 --> 00:03.000\nYes.\n");
        assertThat(transcript.utterances()).hasSize(2);
    }

    @Test
    void givesNobodyTheWordsBehindAnArrow() throws Exception {
        Transcript transcript =
                read(
                        "a.vtt",
                        """
                        WEBVTT

                        00:01.000 --> 00:04.000
                        >> ANNA: We meet
                        on Monday.
                        &gt;&gt; Fine by me.
                        """);
        assertThat(transcript.utterances())
                .extracting(Utterance::speaker, Utterance::text)
                .containsExactly(tuple("ANNA", "We meet on Monday."), tuple(null, "Fine by me."));
    }

    @Test
    void readsSubRipWithoutEmptyLinesBetweenItsCues() throws Exception {
        Transcript transcript =
                read(
                        "a.srt",
                        """
                        1
                        00:00:01,000 --> 00:00:02,000
                        one
                        2
                        00:00:03,000 --> 00:00:04,000
                        two
                        \s
                        3
                        00:00:05,000 --> 00:00:06,000
                        2026
                        """);
        assertThat(transcript.utterances())
                .extracting(Utterance::text)
                .containsExactly("one", "two", "2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R&D &amp; &quot;sales&quot; &lt;b&gt; &#8364;5&nbsp;&#x2014; it&apos;s",
                "R&amp;D &amp; &#34;sales&#34; &#60;b&#62; &#x20AC;5 &#8212; it&#039;s"
            })
    void resolvesReferencesToCharacters(String text) throws Exception {
        Transcript transcript = read("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n" + text + "\n");
        assertThat(transcript.utterances().get(0).text())
                .isEqualTo("R&D & \"sales\" <b> \u20ac5 \u2014 it's");
    }

    @Test
    void leavesReferencesToNothingAsTheyStand() throws Exception {
        String text = "&#99999999; &#xZZ; &#12ab; AT&T; &unknown;";
        Transcript transcript = read("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n" + text + "\n");
        assertThat(transcript.utterances().get(0).text()).isEqualTo(text);
    }

    private Transcript read(String name, String text) throws IOException, MediaException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return TranscriptFile.read(file);
    }
}

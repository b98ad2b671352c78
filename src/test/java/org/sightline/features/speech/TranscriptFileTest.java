package org.sightline.features.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;

class TranscriptFileTest {
    @TempDir Path folder;

    @Test
    void readsVoicesSettingsAndNotesOfWebVtt() throws Exception {
        Transcript transcript =
                read(
                        "a.vtt",
                        """
                        WEBVTT - weekly

                        NOTE
                        made by hand

                        STYLE
                        ::cue { color: red }

                        1
                        00:01.000 --> 00:03.500 align:start position:0%
                        <v Anna Ek>We start &amp; see,
                        <i>then</i> stop.</v>

                        01:00:04.000 --> 01:00:05.000
                        <v.loud Bo>Yes.</v> <v Anna Ek>No.

                        intro
                        00:06.000 --> 00:07.000
                        Carl: Fine by me.
                        """);
        assertThat(transcript.timed()).isTrue();
        assertThat(transcript.utterances())
                .extracting(Utterance::id, Utterance::speaker, Utterance::text)
                .containsExactly(
                        tuple("u1", "Anna Ek", "We start & see, then stop."),
                        tuple("u2", "Carl", "Fine by me."),
                        tuple("u3", "Bo", "Yes."),
                        tuple("u4", "Anna Ek", "No."));
        assertThat(transcript.utterances().get(0).span()).isEqualTo(TimeSpan.ofSeconds(1, 3.5));
        assertThat(transcript.utterances().get(3).span()).isEqualTo(TimeSpan.ofSeconds(3604, 3605));
    }

    @Test
    void readsSubRipWithMarkAndForeignLineEnds() throws Exception {
        Transcript transcript =
                read(
                        "a.srt",
                        """
                        \uFEFF1
                        00:00:01,000 --> 00:00:02,250
                        {\\an8}<b>Hello</b>
                        there

                        2
                        00:00:03,000 --> 00:00:04,000

                        """
                                .replace("\n", "\r\n"));
        assertThat(transcript.utterances()).hasSize(1);
        assertThat(transcript.utterances().get(0).text()).isEqualTo("Hello there");
        assertThat(transcript.utterances().get(0).span()).isEqualTo(TimeSpan.ofSeconds(1, 2.25));
    }

    @Test
    void readsOurOwnJson() throws Exception {
        Transcript transcript =
                read(
                        "transcript.json",
                        """
                        {"file": "m.wav", "duration": 4.0, "utterances": [
                          {"id": "u7", "start": 0.5, "end": 1.5, "speaker": null, "text": "so what",
                           "words": [{"word": "so", "start": 0.5, "end": 0.8, "confidence": 0.9},
                                     {"word": "what", "start": 0.8, "end": 1.5, "confidence": 0.5}]},
                          {"id": "u7", "start": 2, "end": 3, "speaker": "Bo", "text": "that", "words": []}]}
                        """);
        assertThat(transcript.utterances())
                .extracting(Utterance::id, Utterance::speaker)
                .containsExactly(tuple("u7", null), tuple("u2", "Bo"));
        assertThat(transcript.utterances().get(0).confidence()).isEqualTo(0.7);
        assertThat(transcript.utterances().get(0).words().get(1).span())
                .isEqualTo(TimeSpan.ofSeconds(0.8, 1.5));
    }

    @Test
    void readsSpeakersOfPlainTextInOrderWithoutTimes() throws Exception {
        Transcript transcript =
                read(
                        "a.txt",
                        """
                        Minutes of nothing

                        Project Manager: We meet at 3:30.
                        Bring https://example.org with you.
                        [00:12] anna: Yes. we decided: no

                        And one more thing.
                        Bo:
                        Fine.
                        """);
        assertThat(transcript.timed()).isFalse();
        assertThat(transcript.utterances())
                .extracting(Utterance::speaker, Utterance::text)
                .containsExactly(
                        tuple(null, "Minutes of nothing"),
                        tuple(
                                "Project Manager",
                                "We meet at 3:30. Bring https://example.org with you."),
                        tuple("anna", "Yes. we decided: no"),
                        tuple("anna", "And one more thing."),
                        tuple("Bo", "Fine."));
        assertThat(transcript.utterances().get(1).span())
                .isEqualTo(TimeSpan.ofSeconds(1.2, 1.2 + 8 * 0.4));
    }

    @Test
    void takesRemarksOfOurOwnPlainTextForNoWords() throws Exception {
        Transcript transcript =
                read(
                        "a.txt",
                        """
                        [0:00:12] Speaker 1: We met at Lorca [heard: lore car] twice. [at the same time: Speaker 2]
                        [0:00:15] Speaker 2: 로르카 [들린 말: 노르카] [sic] works.
                        [0:00:18] Speaker 1: [Anna: yes] Fine.
                        """);

        assertThat(transcript.utterances())
                .extracting(Utterance::text)
                .containsExactly("We met at Lorca twice.", "로르카 [sic] works.", "Fine.");
    }

    @Test
    void fallsBackToLatin1() throws Exception {
        Transcript transcript = read("a.txt", "Zoë: Café à la carte", StandardCharsets.ISO_8859_1);
        assertThat(transcript.utterances().get(0).speaker()).isEqualTo("Zoë");
        assertThat(transcript.utterances().get(0).text()).isEqualTo("Café à la carte");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.vtt | WEBVTT~~00:01.000 --> 00:02.000~hi~~00:03.000 --> soon~ho~ | 6",
                "a.vtt | WEBVTT~~00:05.000 --> 00:02.000~hi~ | 3",
                "a.vtt | 00:01.000 --> 00:02.000~hi~ | 1",
                "a.srt | 1~00:00:01,000 --> 00:00:02,000~hi~~and then it tears off | 5",
                "a.srt | 1~00:00:01,000 -->~hi~ | 2",
                "a.json | {'utterances': [~ {'start': 1, 'end': | 2",
            })
    void namesTheLineThatIsDamaged(String name, String text, int line) {
        assertThatThrownBy(() -> read(name, text.replace('~', '\n').replace('\'', '"')))
                .isInstanceOfSatisfying(
                        MediaException.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(FailureKind.DAMAGED);
                            assertThat(e).hasMessageContaining("line " + line + " ");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.json | {'utterances': [{'start': -1, 'end': 2, 'text': 'x'}]} | DAMAGED",
                "a.json | {'utterances': [{'start': 1, 'end': 2}]} | DAMAGED",
                "a.json | {'words': 3} | DAMAGED",
                "a.json | [1, 2] | DAMAGED",
                "a.vtt | WEBVTT | EMPTY",
                "a.txt | '   ' | EMPTY",
                "a.srt | '' | EMPTY",
            })
    void tellsWhatIsMissing(String name, String text, FailureKind kind) {
        assertThatThrownBy(() -> read(name, text.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        MediaException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void tellsAFileThatIsNotThereOrNoText() throws IOException {
        assertThatThrownBy(() -> TranscriptFile.read(folder.resolve("none.vtt")))
                .isInstanceOfSatisfying(
                        MediaException.class,
                        e -> assertThat(e.kind()).isEqualTo(FailureKind.VANISHED));
        Files.write(folder.resolve("b.txt"), new byte[] {'a', 0, 'b'});
        assertThatThrownBy(() -> TranscriptFile.read(folder.resolve("b.txt")))
                .isInstanceOf(MediaException.class);
    }

    private Transcript read(String name, String text) throws IOException, MediaException {
        return read(name, text, StandardCharsets.UTF_8);
    }

    private Transcript read(String name, String text, Charset charset)
            throws IOException, MediaException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, charset);
        return TranscriptFile.read(file);
    }
}

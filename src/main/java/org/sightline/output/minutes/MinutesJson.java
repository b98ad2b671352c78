package org.sightline.output.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Json;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;
import org.sightline.review.Reviewed;
import org.sightline.review.Source;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.NextMeeting;
import org.sightline.understand.minutes.Rephrased;

/**
 * {@code transcript.json} and {@code minutes.json}, times in seconds. Of a transcript without times
 * {@code start}, {@code end} and {@code duration} are null. Words that a vocabulary put in tell
 * what was {@code heard}; {@code turns}, of recordings, overlap where two speak at once.
 */
final class MinutesJson implements MinutesFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(
            Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder)
            throws MediaException {
        AtomicFile.writeString(
                folder.resolve("transcript.json"), Json.pretty(transcriptFile(reviewed)));
        AtomicFile.writeString(folder.resolve("minutes.json"), Json.pretty(minutesFile(reviewed)));
    }

    private static TranscriptFile transcriptFile(Reviewed<RecordingDossier, Minutes> reviewed) {
        Transcript transcript = reviewed.dossier().transcript();
        boolean timed = transcript.timed();
        return new TranscriptFile(
                reviewed.file().name(),
                timed ? reviewed.dossier().durationMicros() / 1e6 : null,
                transcript.utterances().stream().map(said -> line(said, timed)).toList(),
                transcript.turns().stream()
                        .map(t -> new TurnLine(t.span().start(), t.span().end(), t.speaker()))
                        .toList());
    }

    private static UtteranceLine line(Utterance said, boolean timed) {
        return new UtteranceLine(
                said.id(),
                start(said.span(), timed),
                end(said.span(), timed),
                said.speaker(),
                said.text(),
                said.words().stream().map(word -> line(word, timed)).toList());
    }

    private static WordLine line(Word word, boolean timed) {
        return new WordLine(
                word.text(),
                start(word.span(), timed),
                end(word.span(), timed),
                word.confidence(),
                word.heard());
    }

    private static MinutesFile minutesFile(Reviewed<RecordingDossier, Minutes> reviewed) {
        Minutes minutes = reviewed.meaning();
        boolean timed = reviewed.dossier().transcript().timed();
        return new MinutesFile(
                reviewed.source() == Source.MACHINE ? "draft" : "approved",
                minutes.title(),
                minutes.date() == null ? null : minutes.date().toString(),
                timed ? minutes.durationMicros() / 1e6 : null,
                minutes.speakers(),
                minutes.summary(),
                minutes.topics().stream()
                        .map(
                                topic ->
                                        new TopicLine(
                                                topic.title(),
                                                start(topic.span(), timed),
                                                end(topic.span(), timed),
                                                topic.cites()))
                        .toList(),
                minutes.decisions(),
                minutes.actions(),
                minutes.questions(),
                minutes.nextMeeting(),
                minutes.rephrased());
    }

    private static @Nullable Double start(TimeSpan span, boolean timed) {
        return timed ? span.start() : null;
    }

    private static @Nullable Double end(TimeSpan span, boolean timed) {
        return timed ? span.end() : null;
    }

    record TranscriptFile(
            String file,
            @Nullable Double duration,
            List<UtteranceLine> utterances,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TurnLine> turns) {}

    record TurnLine(double start, double end, String speaker) {}

    record UtteranceLine(
            String id,
            @Nullable Double start,
            @Nullable Double end,
            @Nullable String speaker,
            String text,
            List<WordLine> words) {}

    record WordLine(
            String word,
            @Nullable Double start,
            @Nullable Double end,
            double confidence,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String heard) {}

    record MinutesFile(
            String status,
            String title,
            @Nullable String date,
            @Nullable Double duration,
            List<String> speakers,
            List<Cited> summary,
            List<TopicLine> topics,
            List<Cited> decisions,
            List<ActionItem> actions,
            List<Cited> questions,
            @Nullable NextMeeting nextMeeting,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Rephrased rephrased) {}

    record TopicLine(
            String title, @Nullable Double start, @Nullable Double end, List<String> cites) {}
}

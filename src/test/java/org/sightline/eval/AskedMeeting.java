package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sightline.dossier.Json;
import org.sightline.dossier.RecordingDossier;
import org.sightline.features.audio.Loudness;
import org.sightline.flow.Flow.Studied;
import org.sightline.flow.Instruments;
import org.sightline.flow.MinutesFlow;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.WrittenText;
import org.sightline.review.Remarks;
import org.sightline.space.Moment;
import tools.jackson.databind.JsonNode;

/** A meeting of QMSum with questions and where people found them answered; times are made up. */
record AskedMeeting(MediaFile file, Transcript transcript, List<Question> questions) {
    private static final double WORDS_A_SECOND = 2.5;

    /**
     * @param answers where the meeting answers it
     */
    record Question(String words, List<TimeSpan> answers) {}

    /** Those of {@code -Deval.part} ({@code val}), the shortest first {@code -Deval.meetings}. */
    static List<AskedMeeting> all() throws IOException {
        String part = System.getProperty("eval.part", "val");
        List<AskedMeeting> meetings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Figures.data("qmsum"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json"))
                            .filter(f -> f.getParent().endsWith(part))
                            .sorted()
                            .toList()) {
                meetings.add(read(file));
            }
        }
        int most = Integer.getInteger("eval.meetings", meetings.size());
        return meetings.stream()
                .sorted(Comparator.comparing(m -> m.transcript().utterances().size()))
                .limit(most)
                .toList();
    }

    static AskedMeeting read(Path file) throws IOException {
        JsonNode json = Json.mapper().readTree(Files.readString(file));
        List<Utterance> lines = new ArrayList<>();
        double at = 0;
        for (JsonNode turn : json.path("meeting_transcripts")) {
            String text = turn.path("content").asString().replaceAll("\\{[^{}]*}", " ");
            double end = at + Math.max(1, text.split(" ").length) / WORDS_A_SECOND;
            lines.add(
                    new Utterance(
                            "u" + lines.size(),
                            TimeSpan.ofSeconds(at, end),
                            turn.path("speaker").asString(),
                            text.replaceAll("\\s+([.,?!'])", "$1").replaceAll("\\s+", " ").strip(),
                            List.of()));
            at = end + 0.3;
        }
        List<Question> questions = new ArrayList<>();
        for (JsonNode query : json.path("specific_query_list")) {
            List<TimeSpan> answers = new ArrayList<>();
            for (JsonNode span : query.path("relevant_text_span")) {
                TimeSpan first = lines.get(span.path(0).asInt()).span();
                TimeSpan last = lines.get(Math.min(lines.size() - 1, span.path(1).asInt())).span();
                answers.add(new TimeSpan(first.startMicros(), last.endMicros()));
            }
            questions.add(new Question(query.path("query").asString(), answers));
        }
        String name = String.valueOf(file.getFileName());
        MediaId id = new MediaId(String.format("%064x", Integer.toUnsignedLong(name.hashCode())));
        MediaFile media = new MediaFile(file, name, id, MediaKind.TRANSCRIPT);
        return new AskedMeeting(media, new Transcript(lines, true), questions);
    }

    /** Its lines as the flow of minutes puts them into an index. */
    List<Moment> moments(Instruments instruments, Path folder) throws Exception {
        RecordingDossier dossier =
                new RecordingDossier(
                        file.id(),
                        new MediaInfo(file.kind(), "json", 0, 0, 0, null, false, WrittenText.NONE),
                        Map.of(),
                        Map.of(),
                        0,
                        List.of(),
                        Loudness.silent(),
                        transcript,
                        instruments.vectors(transcript));
        MinutesFlow flow =
                new MinutesFlow(
                        JobSpec.defaults(JobKind.MINUTES, List.of()),
                        instruments,
                        Remarks.open(folder.resolve("remarks.jsonl")));
        return flow.moments(new Studied(file, dossier));
    }
}

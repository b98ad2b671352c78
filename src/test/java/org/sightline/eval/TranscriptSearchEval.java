package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
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
import org.sightline.space.Calibration;
import org.sightline.space.Hit;
import org.sightline.space.MomentIndex;
import org.sightline.space.MomentSearch;
import org.sightline.space.Query;
import tools.jackson.databind.JsonNode;

/**
 * Questions against the meeting that answers them (QMSum): how often one of the first 1, 5, 10 hits
 * lies in a span that people marked for the question. Lines go into the index by the flow of
 * minutes and are found by the search itself. Its weights were fitted on the train part.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class TranscriptSearchEval {
    private static final int[] FIRST = {1, 5, 10};
    private static final double WORDS_A_SECOND = 2.5;
    private static final Figures FIGURES = new Figures("transcript-search");

    @TempDir Path folder;

    private record Question(String words, List<TimeSpan> answers) {}

    private record Meeting(MediaFile file, Transcript transcript, List<Question> questions) {}

    @Test
    void findsTheAnswersToQuestions() throws Exception {
        int[] plain = new int[FIRST.length];
        int[] lines = new int[FIRST.length];
        int[] shown = new int[FIRST.length];
        int questions = 0;
        try (Instruments instruments = Instruments.standard()) {
            for (Path file : files()) {
                Meeting meeting = read(file);
                Path index = folder.resolve(meeting.file().stem());
                index(meeting, index, instruments);
                Calibration calibration = instruments.calibration();
                Calibration neverJoined = threshold(calibration, 1.1);
                for (Question question : meeting.questions()) {
                    questions++;
                    count(plain, question, bm25(meeting, question));
                    count(lines, question, spans(question, index, instruments, neverJoined));
                    count(shown, question, spans(question, index, instruments, calibration));
                }
            }
        }
        FIGURES.line("| QMSum val, %d questions | hit@1 | @5 | @10 |", questions);
        FIGURES.line("|---|---|---|---|");
        row("BM25 (Lucene, English), lines", plain, questions);
        row("search, lines", lines, questions);
        row("search as shown, neighbours joined", shown, questions);
        FIGURES.write();
    }

    private static List<Path> files() throws IOException {
        String part = System.getProperty("eval.part", "val");
        try (Stream<Path> all = Files.walk(Figures.data("qmsum"))) {
            return all.filter(f -> f.toString().endsWith(".json"))
                    .filter(f -> f.getParent().endsWith(part))
                    .sorted()
                    .toList();
        }
    }

    private static Meeting read(Path file) throws IOException {
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
        MediaId id = new MediaId("00".repeat(32));
        MediaFile media = new MediaFile(file, name, id, MediaKind.TRANSCRIPT);
        return new Meeting(media, new Transcript(lines, true), questions);
    }

    private void index(Meeting meeting, Path index, Instruments instruments) throws Exception {
        MediaFile file = meeting.file();
        RecordingDossier dossier =
                new RecordingDossier(
                        file.id(),
                        new MediaInfo(file.kind(), "json", 0, 0, 0, null, false, WrittenText.NONE),
                        Map.of(),
                        Map.of(),
                        0,
                        List.of(),
                        Loudness.silent(),
                        meeting.transcript(),
                        instruments.vectors(meeting.transcript()));
        MinutesFlow flow =
                new MinutesFlow(
                        JobSpec.defaults(JobKind.MINUTES, List.of()),
                        instruments,
                        Remarks.open(folder.resolve("remarks.jsonl")));
        try (MomentIndex writer = MomentIndex.open(index, instruments.space())) {
            writer.put(file.id(), flow.moments(new Studied(file, dossier)));
        }
    }

    private static List<TimeSpan> spans(
            Question question, Path index, Instruments instruments, Calibration calibration)
            throws Exception {
        try (MomentSearch search = MomentSearch.open(index, instruments.space(), calibration)) {
            float[] vector = instruments.sentences().encode(question.words());
            Query query = new Query(question.words(), vector, Set.of(), 10, 0.0);
            return search.search(query).hits().stream()
                    .map(Hit::moment)
                    .map(moment -> java.util.Objects.requireNonNull(moment.span()))
                    .toList();
        }
    }

    private static List<TimeSpan> bm25(Meeting meeting, Question question) throws IOException {
        EnglishAnalyzer analyzer = new EnglishAnalyzer();
        List<Utterance> lines = meeting.transcript().utterances();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Utterance line : lines) {
                Document document = new Document();
                document.add(new TextField("text", line.text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            ScoreDoc[] best =
                    new IndexSearcher(reader)
                            .search(
                                    new QueryBuilder(analyzer)
                                            .createBooleanQuery("text", question.words()),
                                    10)
                            .scoreDocs;
            return Arrays.stream(best).map(hit -> lines.get(hit.doc).span()).toList();
        }
    }

    private static void count(int[] counts, Question question, List<TimeSpan> hits) {
        for (int i = 0; i < FIRST.length; i++) {
            boolean answers =
                    hits.stream()
                            .limit(FIRST[i])
                            .anyMatch(hit -> question.answers().stream().anyMatch(hit::overlaps));
            counts[i] += answers ? 1 : 0;
        }
    }

    private static void row(String name, int[] counts, int of) {
        FIGURES.line(
                "| %s | %.1f %% | %.1f %% | %.1f %% |",
                name, 100.0 * counts[0] / of, 100.0 * counts[1] / of, 100.0 * counts[2] / of);
    }

    private static Calibration threshold(Calibration c, double threshold) {
        return new Calibration(
                c.image(),
                c.shot(),
                c.speech(),
                c.picture(),
                c.line(),
                c.example(),
                c.words(),
                threshold);
    }
}

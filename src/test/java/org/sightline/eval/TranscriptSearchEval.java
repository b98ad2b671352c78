package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
import org.sightline.flow.Instruments;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;
import org.sightline.space.Calibration;
import org.sightline.space.Hit;
import org.sightline.space.MomentIndex;
import org.sightline.space.MomentSearch;
import org.sightline.space.Query;
import org.sightline.space.Threshold;

/**
 * Questions against the meeting that answers them (QMSum): how often one of the first 1, 5, 10 hits
 * lies in a span that people marked for the question. Lines go into the index by the flow of
 * minutes and are found by the search itself. Its weights were fitted on the train part.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class TranscriptSearchEval {
    private static final int[] FIRST = {1, 5, 10};
    private static final Figures FIGURES = new Figures("transcript-search");

    @TempDir Path folder;

    @Test
    void findsTheAnswersToQuestions() throws Exception {
        int[] plain = new int[FIRST.length];
        int[] lines = new int[FIRST.length];
        int[] shown = new int[FIRST.length];
        int questions = 0;
        try (Instruments instruments = Instruments.standard()) {
            for (AskedMeeting meeting : AskedMeeting.all()) {
                Path index = folder.resolve(meeting.file().stem());
                index(meeting, index, instruments);
                Calibration calibration = instruments.calibration();
                Calibration neverJoined = threshold(calibration, 1.1);
                for (AskedMeeting.Question question : meeting.questions()) {
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

    private void index(AskedMeeting meeting, Path index, Instruments instruments) throws Exception {
        try (MomentIndex writer = MomentIndex.open(index, instruments.space())) {
            writer.put(meeting.file().id(), meeting.moments(instruments, folder));
        }
    }

    private static List<TimeSpan> spans(
            AskedMeeting.Question question,
            Path index,
            Instruments instruments,
            Calibration calibration)
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

    private static List<TimeSpan> bm25(AskedMeeting meeting, AskedMeeting.Question question)
            throws IOException {
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

    private static void count(int[] counts, AskedMeeting.Question question, List<TimeSpan> hits) {
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
                Threshold.Each.of(threshold));
    }
}

package org.sightline.space;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.sightline.dossier.LibraryException;
import org.sightline.space.Ranking.Candidate;

/**
 * Finds moments by words and by vectors in one ranked list; {@link Calibration} tells how the two
 * become one score.
 *
 * <p>Vectors are compared one by one ({@link ExactScan}) and not through a graph: what is found
 * then depends on the moments alone and not on the order in which they came, no build time is paid,
 * and it takes some 20 ms of one core for 100,000 moments; past some 200,000 a graph (HNSW) would
 * be worth its cost.
 *
 * <p>Each search sees the last commit. Writes nothing. Thread-safe; whoever opened it closes it.
 */
public final class MomentSearch implements AutoCloseable {
    private final IndexFolder folder;
    private final Calibration calibration;
    private final Directory directory;
    private final ReaderManager readers;
    private final Segments segments = new Segments();

    private MomentSearch(
            IndexFolder folder,
            Calibration calibration,
            Directory directory,
            ReaderManager readers) {
        this.folder = folder;
        this.calibration = calibration;
        this.directory = directory;
        this.readers = readers;
    }

    /**
     * Opens the index in this folder for reading.
     *
     * @throws LibraryException when there is none yet, it holds another space or is damaged
     */
    public static MomentSearch open(Path path, SpaceId space, Calibration calibration)
            throws LibraryException {
        IndexFolder folder = new IndexFolder(path, space);
        if (!Files.isDirectory(path)) {
            throw folder.missing();
        }
        try {
            Directory directory = FSDirectory.open(path);
            if (!DirectoryReader.indexExists(directory)) {
                throw folder.missing();
            }
            folder.check(SegmentInfos.readLatestCommit(directory).getUserData());
            return new MomentSearch(folder, calibration, directory, new ReaderManager(directory));
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /**
     * The best moments for this query.
     *
     * @throws IllegalArgumentException for a vector that is not of the space or not of unit length
     * @throws LibraryException when the index can no longer be read
     */
    public Hits search(Query query) throws LibraryException {
        query.all().forEach(one -> MomentIndex.checkVector(one.vector(), folder.space()));
        return withReader(reader -> search(query, reader));
    }

    /**
     * What a file shows at a time, or else what is said then.
     *
     * @param file its name, or its path as the job knew it
     * @throws LibraryException when the index can no longer be read
     */
    public Optional<Moment> at(String file, long micros) throws LibraryException {
        return withReader(
                reader -> {
                    Filter filter = Filter.NONE.in(file);
                    Weight weight = Admitted.weight(filter, new IndexSearcher(reader));
                    List<Moment> there = new ArrayList<>();
                    for (LeafReaderContext context : reader.leaves()) {
                        Admitted some = Admitted.of(filter, weight, context);
                        int last = context.reader().maxDoc();
                        for (int doc = some.next(0); doc < last; doc = some.next(doc + 1)) {
                            there.add(read(reader, context.docBase + doc));
                        }
                    }
                    return there.stream()
                            .filter(m -> m.vector().length > 0 && m.covers(micros))
                            .min(Comparator.comparing(Moment::kind));
                });
    }

    @Override
    public void close() throws LibraryException {
        try (directory) {
            readers.close();
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private interface Reading<T> {
        T of(DirectoryReader reader) throws IOException;
    }

    private <T> T withReader(Reading<T> reading) throws LibraryException {
        try {
            readers.maybeRefresh();
            DirectoryReader reader = readers.acquire();
            try {
                return reading.of(reader);
            } finally {
                readers.release(reader);
            }
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private Hits search(Query query, DirectoryReader reader) throws IOException {
        ExactScan scan =
                new ExactScan(query, query.limit() * Neighbours.AHEAD, calibration, reader);
        Weight weight = Admitted.weight(query.filter(), new IndexSearcher(reader));
        for (LeafReaderContext context : reader.leaves()) {
            Admitted admitted = Admitted.of(query.filter(), weight, context);
            scan.over(context, segments.of(context.reader()), admitted);
        }
        Neighbours hits = new Neighbours(query.limit(), calibration.threshold());
        for (Candidate candidate : scan.best()) {
            if (hits.isFull() && candidate.score() < calibration.threshold()) {
                break;
            }
            Moment moment = read(reader, candidate.document());
            String why = Why.of(moment, scan.stems(), candidate.words(), candidate.meaning());
            hits.add(new Hit(moment, candidate.score(), why), candidate.document());
        }
        return new Hits(query.wanted().text(), scan.passed(), hits.all());
    }

    private static Moment read(DirectoryReader reader, int document) throws IOException {
        int leaf = ReaderUtil.subIndex(document, reader.leaves());
        LeafReaderContext context = reader.leaves().get(leaf);
        LeafReader segment = context.reader();
        BinaryDocValues vectors = segment.getBinaryDocValues(MomentFields.VECTOR);
        vectors.advanceExact(document - context.docBase);
        return MomentFields.moment(
                segment.storedFields().document(document - context.docBase),
                MomentFields.vector(vectors.binaryValue()));
    }
}

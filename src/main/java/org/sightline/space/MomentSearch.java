package org.sightline.space;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.sightline.dossier.LibraryException;
import org.sightline.space.Ranking.Candidate;

/**
 * Finds moments by words and by vectors in one ranked list; {@link Calibration} tells how the two
 * become one score.
 *
 * <p>A query is compared with every vector ({@link Cosines}) and not with some through a graph:
 * what is found then depends on the moments alone and not on the order in which they came, nothing
 * is missed and no build time is paid. It takes some 15 ms of one core for 100,000 moments, and 5
 * when sixteen are asked at once; past a million a graph (HNSW) would be worth its cost.
 *
 * <p>Each search sees the last commit. Writes nothing. Thread-safe; whoever opened it closes it.
 */
public final class MomentSearch implements AutoCloseable {
    private final IndexFolder folder;
    private final Calibration calibration;
    private final Directory directory;
    private final ReaderManager readers;
    private final Segments segments;

    private MomentSearch(
            IndexFolder folder,
            Calibration calibration,
            Directory directory,
            ReaderManager readers) {
        this.folder = folder;
        this.segments = new Segments(folder.space().dimensions());
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
            Map<String, String> mark = SegmentInfos.readLatestCommit(directory).getUserData();
            if (!folder.isOurs(mark)) {
                throw folder.outdated(mark);
            }
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
        return search(List.of(query)).get(0);
    }

    /**
     * The best moments for each query, in their order: the same as one by one, for less.
     *
     * @param queries some ten at once; each costs 4 bytes a moment while it is answered
     */
    public List<Hits> search(List<Query> queries) throws LibraryException {
        queries.stream()
                .flatMap(Query::all)
                .forEach(one -> MomentIndex.checkVector(one.vector(), folder.space()));
        return withReader(reader -> search(queries, reader));
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
                    List<Moment> there = new ArrayList<>();
                    for (LeafReaderContext context : reader.leaves()) {
                        Admitted some = Admitted.of(filter, context);
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

    private List<Hits> search(List<Query> queries, DirectoryReader reader) throws IOException {
        List<ExactScan> scans = new ArrayList<>();
        for (Query query : queries) {
            int limit = query.limit() * Neighbours.AHEAD;
            scans.add(new ExactScan(query, limit, calibration, reader));
        }
        List<Wanted> wanted = queries.stream().flatMap(Query::all).toList();
        for (LeafReaderContext context : reader.leaves()) {
            Segment segment = segments.of(context.reader());
            Map<Wanted, float[]> cosines = segment.cosines(wanted);
            Map<Filter, Admitted> admitted = new HashMap<>();
            for (int i = 0; i < scans.size(); i++) {
                Filter filter = queries.get(i).filter();
                if (!admitted.containsKey(filter)) {
                    admitted.put(filter, Admitted.of(filter, context));
                }
                scans.get(i).over(context, segment, cosines, admitted.get(filter));
            }
        }
        List<Hits> hits = new ArrayList<>();
        for (int i = 0; i < scans.size(); i++) {
            hits.add(hits(queries.get(i), scans.get(i), reader));
        }
        return hits;
    }

    private Hits hits(Query query, ExactScan scan, DirectoryReader reader) throws IOException {
        Neighbours hits = new Neighbours(query.limit());
        for (Candidate candidate : scan.best()) {
            Moment moment = read(reader, candidate.document());
            boolean isMatch = candidate.score() >= scan.match(moment.kind());
            if (hits.isFull() && !isMatch) {
                break;
            }
            String why = Why.of(moment, scan.stems(), candidate.words(), candidate.meaning());
            hits.add(new Hit(moment, candidate.score(), why), candidate.document(), isMatch);
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

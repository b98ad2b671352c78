package org.sightline.space;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.sightline.dossier.LibraryException;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;

/**
 * The moments of all files, for writing; {@link MomentSearch} reads them, also while this writes
 * and from other processes.
 *
 * <p>Only what was committed is on the disk: a killed process leaves the index as of its last
 * {@link #commit}, never a part of it. One writer at a time. Thread-safe; whoever opened it closes
 * it, which commits.
 */
public final class MomentIndex implements AutoCloseable {
    private final IndexFolder folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final boolean isAnew;
    private final MomentSums sums;

    private MomentIndex(
            IndexFolder folder,
            Directory directory,
            IndexWriter writer,
            boolean isAnew,
            MomentSums sums) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.isAnew = isAnew;
        this.sums = sums;
    }

    /**
     * Opens the index in this folder, or makes an empty one: also in the place of one of another
     * space or format, whose moments could not be compared. What was measured is kept elsewhere.
     *
     * @throws LibraryException when it is damaged or in use
     */
    public static MomentIndex open(Path path, SpaceId space) throws LibraryException {
        IndexFolder folder = new IndexFolder(path, space);
        try {
            Directory directory = FSDirectory.open(path);
            boolean isAnew =
                    DirectoryReader.indexExists(directory)
                            && !folder.isOurs(
                                    SegmentInfos.readLatestCommit(directory).getUserData());
            IndexWriterConfig config = new IndexWriterConfig(Words.ANALYZER);
            config.setOpenMode(isAnew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
            IndexWriter writer = new IndexWriter(directory, config);
            writer.setLiveCommitData(folder.mark().entrySet());
            writer.commit();
            MomentSums sums = MomentSums.read(directory);
            return new MomentIndex(folder, directory, writer, isAnew, sums);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /** Whether it took the place of one that could not be used, and lacks what that one held. */
    public boolean isAnew() {
        return isAnew;
    }

    /**
     * Puts these moments in the place of all that the index has of the file, in one step. When it
     * has just these, nothing is written.
     *
     * @param moments of this file alone; none takes the file out
     * @throws IllegalArgumentException for a moment of another file, or a vector of another length
     *     than the space's or not of unit length
     * @throws MediaException NO_SPACE or UNWRITABLE; what was committed before stays
     */
    public void put(MediaId media, List<Moment> moments) throws MediaException {
        moments.forEach(moment -> check(media, moment));
        if (moments.isEmpty()) {
            remove(media);
            return;
        }
        String sum = MomentSums.of(moments);
        if (sums.isOf(media, sum)) {
            return;
        }
        List<Document> documents =
                moments.stream().map(moment -> MomentFields.document(moment, sum)).toList();
        write(() -> writer.updateDocuments(of(media), documents));
        sums.note(media, sum);
    }

    /** Takes out all moments of a file. */
    public void remove(MediaId media) throws MediaException {
        if (sums.has(media)) {
            write(() -> writer.deleteDocuments(of(media)));
            sums.forget(media);
        }
    }

    /** Makes what was put so far lasting and visible to searches. */
    public void commit() throws MediaException {
        write(writer::commit);
    }

    @Override
    public void close() throws MediaException {
        write(
                () -> {
                    try (directory) {
                        writer.close();
                    }
                });
    }

    private interface Change {
        void make() throws IOException;
    }

    // After a full disk Lucene closes the writer; later calls are then told the same.
    private void write(Change change) throws MediaException {
        try {
            change.make();
        } catch (IOException e) {
            throw AtomicFile.told(e, folder.path());
        } catch (AlreadyClosedException e) {
            IOException first =
                    e.getCause() instanceof IOException io ? io : new IOException(e.getMessage());
            throw AtomicFile.told(first, folder.path());
        }
    }

    private static Term of(MediaId media) {
        return new Term(MomentFields.MEDIA, media.sha256());
    }

    private void check(MediaId media, Moment moment) {
        if (!moment.media().equals(media)) {
            throw new IllegalArgumentException("a moment of " + moment.file() + " put elsewhere");
        }
        checkVector(moment.vector(), folder.space());
    }

    static void checkVector(float[] vector, SpaceId space) {
        if (vector.length == 0) {
            return;
        }
        if (vector.length != space.dimensions()) {
            throw new IllegalArgumentException(vector.length + " numbers are not in " + space);
        }
        double square = 0;
        for (float x : vector) {
            square += x * x;
        }
        // NaN is not near 1 either, which an ordinary comparison would let pass.
        if (!(Math.abs(square - 1) < 1e-3)) {
            throw new IllegalArgumentException("a vector is of unit length, not √" + square);
        }
    }
}

package org.sightline.space;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.sightline.media.MediaId;

/** What an index has of each file, in short: equal sums, equal moments. Thread-safe. */
final class MomentSums {
    /** Of a file that an earlier version put. */
    private static final String UNKNOWN = "";

    private final Map<MediaId, String> sums = new HashMap<>();

    private MomentSums() {}

    /** Of what was committed last. */
    static MomentSums read(Directory directory) throws IOException {
        MomentSums sums = new MomentSums();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext context : reader.leaves()) {
                sums.read(context.reader());
            }
        }
        return sums;
    }

    /** Of all that a search can find and show of these moments, in this order. */
    static String of(List<Moment> moments) {
        MessageDigest digest = sha256();
        for (Moment moment : moments) {
            add(digest, MomentFields.order(moment));
            add(digest, moment.text());
            add(digest, String.join("\0", moment.labels()));
            add(digest, String.valueOf(moment.speaker()));
            add(digest, String.valueOf(moment.day()));
            BytesRef vector = MomentFields.bytes(moment.vector());
            digest.update(vector.bytes, vector.offset, vector.length);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    synchronized boolean has(MediaId media) {
        return sums.containsKey(media);
    }

    synchronized boolean isOf(MediaId media, String sum) {
        return sum.equals(sums.get(media));
    }

    synchronized void note(MediaId media, String sum) {
        sums.put(media, sum);
    }

    synchronized void forget(MediaId media) {
        sums.remove(media);
    }

    private void read(LeafReader leaf) throws IOException {
        SortedDocValues media = DocValues.getSorted(leaf, MomentFields.MEDIA);
        SortedDocValues sum = DocValues.getSorted(leaf, MomentFields.SUM);
        int before = -1;
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            boolean isGone = leaf.getLiveDocs() != null && !leaf.getLiveDocs().get(doc);
            if (isGone || !media.advanceExact(doc) || media.ordValue() == before) {
                continue;
            }
            before = media.ordValue();
            note(
                    new MediaId(media.lookupOrd(before).utf8ToString()),
                    sum.advanceExact(doc) ? sum.lookupOrd(sum.ordValue()).utf8ToString() : UNKNOWN);
        }
    }

    // A byte that no text has in UTF-8 parts one thing from the next.
    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0xff);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

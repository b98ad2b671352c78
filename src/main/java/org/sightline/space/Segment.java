package org.sightline.space;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a search looks at of every moment, as numbers: 1.5 kB of memory a moment. Immutable. */
final class Segment {
    private static final BytesRef NONE = new BytesRef();

    private final Cosines cosines;
    private final BitSet meant;
    private final MomentKind[] kinds;
    private final @Nullable String[] speakers;

    private Segment(
            Cosines cosines, BitSet meant, MomentKind[] kinds, @Nullable String[] speakers) {
        this.cosines = cosines;
        this.meant = meant;
        this.kinds = kinds;
        this.speakers = speakers;
    }

    /**
     * @param dimensions numbers in a vector
     */
    static Segment read(LeafReader leaf, int dimensions) throws IOException {
        Cosines cosines = new Cosines(leaf.maxDoc(), dimensions);
        BitSet meant = new BitSet(leaf.maxDoc());
        MomentKind[] kinds = new MomentKind[leaf.maxDoc()];
        BinaryDocValues rows = DocValues.getBinary(leaf, MomentFields.VECTOR);
        @Nullable String[] speakers = new @Nullable String[leaf.maxDoc()];
        SortedDocValues names = DocValues.getSorted(leaf, MomentFields.KIND);
        SortedDocValues voices = DocValues.getSorted(leaf, MomentFields.SPEAKER);
        String[] known = new String[voices.getValueCount()];
        for (int ord = 0; ord < known.length; ord++) {
            known[ord] = voices.lookupOrd(ord).utf8ToString();
        }
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            float[] vector =
                    MomentFields.vector(rows.advanceExact(doc) ? rows.binaryValue() : NONE);
            cosines.set(doc, vector);
            meant.set(doc, vector.length > 0);
            names.advanceExact(doc);
            String name = names.lookupOrd(names.ordValue()).utf8ToString();
            kinds[doc] = MomentKind.valueOf(name);
            speakers[doc] = voices.advanceExact(doc) ? known[voices.ordValue()] : null;
        }
        return new Segment(cosines, meant, kinds, speakers);
    }

    MomentKind kind(int document) {
        return kinds[document];
    }

    /** In lower case; null when nobody speaks or it is not known who. */
    @Nullable String speaker(int document) {
        return speakers[document];
    }

    /** Whether it can be compared by its vector. */
    boolean hasVector(int document) {
        return meant.get(document);
    }

    /** Of what is wanted with each moment; meaningless where one of the two has no vector. */
    Map<Wanted, float[]> cosines(List<Wanted> wanted) {
        float[][] all = cosines.with(wanted.stream().map(Wanted::vector).toList());
        Map<Wanted, float[]> cosines = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            cosines.put(wanted.get(i), all[i]);
        }
        return cosines;
    }
}

package org.sightline.space;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;
import org.sightline.media.TimeSpan;

/** A moment as a Lucene document and back. */
final class MomentFields {
    static final String MEDIA = "media";
    static final String KIND = "kind";
    static final String TEXT = "text";
    static final String VECTOR = "vector";

    /** Orders hits of equal score: file, time, kind, content. */
    static final String ORDER = "order";

    private static final String FILE = "file";
    private static final String START = "start";
    private static final String END = "end";
    private static final String LABEL = "label";

    private MomentFields() {}

    static Document document(Moment moment) {
        Document document = new Document();
        document.add(new StringField(MEDIA, moment.media().sha256(), Field.Store.YES));
        document.add(new StoredField(FILE, moment.file()));
        document.add(new StoredField(KIND, moment.kind().name()));
        document.add(new SortedDocValuesField(KIND, new BytesRef(moment.kind().name())));
        document.add(new TextField(TEXT, moment.text(), Field.Store.YES));
        document.add(new BinaryDocValuesField(VECTOR, bytes(moment.vector())));
        document.add(new BinaryDocValuesField(ORDER, new BytesRef(order(moment))));
        moment.labels().forEach(label -> document.add(new StoredField(LABEL, label)));
        TimeSpan span = moment.span();
        if (span != null) {
            document.add(new StoredField(START, span.startMicros()));
            document.add(new StoredField(END, span.endMicros()));
        }
        return document;
    }

    static Moment moment(Document document, float[] vector) {
        return new Moment(
                new MediaId(document.get(MEDIA)),
                document.get(FILE),
                MomentKind.valueOf(document.get(KIND)),
                span(document),
                document.get(TEXT),
                vector,
                List.of(document.getValues(LABEL)));
    }

    static float[] vector(BytesRef bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        read(bytes, vector);
        return vector;
    }

    /** Fills the vector from bytes of its length. */
    static void read(BytesRef bytes, float[] vector) {
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(vector);
    }

    private static BytesRef bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(vector);
        return new BytesRef(bytes.array());
    }

    private static String order(Moment moment) {
        TimeSpan span = moment.span() == null ? new TimeSpan(0, 0) : moment.span();
        return String.format(
                "%s\0%019d\0%019d\0%s\0%s",
                moment.file(), span.startMicros(), span.endMicros(), moment.kind(), moment.media());
    }

    private static @Nullable TimeSpan span(Document document) {
        IndexableField start = document.getField(START);
        IndexableField end = document.getField(END);
        return start == null || end == null
                ? null
                : new TimeSpan(start.numericValue().longValue(), end.numericValue().longValue());
    }
}

package org.sightline.space;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
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
    static final String SPEAKER = "speaker";
    static final String LABEL = "label";
    static final String DAY = "day";

    /** Of all moments of its file, as {@link MomentSums} has it. */
    static final String SUM = "sum";

    /** The file's path and name, and those of the folders it lies in. */
    static final String PLACE = "place";

    /** Orders hits of equal score: file, time, kind, content. */
    static final String ORDER = "order";

    private static final String FILE = "file";
    private static final String START = "start";
    private static final String END = "end";
    private static final String SHOWS = "shows";
    private static final String SAID_BY = "said by";

    private MomentFields() {}

    /**
     * @param sum of all moments of the file
     */
    static Document document(Moment moment, String sum) {
        Document document = new Document();
        document.add(new SortedDocValuesField(SUM, new BytesRef(sum)));
        document.add(new StringField(MEDIA, moment.media().sha256(), Field.Store.YES));
        document.add(new SortedDocValuesField(MEDIA, new BytesRef(moment.media().sha256())));
        document.add(new StoredField(FILE, moment.file()));
        document.add(new StringField(KIND, moment.kind().name(), Field.Store.YES));
        document.add(new SortedDocValuesField(KIND, new BytesRef(moment.kind().name())));
        document.add(new TextField(TEXT, moment.text(), Field.Store.YES));
        document.add(new BinaryDocValuesField(VECTOR, bytes(moment.vector())));
        document.add(new BinaryDocValuesField(ORDER, new BytesRef(order(moment))));
        places(moment.file()).forEach(place -> document.add(term(PLACE, place)));
        for (String label : moment.labels()) {
            document.add(term(LABEL, plain(label)));
            document.add(new StoredField(SHOWS, label));
        }
        if (moment.speaker() != null) {
            document.add(term(SPEAKER, plain(moment.speaker())));
            document.add(new SortedDocValuesField(SPEAKER, new BytesRef(plain(moment.speaker()))));
            document.add(new StoredField(SAID_BY, moment.speaker()));
        }
        if (moment.day() != null) {
            document.add(new LongPoint(DAY, moment.day().toEpochDay()));
            document.add(new StoredField(DAY, moment.day().toEpochDay()));
        }
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
                List.of(document.getValues(SHOWS)),
                document.get(SAID_BY),
                day(document));
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

    /** A name as filters compare it. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** A path as filters compare it: with {@code /}, without what means nothing. */
    static String path(String typed) {
        String path = typed.strip().replace('\\', '/').replaceAll("/+", "/");
        String bare = path.startsWith("./") ? path.substring(2) : path;
        return bare.length() > 1 && bare.endsWith("/")
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }

    private static Set<String> places(String file) {
        Set<String> places = new LinkedHashSet<>();
        String path = path(file);
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            places.add(path.substring(0, end));
            places.add(path.substring(path.lastIndexOf('/', end - 1) + 1, end));
        }
        return places;
    }

    private static StringField term(String field, String value) {
        return new StringField(field, value, Field.Store.NO);
    }

    private static @Nullable LocalDate day(Document document) {
        IndexableField day = document.getField(DAY);
        return day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue());
    }

    static BytesRef bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(vector);
        return new BytesRef(bytes.array());
    }

    /** File, time, kind and content; unlike for unlike places. */
    static String order(Moment moment) {
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

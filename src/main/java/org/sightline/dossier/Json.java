package org.sightline.dossier;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import org.sightline.media.Box;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.WrittenText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records as JSON, the same way everywhere. Thread-safe.
 *
 * <ul>
 *   <li>names in snake_case in the order of the record's components; enum constants in lower case
 *   <li>null and an empty Optional are written as null; dates and instants as ISO 8601
 *   <li>maps in the order of their keys, so that the same content gives the same bytes; who needs
 *       an order of fields writes a record
 *   <li>{@link MediaId} as its sha256, {@link FrameRate} as {@code "30000/1001"}, {@link Box} as
 *       {@code [x, y, width, height]}
 *   <li>{@code float[]} as base64 of its little-endian bytes: exact, and a fifth of the digits
 *   <li>{@link Dossier} with a {@code kind}: {@code image}, {@code video}, {@code recording}
 * </ul>
 */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .addMixIn(Dossier.class, DossierKinds.class)
                    .addMixIn(MediaInfo.class, Probed.class)
                    .addModule(plainForms())
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n")))
                    .build();

    private Json() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ImageDossier.class, name = "image"),
        @JsonSubTypes.Type(value = VideoDossier.class, name = "video"),
        @JsonSubTypes.Type(value = RecordingDossier.class, name = "recording")
    })
    private interface DossierKinds {}

    /** What dossiers lack that are from before it was probed: missing, it is null. */
    @SuppressWarnings("unused")
    private abstract static class Probed {
        Probed(
                MediaKind kind,
                String format,
                int width,
                int height,
                long durationMicros,
                FrameRate frameRate,
                boolean hasSound,
                WrittenText written,
                @JacksonInject(value = "none", optional = OptBoolean.TRUE) String startTimecode) {}
    }

    /** The mapper itself, for trees and streams. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** On one line, without a line end. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Indented, with a line end ({@code \n} on every system). */
    public static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /**
     * Reads what {@link #line} or {@link #pretty} wrote; unknown fields are passed over, missing
     * ones are null.
     *
     * @throws JacksonException when it is no JSON or not of this type
     */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /**
     * As {@link #read} for what only this program writes: a missing field or a mere {@code null} is
     * an error as well.
     *
     * @throws JacksonException when it is not whole
     */
    public static <T> T readWhole(String json, Class<T> type) {
        T value =
                MAPPER.readerFor(type)
                        .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .readValue(json);
        if (value == null) {
            throw DatabindException.from((JsonParser) null, "null is no " + type.getSimpleName());
        }
        return value;
    }

    private static SimpleModule plainForms() {
        SimpleModule module = new SimpleModule("sightline");
        PlainForm.ofText(MediaId.class, MediaId::sha256, MediaId::new).addTo(module);
        PlainForm.ofText(FrameRate.class, FrameRate::toString, FrameRate::parse).addTo(module);
        PlainForm.ofText(float[].class, Vectors::encode, Vectors::decode).addTo(module);
        new PlainForm<>(Box.class, double[].class, Json::toArray, Json::toBox).addTo(module);
        return module;
    }

    private static double[] toArray(Box box) {
        return new double[] {box.x(), box.y(), box.width(), box.height()};
    }

    private static Box toBox(double[] sides) {
        if (sides.length != 4) {
            throw new IllegalArgumentException("a box is [x, y, width, height]");
        }
        return new Box(sides[0], sides[1], sides[2], sides[3]);
    }
}

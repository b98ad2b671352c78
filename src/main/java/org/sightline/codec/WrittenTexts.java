package org.sightline.codec;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.media.WrittenText;

/** What people and cameras wrote into a file: XMP before IPTC before EXIF. */
final class WrittenTexts {
    private static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final DateTimeFormatter EXIF =
            DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT);

    private WrittenTexts() {}

    /** Of a picture; metadata that makes no sense counts as none. */
    static WrittenText in(Path path) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(path.toFile());
            return new WrittenText(
                    xmp(metadata, IPTC_CORE, "AltTextAccessibility"),
                    first(
                            xmp(metadata, DUBLIN_CORE, "title"),
                            text(metadata, IptcDirectory.class, IptcDirectory.TAG_HEADLINE)),
                    first(
                            xmp(metadata, DUBLIN_CORE, "description"),
                            text(metadata, IptcDirectory.class, IptcDirectory.TAG_CAPTION),
                            text(
                                    metadata,
                                    ExifIFD0Directory.class,
                                    ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)),
                    taken(
                            text(
                                    metadata,
                                    ExifSubIFDDirectory.class,
                                    ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)),
                    WrittenNames.in(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError e) {
            return WrittenText.NONE;
        }
    }

    /** Of a container's tags. */
    static WrittenText of(Map<String, String> tags) {
        return new WrittenText(
                null,
                clean(tags.get("title")),
                first(tags.get("description"), tags.get("comment")),
                created(tags.get("creation_time")));
    }

    private static @Nullable String xmp(Metadata metadata, String schema, String name) {
        for (XmpDirectory directory : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            try {
                XMPMeta meta = directory.getXMPMeta();
                XMPProperty text = meta.getLocalizedText(schema, name, "", "x-default");
                String value =
                        clean(
                                text == null
                                        ? meta.getPropertyString(schema, name)
                                        : text.getValue());
                if (value != null) {
                    return value;
                }
            } catch (XMPException e) {
                // of another shape than the standard has it: as if it were not there
            }
        }
        return null;
    }

    private static <T extends Directory> @Nullable String text(
            Metadata metadata, Class<T> type, int tag) {
        for (T directory : metadata.getDirectoriesOfType(type)) {
            String value = clean(directory.getString(tag));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            String value = clean(candidate);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String clean(@Nullable String text) {
        String stripped = text == null ? "" : text.replace("\0", "").strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static @Nullable LocalDateTime taken(@Nullable String exif) {
        try {
            return exif == null ? null : LocalDateTime.parse(exif, EXIF);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * A container's time is in UTC; a date at the beginning of 1970 or 1904 only means "not set".
     */
    private static @Nullable LocalDateTime created(@Nullable String utc) {
        try {
            if (utc == null) {
                return null;
            }
            OffsetDateTime time = OffsetDateTime.parse(utc);
            return time.getYear() <= 1970
                    ? null
                    : time.atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

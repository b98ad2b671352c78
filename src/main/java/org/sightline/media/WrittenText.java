package org.sightline.media;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people or cameras wrote into a file before us; all but the names may be null.
 *
 * @param altText IPTC {@code AltTextAccessibility}
 * @param title title or headline
 * @param description caption, description
 * @param created when it was taken or recorded, local time
 * @param names of what is shown; may be empty
 */
public record WrittenText(
        @Nullable String altText,
        @Nullable String title,
        @Nullable String description,
        @Nullable LocalDateTime created,
        List<Name> names) {
    public static final WrittenText NONE = new WrittenText(null, null, null, null);

    /** What a name is of. */
    public enum Kind {
        PERSON,
        PLACE,
        EVENT
    }

    /** What somebody says is shown. */
    public record Name(Kind kind, String words) {}

    public WrittenText {
        // null in a dossier from before there were names
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
    }

    /** Without names. */
    public WrittenText(
            @Nullable String altText,
            @Nullable String title,
            @Nullable String description,
            @Nullable LocalDateTime created) {
        this(altText, title, description, created, List.of());
    }
}

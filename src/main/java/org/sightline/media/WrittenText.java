package org.sightline.media;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What people or cameras wrote into a file before us; all may be null.
 *
 * @param altText IPTC {@code AltTextAccessibility}
 * @param title title or headline
 * @param description caption, description
 * @param created when it was taken or recorded, local time
 */
public record WrittenText(
        @Nullable String altText,
        @Nullable String title,
        @Nullable String description,
        @Nullable LocalDateTime created) {
    public static final WrittenText NONE = new WrittenText(null, null, null, null);
}

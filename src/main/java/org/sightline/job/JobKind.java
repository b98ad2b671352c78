package org.sightline.job;

import java.util.List;
import java.util.Locale;
import org.sightline.output.caption.AltTextFormats;
import org.sightline.output.highlight.HighlightFormats;
import org.sightline.output.minutes.MinutesFormats;

/** What a job makes. */
public enum JobKind {
    ALT_TEXT,
    HIGHLIGHTS,
    MINUTES,
    LIBRARY;

    /** Names of the output formats that this kind knows, in the order they are written. */
    public List<String> outputs() {
        return switch (this) {
            case ALT_TEXT -> AltTextFormats.names();
            case HIGHLIGHTS -> HighlightFormats.names();
            case MINUTES -> MinutesFormats.names();
            case LIBRARY -> List.of();
        };
    }

    /** Those that are written when the job file does not say. */
    public List<String> defaultOutputs() {
        return switch (this) {
            case ALT_TEXT -> AltTextFormats.defaults();
            case HIGHLIGHTS -> HighlightFormats.defaults();
            case MINUTES, LIBRARY -> outputs();
        };
    }

    /** As job files write it: {@code alt-text}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

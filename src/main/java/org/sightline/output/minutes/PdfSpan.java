package org.sightline.output.minutes;

import org.jspecify.annotations.Nullable;

/**
 * Text in one style.
 *
 * @param link where a click leads; null for mere text. Text with a link has no blanks within.
 */
record PdfSpan(String text, PdfStyle style, @Nullable String link) {
    PdfSpan(String text, PdfStyle style) {
        this(text, style, null);
    }
}

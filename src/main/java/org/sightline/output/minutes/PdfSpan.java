package org.sightline.output.minutes;

/** Text in one style. */
record PdfSpan(String text, PdfStyle style) {}

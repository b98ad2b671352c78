package org.sightline.output.minutes;

/**
 * How text looks on paper.
 *
 * @param size in points
 * @param grey 0 black to 1 white
 */
record PdfStyle(boolean bold, float size, float grey) {
    static final PdfStyle TITLE = new PdfStyle(true, 20, 0.1f);
    static final PdfStyle HEADING = new PdfStyle(true, 13, 0.1f);
    static final PdfStyle TOPIC = new PdfStyle(true, 11, 0.1f);
    static final PdfStyle STRONG = new PdfStyle(true, 10.5f, 0.1f);
    static final PdfStyle TEXT = new PdfStyle(false, 10.5f, 0.1f);
    static final PdfStyle SMALL = new PdfStyle(false, 9, 0.35f);
    static final PdfStyle COLUMN = new PdfStyle(true, 9, 0.35f);

    /** From one line to the next, points. */
    float leading() {
        return size * 1.42f;
    }
}

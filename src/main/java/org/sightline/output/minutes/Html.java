package org.sightline.output.minutes;

/** Text as HTML shows it. */
final class Html {
    private Html() {}

    /** Safe in text and in quoted attributes. */
    static String escaped(String text) {
        return Lines.one(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

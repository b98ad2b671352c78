package org.sightline.output;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML in which every word is escaped and every element is closed.
 *
 * <pre>{@code
 * new Html().open("p", "class", "alt").text("1 < 2").close().toString()
 * }</pre>
 *
 * <p>For one thread.
 */
public final class Html {
    private static final Set<String> WITHOUT_END = Set.of("meta", "img", "input", "br", "link");
    private static final Set<String> WITHIN_LINES =
            Set.of(
                    "a", "b", "bdi", "span", "code", "del", "ins", "meter", "small", "strong",
                    "input", "label");

    private final StringBuilder page = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element; one that has no end, such as {@code img}, is whole at once.
     *
     * @param attributes names and values in turn; a value of {@code ""} is written as the name
     *     alone
     */
    public Html open(String element, String... attributes) {
        if (!WITHIN_LINES.contains(element) && page.length() > 0) {
            page.append('\n');
        }
        page.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty() || attributes[i].equals("alt")) {
                page.append("=\"").append(escape(attributes[i + 1])).append('"');
            }
        }
        page.append('>');
        if (!WITHOUT_END.contains(element)) {
            open.push(element);
        }
        return this;
    }

    /** Ends the element begun last. */
    public Html close() {
        page.append("</").append(open.pop()).append('>');
        return this;
    }

    public Html text(String words) {
        page.append(escape(words));
        return this;
    }

    /** An element that holds only words. */
    public Html element(String element, String words, String... attributes) {
        return open(element, attributes).text(words).close();
    }

    /** A style sheet of ours, as it is. */
    public Html style(String css) {
        page.append("\n<style>\n").append(css).append("</style>");
        return this;
    }

    /**
     * The page from its doctype on, with a line end.
     *
     * @throws IllegalStateException while an element is open
     */
    public String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    /**
     * Words as HTML and XML may hold them, within an element and within quotes: marks escaped, and
     * what neither allows (controls, halves of characters) as U+FFFD.
     */
    public static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
        }
    }

    private static boolean isAllowed(int c) {
        boolean isControl = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
        boolean isHalf = c >= 0xD800 && c <= 0xDFFF;
        boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !isControl && !isHalf && !isNoCharacter;
    }
}

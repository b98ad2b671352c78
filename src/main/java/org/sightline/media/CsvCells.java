package org.sightline.media;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells of a CSV file after RFC 4180 that no spreadsheet takes for a formula.
 *
 * <p>A cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, their full-width forms, a
 * tab, a line break or an apostrophe gets an apostrophe before it. {@link #plain} takes it away
 * again: an apostrophe before any of these, an apostrophe included, is ours.
 */
public final class CsvCells {
    /** What spreadsheets read so that the file is taken as UTF-8; once, at the start. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String STARTS = "=+-@＝＋－＠\t\r\n'";

    private CsvCells() {}

    /** One row with its line end, CRLF. */
    public static String row(List<String> cells) {
        return cells.stream().map(CsvCells::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The cell as it was before {@link #row} made it safe. */
    public static String plain(String cell) {
        boolean isOurs = cell.length() > 1 && cell.charAt(0) == '\'' && begins(cell.substring(1));
        return isOurs ? cell.substring(1) : cell;
    }

    private static String quoted(String cell) {
        String safe = begins(cell) ? "'" + cell : cell;
        boolean needsQuotes =
                safe.chars().anyMatch(c -> ",;\"\r\n\t".indexOf(c) >= 0)
                        || !safe.equals(safe.strip());
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean begins(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
    }
}

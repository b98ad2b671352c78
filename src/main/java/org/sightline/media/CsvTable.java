package org.sightline.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A CSV file as spreadsheets save it: RFC 4180, with commas, semicolons or tabs between cells, in
 * UTF-8, in UTF-16 with a byte order mark or else in Windows-1252. The first row names the columns,
 * in upper or lower case. Apostrophes that {@link CsvCells} put before a cell are taken away.
 *
 * @param columns in lower case
 * @param rows without empty ones
 */
public record CsvTable(List<String> columns, List<Row> rows) {
    /**
     * One row.
     *
     * @param line where it begins in the file, from 1
     * @param cells by column; those that the row lacks are missing
     */
    public record Row(int line, Map<String, String> cells) {
        /** The cell, or an empty text. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a whole file.
     *
     * @throws MediaException UNREADABLE, or EMPTY when it has no row of names
     */
    public static CsvTable read(Path file) throws MediaException {
        try {
            return parse(text(Files.readAllBytes(file)), file);
        } catch (IOException e) {
            throw new MediaException(
                    FailureKind.UNREADABLE,
                    file + " cannot be read",
                    "check that it is there and yours to read",
                    e);
        }
    }

    private static CsvTable parse(String text, Path file) throws MediaException {
        List<Cells> rows = new CellReader(text).rows();
        if (rows.isEmpty()) {
            throw new MediaException(
                    FailureKind.EMPTY, file + " is empty", "its first row must name the columns");
        }
        List<String> columns =
                rows.get(0).cells().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
        List<Row> named = new ArrayList<>();
        for (Cells row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
                cells.put(columns.get(i), CsvCells.plain(row.cells().get(i)));
            }
            named.add(new Row(row.line(), cells));
        }
        return new CsvTable(columns, named);
    }

    private static String text(byte[] bytes) {
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] mark = CsvCells.BYTE_ORDER_MARK.getBytes(wide);
            if (bytes.length >= 2 && bytes[0] == mark[0] && bytes[1] == mark[1]) {
                return new String(bytes, 2, bytes.length - 2, wide);
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(CsvCells.BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private record Cells(int line, List<String> cells) {}

    /** Walks the characters once. */
    private static final class CellReader {
        private final String text;
        private final char between;
        private final List<Cells> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int line = 1;
        private int rowLine = 1;

        CellReader(String text) {
            this.text = text.endsWith("\n") ? text : text + "\n";
            String head = text.lines().findFirst().orElse("");
            this.between =
                    head.indexOf('\t') >= 0
                            ? '\t'
                            : count(head, ';') > count(head, ',') ? ';' : ',';
        }

        private static long count(String text, char c) {
            return text.chars().filter(x -> x == c).count();
        }

        List<Cells> rows() {
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                line += c == '\n' ? 1 : 0;
                if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else if (c == '"' && (quoted || cell.isEmpty())) {
                    quoted = !quoted;
                } else if (quoted) {
                    cell.append(c);
                } else {
                    plain(c);
                }
            }
            if (!row.isEmpty() || !cell.isEmpty()) {
                endRow();
            }
            return rows;
        }

        private void plain(char c) {
            if (c == between) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                cell.append(c);
            }
        }

        private void endCell() {
            row.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (row.stream().anyMatch(c -> !c.isBlank())) {
                rows.add(new Cells(rowLine, List.copyOf(row)));
            }
            row = new ArrayList<>();
            rowLine = line;
        }
    }
}

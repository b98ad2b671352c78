package org.sightline.output.minutes;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The embedded fonts of one document, what they cannot show, and how wide text is in them. Hangul
 * has a font of its own, in one weight, read when it is needed. Scripts that need shaping or
 * another direction count as not shown.
 */
final class PdfFonts {
    /** In the fonts; told in a note. */
    static final String MISSING = "\ufffd";

    private static final Set<Character.UnicodeScript> SHOWN =
            EnumSet.of(
                    Character.UnicodeScript.LATIN,
                    Character.UnicodeScript.GREEK,
                    Character.UnicodeScript.CYRILLIC,
                    Character.UnicodeScript.COMMON,
                    Character.UnicodeScript.INHERITED);

    private final PDDocument document;
    private final PDFont regular;
    private final PDFont bold;
    private final CmapLookup glyphs;
    private @Nullable PDFont hangul;
    private final Set<Integer> missing = new TreeSet<>();

    PdfFonts(PDDocument document) throws IOException {
        this.document = document;
        TrueTypeFont plain = parse("NotoSans-Regular.ttf");
        regular = PDType0Font.load(document, plain, true);
        bold = PDType0Font.load(document, parse("NotoSans-Bold.ttf"), true);
        glyphs = plain.getUnicodeCmapLookup();
    }

    private static TrueTypeFont parse(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PdfFonts.class.getResourceAsStream("fonts/" + file))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    /** A part of a text that one font shows. */
    record Run(PDFont font, String text) {}

    /** The text in parts, each with its font; for text that {@link #shown} gave. */
    List<Run> runs(PdfSpan span) throws IOException {
        List<Run> runs = new ArrayList<>();
        String text = span.text();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isHangul(text.charAt(i)) != isHangul(text.charAt(from))) {
                runs.add(new Run(of(text.charAt(from), span.style()), text.substring(from, i)));
                from = i;
            }
        }
        return runs;
    }

    private PDFont of(char character, PdfStyle style) throws IOException {
        if (!isHangul(character)) {
            return style.bold() ? bold : regular;
        }
        if (hangul == null) {
            hangul = PDType0Font.load(document, parse("NotoSansKR-Hangul.ttf"), true);
        }
        return hangul;
    }

    private static boolean isHangul(int character) {
        return (character >= 0xac00 && character <= 0xd7a3)
                || (character >= 0x3131 && character <= 0x318e);
    }

    /** The text on one line with {@link #MISSING} for each character that cannot be shown. */
    String shown(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(Lines.one(text), Normalizer.Form.NFC)
                .codePoints()
                .forEach(
                        c -> {
                            if (isShown(c)) {
                                out.appendCodePoint(c);
                            } else {
                                missing.add(c);
                                out.append(MISSING);
                            }
                        });
        return out.toString();
    }

    /** How many different characters could not be shown so far. */
    int missing() {
        return missing.size();
    }

    /** Points; for text that {@link #shown} gave. */
    float width(String text, PdfStyle style) throws IOException {
        float wide = 0;
        for (Run run : runs(new PdfSpan(text, style))) {
            wide += run.font().getStringWidth(run.text()) / 1000 * style.size();
        }
        return wide;
    }

    /** Breaks spans into lines no wider than a width; a word too long for a line is cut. */
    List<List<PdfSpan>> lines(List<PdfSpan> spans, float width) throws IOException {
        List<List<PdfSpan>> lines = new ArrayList<>();
        List<PdfSpan> line = new ArrayList<>();
        float used = 0;
        for (PdfSpan span : spans) {
            float blank = width(" ", span.style());
            for (String word : words(shown(span.text()), span.style(), width)) {
                float wide = width(word, span.style());
                if (!line.isEmpty() && used + blank + wide > width) {
                    lines.add(List.copyOf(line));
                    line.clear();
                    used = 0;
                }
                used += (line.isEmpty() ? 0 : blank) + wide;
                append(line, new PdfSpan(word, span.style(), span.link()));
            }
        }
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
        return lines;
    }

    /** A blank before a word belongs to mere text, so that no link begins with one. */
    private static void append(List<PdfSpan> line, PdfSpan word) {
        if (line.isEmpty()) {
            line.add(word);
            return;
        }
        int last = line.size() - 1;
        PdfSpan before = line.get(last);
        boolean plain = before.link() == null && word.link() == null;
        if (plain && before.style().equals(word.style())) {
            line.set(last, new PdfSpan(before.text() + " " + word.text(), word.style()));
        } else if (word.link() == null) {
            line.add(new PdfSpan(" " + word.text(), word.style()));
        } else {
            line.add(new PdfSpan(" ", word.style()));
            line.add(word);
        }
    }

    private List<String> words(String text, PdfStyle style, float width) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            int from = 0;
            for (int to = 1; to <= word.length(); to++) {
                if (to - from > 1 && width(word.substring(from, to), style) > width) {
                    words.add(word.substring(from, to - 1));
                    from = to - 1;
                }
            }
            if (from < word.length()) {
                words.add(word.substring(from));
            }
        }
        return words;
    }

    private boolean isShown(int character) {
        if (isHangul(character)) {
            return true;
        }
        return SHOWN.contains(Character.UnicodeScript.of(character))
                && !Character.isSupplementaryCodePoint(character)
                && glyphs.getGlyphId(character) != 0;
    }
}

package org.sightline.features.image;

import java.util.ArrayList;
import java.util.List;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/** Probabilities a step to text (CTC, Graves et al. 2006). For any number of threads. */
final class LineDecoder {
    /**
     * What was read.
     *
     * @param score mean probability of its characters, 0..1
     */
    record Line(String text, double score) {
        static final Line NOTHING = new Line("", 0);
    }

    private final List<String> characters = new ArrayList<>();
    private final double space;
    private final int wideScripts;

    /**
     * @param characters of class 1 and up; the class after the last is the space
     */
    LineDecoder(Settings settings, List<String> characters) throws ModelException {
        this.characters.add("");
        this.characters.addAll(characters);
        this.characters.add(" ");
        space = settings.number("recogniser.space");
        wideScripts = settings.whole("recogniser.wide_scripts");
    }

    /**
     * Best class a step; class 0 is nothing, and repeats count once.
     *
     * <p>The network hardly dares to write spaces between Latin words, but in a gap their
     * probability is far above that inside a word: so a small one is enough.
     *
     * @param chances step by step, a probability a class
     */
    Line decode(float[] chances, int steps, int classes) {
        StringBuilder text = new StringBuilder();
        double sum = 0;
        int kept = 0;
        int before = 0;
        boolean gap = false;
        for (int step = 0; step < steps; step++) {
            int from = step * classes;
            int best = best(chances, from, classes);
            if (best == 0) {
                gap |= chances[from + classes - 1] > space;
            } else if (best != before) {
                String character = characters.get(best);
                if (gap
                        && text.length() > 0
                        && !wide(text.codePointBefore(text.length()), character)) {
                    text.append(' ');
                }
                text.append(character);
                sum += chances[from + best];
                kept++;
            }
            gap &= best == 0;
            before = best;
        }
        return kept == 0 ? Line.NOTHING : new Line(plain(text.toString()), sum / kept);
    }

    private boolean wide(int before, String character) {
        return before >= wideScripts || character.codePointAt(0) >= wideScripts;
    }

    private static int best(float[] chances, int from, int classes) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            best = chances[from + c] > chances[from + best] ? c : best;
        }
        return best;
    }

    /** Full-width letters and signs, which the network also knows, as usual ones; tidy spaces. */
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> c >= 0xff01 && c <= 0xff5e ? c - 0xff01 + '!' : c)
                .map(c -> c == 0x3000 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[,.;:!?…)])", "");
    }
}

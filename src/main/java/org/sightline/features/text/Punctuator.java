package org.sightline.features.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.Settings;

/**
 * Puts full stops, question marks, commas and capitals into recognised speech: logistic regressions
 * over hashed clues of neighbouring words (model {@value #MODEL}), from the first word to the last.
 *
 * <p>English. The words stay the same and none is added. For any number of threads.
 */
public final class Punctuator {
    /** Name of the model's folder. */
    public static final String MODEL = "punctuator";

    static final int CLASSES = 3;
    static final int COMMA = 1;
    static final int STOP = 2;

    private final byte[] weights;
    private final double step;
    private final double stop;
    private final double comma;
    private final double ask;

    public Punctuator(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        Settings settings = card.settings();
        Path file = shelf.file(card, card.files().get(0).path());
        step = settings.number("step");
        stop = settings.number("stop");
        comma = settings.number("comma");
        ask = settings.number("ask");
        try {
            weights = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read", card.origin().advice(MODEL), e);
        }
    }

    /** With weights of one's own; {@code CLASSES} for each row of the table. */
    Punctuator(byte[] weights, double step, double stop, double comma, double ask) {
        this.weights = weights;
        this.step = step;
        this.stop = stop;
        this.comma = comma;
        this.ask = ask;
    }

    /**
     * The words as they are written.
     *
     * @param words lower case, without punctuation
     * @param breaks for each word, whether a longer pause or another speaker comes before it
     * @return as many words, with capitals and with {@code . ? ,} behind them
     */
    public List<String> written(List<String> words, boolean[] breaks) {
        WordClues clues = new WordClues(words, breaks, weights.length / CLASSES);
        List<String> written = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            String shown = capital(clues, words.get(i), i, i == start);
            double[] end = chances(clues.end(i, start));
            if (end[STOP] >= stop || i + 1 == words.size()) {
                double asks = chances(clues.asks(start, i))[1];
                written.add(shown + (asks >= ask ? "?" : "."));
                start = i + 1;
            } else {
                written.add(end[COMMA] >= comma ? shown + "," : shown);
            }
        }
        return written;
    }

    private String capital(WordClues clues, String word, int i, boolean first) {
        double[] chances = chances(clues.capital(i));
        if (chances[2] > 0.5) {
            return word.toUpperCase(Locale.ROOT);
        }
        boolean always = word.equals("i") || word.startsWith("i'");
        if (!first && !always && chances[1] + chances[2] <= 0.5 || word.isEmpty()) {
            return word;
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private double[] chances(int[] rows) {
        double[] sums = new double[CLASSES];
        for (int row : rows) {
            for (int c = 0; c < CLASSES; c++) {
                sums[c] += weights[row * CLASSES + c] * step;
            }
        }
        return softmax(sums);
    }

    static double[] softmax(double[] sums) {
        double most = Math.max(sums[0], Math.max(sums[1], sums[2]));
        double all = 0;
        for (int c = 0; c < CLASSES; c++) {
            sums[c] = Math.exp(sums[c] - most);
            all += sums[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            sums[c] /= all;
        }
        return sums;
    }
}

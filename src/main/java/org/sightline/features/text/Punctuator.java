package org.sightline.features.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.Settings;

/**
 * Puts full stops, question marks, commas and capitals into recognised speech, by what {@link
 * MarkReader} makes of the words.
 *
 * <p>English. The words stay the same and none is added. For any number of threads; close it when
 * no call is under way.
 */
public final class Punctuator implements AutoCloseable {
    /** Name of the model's folder. */
    public static final String MODEL = "punctuator";

    private final MarkReader reader;
    private final double stop;
    private final double stopBeforeCapital;
    private final double comma;
    private final double ask;
    private final double capital;

    public Punctuator(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        Settings settings = card.settings();
        stop = settings.number("stop");
        stopBeforeCapital = settings.number("stop_before_capital");
        comma = settings.number("comma");
        ask = settings.number("ask");
        capital = settings.number("capital");
        Path pieces = shelf.file(card, settings.text("pieces"));
        try {
            reader =
                    new MarkReader(
                            shelf.open(MODEL),
                            WordPieces.read(pieces, settings.whole("known")),
                            settings.whole("window"),
                            settings.whole("context"));
        } catch (IOException e) {
            throw new ModelException(pieces + " cannot be read", card.origin().advice(MODEL), e);
        }
    }

    /**
     * The words as they are written.
     *
     * @param words lower case, without punctuation
     * @param breaks for each word, whether a longer pause or another speaker comes before it
     * @return as many words, with capitals and with {@code . ? ,} behind them
     */
    public List<String> written(List<String> words, boolean[] breaks) {
        List<Marks> marks = marks(words, breaks);
        List<String> written = new ArrayList<>();
        boolean first = true;
        for (int i = 0; i < words.size(); i++) {
            String mark = mark(words, marks, i);
            written.add(cased(words.get(i), marks.get(i), first) + mark);
            first = mark.equals(".") || mark.equals("?");
        }
        return written;
    }

    /** For each word, how likely it is written how. */
    List<Marks> marks(List<String> words, boolean[] breaks) {
        return reader.read(words, breaks);
    }

    private String mark(List<String> words, List<Marks> marks, int i) {
        Marks chances = marks.get(i);
        int next = i + 1;
        boolean ends = next == words.size() || chances.end() >= stop;
        if (!ends && chances.end() >= stopBeforeCapital) {
            // a capital that looks like a beginning must not stand alone
            ends = !isI(words.get(next)) && hasCapital(marks.get(next));
        }
        if (ends) {
            return chances.question() >= ask * chances.end() ? "?" : ".";
        }
        return chances.comma() >= comma ? "," : "";
    }

    private String cased(String word, Marks chances, boolean first) {
        if (word.isEmpty()) {
            return word;
        }
        if (chances.capitals() > 0.5) {
            return word.toUpperCase(Locale.ROOT);
        }
        if (!first && !isI(word) && !hasCapital(chances)) {
            return word;
        }
        int letter = word.offsetByCodePoints(0, 1);
        return word.substring(0, letter).toUpperCase(Locale.ROOT) + word.substring(letter);
    }

    private boolean hasCapital(Marks chances) {
        return chances.capital() + chances.capitals() >= capital;
    }

    private static boolean isI(String word) {
        return word.equals("i") || word.startsWith("i'");
    }

    @Override
    public void close() {
        reader.close();
    }
}

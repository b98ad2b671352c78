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
    private final double comma;
    private final double ask;
    private final double capital;

    public Punctuator(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        Settings settings = card.settings();
        stop = settings.number("stop");
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
            boolean last = i + 1 == words.size();
            String mark = mark(marks.get(i), last);
            written.add(cased(words.get(i), marks.get(i), first) + mark);
            first = mark.equals(".") || mark.equals("?");
        }
        return written;
    }

    /** For each word, how likely it is written how. */
    List<Marks> marks(List<String> words, boolean[] breaks) {
        return reader.read(words, breaks);
    }

    private String mark(Marks chances, boolean last) {
        if (last || chances.end() >= stop) {
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
        boolean always = first || word.equals("i") || word.startsWith("i'");
        if (!always && chances.capital() + chances.capitals() < capital) {
            return word;
        }
        int letter = word.offsetByCodePoints(0, 1);
        return word.substring(0, letter).toUpperCase(Locale.ROOT) + word.substring(letter);
    }

    @Override
    public void close() {
        reader.close();
    }
}

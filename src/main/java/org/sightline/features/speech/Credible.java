package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.List;
import org.sightline.media.TimeSpan;
import org.sightline.media.Turn;
import org.sightline.media.Utterance;
import org.sightline.media.Word;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * Drops what the recogniser made up: it finds words in any noise, but believes little in them.
 *
 * <p>A word stays when its middle lies within a span of speech and its confidence is not below
 * {@code word}. Of the utterances made of those words, one stays when the mean confidence of its
 * words is not below {@code utterance}, and one of a single word when it is not below {@code
 * alone}: nothing beside it bears it out, and knocks and sneezes make single words.
 *
 * @param word least confidence of a word, 0..1
 * @param utterance least mean confidence of an utterance, 0..1
 * @param alone least confidence of a word that is an utterance of its own, 0..1
 */
record Credible(double word, double utterance, double alone) {
    /** As the model's card has it. */
    static Credible of(Settings settings) throws ModelException {
        return new Credible(
                settings.number("least_confidence"),
                settings.number("least_mean_confidence"),
                settings.number("least_confidence_alone"));
    }

    /**
     * @param speech spans in order, without overlap
     * @param words in order
     */
    List<Word> words(List<TimeSpan> speech, List<Word> words) {
        List<Word> kept = new ArrayList<>();
        int at = 0;
        for (Word heard : words) {
            long middle = (heard.span().startMicros() + heard.span().endMicros()) / 2;
            while (at < speech.size() && speech.get(at).endMicros() <= middle) {
                at++;
            }
            boolean spoken = at < speech.size() && speech.get(at).contains(middle);
            if (spoken && heard.confidence() >= word) {
                kept.add(heard);
            }
        }
        return kept;
    }

    /** Utterances of these words and speakers, those that are not to be believed left out. */
    List<Utterance> utterances(List<Word> words, List<Turn> turns) {
        List<Word> kept =
                Utterances.of(words, turns).stream()
                        .filter(this::stays)
                        .flatMap(said -> said.words().stream())
                        .toList();
        return Utterances.of(kept, turns);
    }

    private boolean stays(Utterance said) {
        return said.confidence() >= (said.words().size() == 1 ? alone : utterance);
    }
}

package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.List;
import org.sightline.features.text.Punctuator;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

/**
 * Writes recognised words as people would, with sentences and capitals. The words themselves, their
 * times and ids stay as they were heard. For any number of threads; close it after the last.
 */
final class Scribe implements AutoCloseable {
    private final Punctuator punctuator;

    Scribe(Punctuator punctuator) {
        this.punctuator = punctuator;
    }

    /**
     * @param heard utterances of bare words, each begun after a pause
     */
    Transcript written(Transcript heard) {
        List<String> words = new ArrayList<>();
        List<Boolean> pauses = new ArrayList<>();
        for (Utterance said : heard.utterances()) {
            for (int i = 0; i < said.words().size(); i++) {
                words.add(said.words().get(i).text());
                pauses.add(i == 0);
            }
        }
        boolean[] breaks = new boolean[words.size()];
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = pauses.get(i);
        }
        return shown(heard, punctuator.written(words, breaks));
    }

    private static Transcript shown(Transcript heard, List<String> written) {
        List<Utterance> utterances = new ArrayList<>();
        int at = 0;
        for (Utterance said : heard.utterances()) {
            List<Word> words = said.words();
            String text = String.join(" ", written.subList(at, at + words.size()));
            at += words.size();
            utterances.add(new Utterance(said.id(), said.span(), said.speaker(), text, words));
        }
        return new Transcript(utterances, heard.timed(), heard.turns());
    }

    @Override
    public void close() {
        punctuator.close();
    }
}

package org.sightline.features.speech;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sightline.features.audio.Speakers;
import org.sightline.media.Transcript;
import org.sightline.media.Turn;
import org.sightline.media.Utterance;

/**
 * Numbers speakers as a reader meets them: in the order of their first words. Who is heard without
 * a word that could be made out comes behind. Without state.
 */
final class SpeakerNumbers {
    private SpeakerNumbers() {}

    /**
     * @param utterances in order, their speakers among those of the turns, or null
     * @param turns in order of start
     */
    static Transcript transcript(List<Utterance> utterances, List<Turn> turns) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Utterance said : utterances) {
            name(said.speaker(), names);
        }
        for (Turn turn : turns) {
            name(turn.speaker(), names);
        }
        return new Transcript(
                utterances.stream().map(said -> numbered(said, names)).toList(),
                true,
                turns.stream()
                        .map(
                                turn ->
                                        new Turn(
                                                turn.span(),
                                                Objects.requireNonNull(names.get(turn.speaker()))))
                        .toList());
    }

    private static void name(@Nullable String speaker, Map<String, String> names) {
        if (speaker != null && !names.containsKey(speaker)) {
            names.put(speaker, Speakers.name(names.size() + 1));
        }
    }

    private static Utterance numbered(Utterance said, Map<String, String> names) {
        String name = said.speaker() == null ? null : names.get(said.speaker());
        return new Utterance(said.id(), said.span(), name, said.text(), said.words());
    }
}

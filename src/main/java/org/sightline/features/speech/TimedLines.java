package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.media.NameAndTime;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;

/**
 * Reads plain text whose speeches stand below a line of a name and a time ({@link NameAndTime}).
 * What stands above the first such line is no speech. A speech lasts until the next begins, the
 * last as long as 150 words a minute take. Without state.
 */
final class TimedLines {
    /** So many such lines make a transcript of them. */
    private static final int LEAST = 2;

    private record Speech(NameAndTime head, StringBuilder words) {}

    private TimedLines() {}

    /** Empty when the text is not written so. */
    static Optional<Transcript> read(String text) {
        List<Speech> speeches = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Optional<NameAndTime> head = NameAndTime.of(line);
            if (head.isPresent()) {
                speeches.add(new Speech(head.get(), new StringBuilder()));
            } else if (!speeches.isEmpty() && !line.isBlank()) {
                StringBuilder words = speeches.get(speeches.size() - 1).words();
                words.append(words.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        long spoken = speeches.stream().filter(s -> !s.words().isEmpty()).count();
        return spoken >= LEAST ? Optional.of(transcript(speeches)) : Optional.empty();
    }

    private static Transcript transcript(List<Speech> speeches) {
        NameAndTime first = speeches.get(0).head();
        long zero = first.ofDay() ? first.micros() : 0;
        List<Utterance> utterances = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < speeches.size(); i++) {
            Speech speech = speeches.get(i);
            String words = speech.words().toString();
            start = Math.max(start, speech.head().micros() - zero);
            long next =
                    i + 1 < speeches.size()
                            ? speeches.get(i + 1).head().micros() - zero
                            : start + SpeakerLines.micros(words);
            TimeSpan span = new TimeSpan(start, Math.max(start, next));
            if (!words.isEmpty()) {
                String id = "u" + (utterances.size() + 1);
                utterances.add(new Utterance(id, span, speech.head().name(), words, List.of()));
            }
        }
        return new Transcript(utterances, true);
    }
}

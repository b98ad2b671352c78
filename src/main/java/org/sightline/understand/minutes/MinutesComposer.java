package org.sightline.understand.minutes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.Utterance;
import org.sightline.media.WrittenText;

/**
 * Makes minutes of what was said: a summary of picked utterances, topics, decisions, actions and
 * open questions, each line with the utterances it rests on.
 *
 * <p>Extractive: no word stands in a line that was not said in its utterances. Pure and
 * thread-safe; the same dossier and options give the same minutes. English; in other languages the
 * summary and topics work by words and vectors, the cues for decisions, actions and questions find
 * nothing.
 */
public final class MinutesComposer {
    private final Summariser summariser;

    public MinutesComposer() {
        this(ClauseWeights.STANDARD);
    }

    /**
     * @param weights by which clauses are ranked for the summary
     */
    public MinutesComposer(ClauseWeights weights) {
        this.summariser = new Summariser(new LinearRanker(weights));
    }

    /**
     * @param dossier may hold an empty transcript: then every list is empty
     * @param fallbackTitle when neither options nor file tell one
     */
    public Minutes compose(RecordingDossier dossier, MinutesOptions options, String fallbackTitle) {
        Meeting meeting = Meeting.of(dossier);
        WrittenText written = dossier.info().written();
        @Nullable LocalDate date = date(options.date(), written.created());
        Findings found = Findings.of(meeting, date);
        List<Integer> topics = TopicSplitter.starts(meeting);
        return new Minutes(
                title(options.title(), written.title(), fallbackTitle),
                date,
                dossier.durationMicros(),
                speakers(dossier),
                summariser.summary(meeting, topics, budget(options, meeting.spokenWords())),
                TopicNamer.topics(meeting, topics),
                found.decisions(),
                found.actions(),
                found.questions(),
                found.nextMeeting(),
                null);
    }

    /** Words that the summary may have; of share and words the smaller when both are asked. */
    private static int budget(MinutesOptions options, int spoken) {
        Integer words = options.words();
        Double share = options.share();
        int byWords = words == null ? Integer.MAX_VALUE : Math.max(0, words);
        int byShare = share == null ? spoken : (int) Math.floor(share * spoken + 1e-9);
        return Math.min(byWords, byShare);
    }

    private static String title(
            @Nullable String asked, @Nullable String written, String fallbackTitle) {
        if (asked != null && !asked.isBlank()) {
            return asked.strip();
        }
        return written != null && !written.isBlank() ? written.strip() : fallbackTitle;
    }

    private static @Nullable LocalDate date(
            @Nullable LocalDate asked, @Nullable LocalDateTime created) {
        if (asked != null) {
            return asked;
        }
        return created == null ? null : created.toLocalDate();
    }

    /** Those who are called "Bo Lind (Acme)" at first and "Bo Lind" then are one. */
    public static List<String> speakers(RecordingDossier dossier) {
        return dossier.transcript().utterances().stream()
                .map(Utterance::speaker)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toMap(
                                        name -> name.replaceFirst("(?<=\\S)\\s*\\([^()]*\\)$", ""),
                                        name -> name,
                                        (first, again) -> first,
                                        LinkedHashMap::new),
                                names -> List.copyOf(names.values())));
    }
}

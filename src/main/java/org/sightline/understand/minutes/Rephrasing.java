package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;

/**
 * Lets a writer put the points and decisions of minutes into other words and keeps of them what the
 * cited utterances bear out ({@link Support}); where nothing is left, the line stands as it was
 * said. No line becomes longer, so that a summary keeps its promise. After a writer's first failure
 * it is not asked again. For one thread.
 */
public final class Rephrasing {
    private final LineWriter writer;
    private @Nullable String trouble;

    public Rephrasing(LineWriter writer) {
        this.writer = writer;
    }

    /** Why the writer is asked no more, in one line; empty when all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * The minutes with what the writer made of them.
     *
     * @param made the minutes before people changed them: lines that people wrote stay
     */
    public Minutes of(Minutes minutes, Minutes made, Transcript transcript) {
        List<Cited> points =
                minutes.summary().stream()
                        .map(p -> made.summary().contains(p) ? line(p, transcript) : p)
                        .toList();
        List<Cited> decisions =
                minutes.decisions().stream()
                        .map(d -> isFree(d, minutes, made) ? line(d, transcript) : d)
                        .toList();
        int changed = changed(minutes.summary(), points) + changed(minutes.decisions(), decisions);
        return minutes.with(points, decisions, new Rephrased(writer.name(), changed));
    }

    /** A decision that holds a point besides more stays, so that readers meet nothing twice. */
    private static boolean isFree(Cited decision, Minutes minutes, Minutes made) {
        return made.decisions().contains(decision)
                && minutes.summary().stream()
                        .map(Cited::text)
                        .noneMatch(p -> decision.text().contains(p) && !decision.text().equals(p));
    }

    private Cited line(Cited line, Transcript transcript) {
        // Who reads must see which words were heard badly; a writer would smooth them over.
        if (trouble != null || line.text().contains(Tidy.UNSURE_MARK)) {
            return line;
        }
        try {
            return new Cited(rephrased(line, transcript), line.cites());
        } catch (WriterException e) {
            trouble = String.valueOf(e.getMessage());
            return line;
        }
    }

    private String rephrased(Cited line, Transcript transcript) throws WriterException {
        List<Utterance> cited =
                line.cites().stream().flatMap(id -> transcript.find(id).stream()).toList();
        String said = cited.stream().map(Rephrasing::shown).collect(Collectors.joining("\n"));
        Support support = new Support(line.text(), cited);
        String kept =
                sentences(writer.rephrase(line.text(), said)).stream()
                        .filter(support::bears)
                        .collect(Collectors.joining(" "));
        boolean fits = Tidy.words(kept) <= Tidy.words(line.text());
        return kept.isEmpty() || !fits ? line.text() : kept;
    }

    private static int changed(List<Cited> before, List<Cited> after) {
        List<Cited> changed = new ArrayList<>(after);
        changed.removeAll(before);
        return changed.size();
    }

    private static String shown(Utterance said) {
        return said.speaker() == null ? said.text() : said.speaker() + ": " + said.text();
    }

    private static List<String> sentences(String text) {
        return List.of(text.strip().split("(?<=[.!?])\\s+", -1));
    }
}

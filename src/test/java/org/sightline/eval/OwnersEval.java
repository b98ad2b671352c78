package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.Utterance;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.MinutesComposer;
import org.sightline.understand.minutes.MinutesOptions;

/**
 * Nothing is promised in anybody's name that nobody said: of every action in QMSum's validation
 * part and in the other AMI meetings the owner stands in the utterances it cites or is the one who
 * says "I will" in them, and the day stands there word for word; the words are looked for in what
 * was transcribed, by other means than those that found them. Owners that are no speaker's name are
 * written into {@code target/eval/owners.md}, to be read.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class OwnersEval {
    private static final Path DATA = Figures.data("");
    private static final MinutesOptions OPTIONS = new MinutesOptions(null, 150, null, null);

    private static final Pattern IN_PERSON =
            Pattern.compile(
                    ".*\\b(?:i ll|i will|i shall|i can|i m|i am|i promise|will do|shall i|should i|can i|me to)\\b.*");

    private final MinutesComposer composer = new MinutesComposer();
    private final Figures figures = new Figures("owners");
    private final Map<String, Integer> others = new TreeMap<>();
    private final List<String> invented = new ArrayList<>();
    private int meetings;
    private int actions;
    private int owners;
    private int dues;

    @Test
    void everyOwnerAndDayWasSaid() throws IOException {
        for (Qmsum.Talk talk : Qmsum.read(DATA, "val")) {
            check(talk.name(), talk.turns());
        }
        for (AmiExtracts.Meeting meeting : AmiExtracts.read(DATA)) {
            if (!meeting.held()) {
                check(meeting.name(), meeting.turns());
            }
        }
        figures.line("| meetings | actions | with an owner | with a day | not said |");
        figures.line("|---|---|---|---|---|");
        figures.line(
                "| %d | %d | %d | %d | %d |", meetings, actions, owners, dues, invented.size());
        figures.line("");
        others.forEach((owner, n) -> figures.line("- %s: %d", owner, n));
        figures.write();
        assertThat(owners).isPositive();
        assertThat(dues).isPositive();
        assertThat(invented).isEmpty();
    }

    private void check(String name, List<AmiExtracts.Turn> turns) {
        meetings++;
        RecordingDossier dossier = Dossiers.of(turns);
        Minutes minutes = composer.compose(dossier, OPTIONS, name);
        for (ActionItem action : minutes.actions()) {
            List<Utterance> cited =
                    action.cites().stream()
                            .flatMap(id -> dossier.transcript().find(id).stream())
                            .toList();
            actions++;
            owner(name, action, cited, minutes.speakers());
            due(name, action, cited);
        }
    }

    private void owner(
            String name, ActionItem action, List<Utterance> cited, List<String> speakers) {
        String owner = action.owner();
        if (owner == null) {
            return;
        }
        owners++;
        boolean own =
                cited.stream()
                        .filter(said -> owner.equals(said.speaker()))
                        .anyMatch(said -> IN_PERSON.matcher(plain(said.text())).matches());
        if (!speakers.contains(owner)) {
            others.merge(owner + " (" + name + ": " + action.text() + ")", 1, Integer::sum);
        }
        if (!own && !isSaid(owner, cited)) {
            invented.add(name + ": " + owner + ": " + action.text());
        }
    }

    private void due(String name, ActionItem action, List<Utterance> cited) {
        String due = action.due();
        if (due == null) {
            return;
        }
        dues++;
        if (!isSaid(due, cited)) {
            invented.add(name + ": by " + due + ": " + action.text());
        }
    }

    private static boolean isSaid(String words, List<Utterance> cited) {
        return cited.stream()
                .anyMatch(s -> plain(s.text()).contains(" " + plain(words).strip() + " "));
    }

    /** Letters and figures in small, one blank between them and at both ends. */
    private static String plain(String text) {
        String bare = text.replaceAll("\\{[^{}]*}|\\b(?:um|uh)\\b", " ");
        return " "
                + bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip()
                + " ";
    }
}

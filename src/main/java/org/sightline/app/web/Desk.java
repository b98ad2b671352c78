package org.sightline.app.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.DossierStore;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.flow.AltTextFlow;
import org.sightline.flow.Flow.Studied;
import org.sightline.flow.Instruments;
import org.sightline.flow.SearchFlow;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.sightline.review.Decision;
import org.sightline.review.Decisions;
import org.sightline.review.ExistingTexts;

/**
 * What the pages show and do: the pictures of a library, what people decide, search. Thread-safe.
 */
public final class Desk {
    private static final int HITS = 24;

    private final Library library;
    private final Instruments instruments;
    private final Decisions decisions;
    private final AltTextFlow flow;
    private final Map<MediaId, MediaFile> files = new LinkedHashMap<>();

    /**
     * @param pictures those that were measured, as the job store knows them
     */
    public Desk(
            Library library,
            Instruments instruments,
            Decisions decisions,
            List<MediaFile> pictures) {
        this.library = library;
        this.instruments = instruments;
        this.decisions = decisions;
        this.flow =
                new AltTextFlow(
                        JobSpec.defaults(JobKind.ALT_TEXT, List.of()),
                        instruments,
                        decisions,
                        ExistingTexts.NONE);
        pictures.forEach(file -> files.put(file.id(), file));
    }

    /** All pictures, the least sure first, those already decided last. */
    List<Sheet> queue() throws ModelException {
        DossierStore dossiers = library.dossiers();
        String models = DossierStore.key(flow.models(MediaKind.IMAGE));
        List<Sheet> sheets = new ArrayList<>();
        for (MediaFile file : files.values()) {
            Optional<Dossier> dossier = dossiers.find(file.id(), models);
            dossier.ifPresent(d -> sheets.add(Sheet.of(flow.say(new Studied(file, d)))));
        }
        sheets.sort(Comparator.comparingDouble(Sheet::order).thenComparing(Sheet::file));
        return sheets;
    }

    /** How many pictures nobody has decided on. */
    long left() {
        return files.keySet().stream().filter(id -> decisions.latest(id).isEmpty()).count();
    }

    /**
     * Notes what a person says of a picture.
     *
     * @param verb {@code accept}, {@code decorative} or {@code skip}
     */
    void decide(MediaId media, String verb, String alt) throws MediaException {
        String words = alt.strip();
        Decision.Kind kind =
                switch (verb) {
                    case "accept" -> words.isEmpty() ? Decision.Kind.SKIP : Decision.Kind.EDIT;
                    case "decorative" -> Decision.Kind.DECORATIVE;
                    default -> Decision.Kind.SKIP;
                };
        if (!files.containsKey(media)) {
            return;
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String who = System.getProperty("user.name", "");
        String said = kind == Decision.Kind.EDIT ? words : null;
        decisions.append(new Decision(media, kind, said, who, now, null));
    }

    /** A small JPEG of a picture of this library. */
    Optional<byte[]> thumbnail(MediaId media) {
        return Optional.ofNullable(files.get(media)).flatMap(flow::thumbnail);
    }

    /** One ranked list over everything; empty for no match. */
    List<FoundMoment> find(String words) throws MediaException, ModelException, LibraryException {
        try (SearchFlow search = SearchFlow.open(library, instruments)) {
            return search
                    .find(new SearchFlow.Asked(words, null, Set.of(), HITS, null))
                    .hits()
                    .stream()
                    .map(FoundMoment::of)
                    .toList();
        }
    }
}

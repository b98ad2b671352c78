package org.sightline.app.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
import org.sightline.review.ReviewedAltText;
import org.sightline.space.Filter;
import org.sightline.space.MomentKind;

/**
 * What the pages show and do: the files of a library, what people decide of its pictures, search.
 * Thread-safe.
 */
public final class Desk {
    private static final int HITS = 24;
    private static final int MOST_UNDONE = 100;

    private final Library library;
    private final Instruments instruments;
    private final Decisions decisions;
    private final AltTextFlow flow;
    private final String models;
    private final Map<MediaId, MediaFile> files = new LinkedHashMap<>();
    private final Map<MediaId, Row> rows = new ConcurrentHashMap<>();
    private final Deque<List<Decision>> undoable = new ArrayDeque<>();
    private int decisionsKnown;

    /**
     * Reads what is known of all pictures.
     *
     * @param measured every file that was measured, as the job store knows it
     */
    public Desk(
            Library library, Instruments instruments, Decisions decisions, List<MediaFile> measured)
            throws ModelException {
        this.library = library;
        this.instruments = instruments;
        this.decisions = decisions;
        this.flow =
                new AltTextFlow(
                        JobSpec.defaults(JobKind.ALT_TEXT, List.of()),
                        instruments,
                        decisions,
                        ExistingTexts.NONE);
        this.models = DossierStore.key(flow.models(MediaKind.IMAGE));
        this.decisionsKnown = decisions.all().size();
        measured.forEach(file -> files.put(file.id(), file));
        measured.parallelStream()
                .filter(file -> file.kind() == MediaKind.IMAGE)
                .flatMap(file -> reviewed(file.id()).stream())
                .forEach(item -> rows.put(item.file().id(), Row.of(item)));
    }

    /** The pictures that pass a filter. */
    Queue queue(Queue.Filter filter, @Nullable MediaId at) throws LibraryException {
        takeInOthersDecisions();
        return Queue.of(List.copyOf(rows.values()), filter, at);
    }

    /** All of one picture; empty when it is none of this library's. */
    Optional<Sheet> sheet(MediaId media) {
        return reviewed(media).map(item -> Sheet.of(item, decisions.latest(media).orElse(null)));
    }

    /**
     * Notes what a person says of a picture.
     *
     * @param seen what stood when the person looked, as {@link Sheet#seen} names it
     * @return what somebody else decided meanwhile, which stands; empty when all is well
     */
    synchronized Optional<Decision> decide(
            MediaId media, Verdict verdict, String who, @Nullable String seen)
            throws MediaException, LibraryException {
        takeInOthersDecisions();
        Optional<ReviewedAltText> item = reviewed(media);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        Optional<Decision> standing = decisions.latest(media);
        if (seen != null && !Sheet.seen(standing.orElse(null)).equals(seen)) {
            return standing;
        }
        Decision decision = verdict.decision(item.get(), who, now());
        if (decision.kind() != Decision.Kind.SKIP) {
            remember(List.of(reversal(media, standing, who)));
        }
        append(decision);
        return Optional.empty();
    }

    /** Accepts every proposal that is at least so sure; tells how many. */
    synchronized int acceptFrom(double confidence, String who)
            throws MediaException, LibraryException {
        takeInOthersDecisions();
        List<Decision> reversals = new ArrayList<>();
        for (Row row : List.copyOf(rows.values())) {
            Optional<ReviewedAltText> item =
                    isAcceptable(row, confidence) ? reviewed(row.media()) : Optional.empty();
            if (item.isPresent()) {
                reversals.add(reversal(row.media(), decisions.latest(row.media()), who));
                append(Verdict.accept(row.alt(), null).decision(item.get(), who, now()));
            }
        }
        if (!reversals.isEmpty()) {
            remember(reversals);
        }
        return reversals.size();
    }

    /** How many {@link #acceptFrom} would accept. */
    long acceptable(double confidence) {
        return rows.values().stream().filter(row -> isAcceptable(row, confidence)).count();
    }

    private static boolean isAcceptable(Row row, double confidence) {
        return row.state() != Row.State.DECIDED
                && !row.alt().isEmpty()
                && row.confidence() >= confidence;
    }

    /** Takes the last decision made here back; tells the picture that it was about. */
    synchronized Optional<MediaId> undo() throws MediaException {
        List<Decision> last = undoable.poll();
        if (last == null) {
            return Optional.empty();
        }
        for (Decision reversal : last) {
            append(reversal);
        }
        return Optional.of(last.get(0).media());
    }

    synchronized boolean canUndo() {
        return !undoable.isEmpty();
    }

    /** A file of this library by its content. */
    Optional<MediaFile> file(MediaId media) {
        return Optional.ofNullable(files.get(media));
    }

    /** A small JPEG of a picture of this library. */
    Optional<byte[]> thumbnail(MediaId media) {
        return file(media).filter(f -> f.kind() == MediaKind.IMAGE).flatMap(flow::thumbnail);
    }

    Library library() {
        return library;
    }

    /**
     * One ranked list over everything; empty for no match.
     *
     * @param kinds empty for all
     */
    List<FoundMoment> find(String words, Set<MomentKind> kinds)
            throws MediaException, ModelException, LibraryException {
        try (SearchFlow search = SearchFlow.open(library, instruments)) {
            return search
                    .find(new SearchFlow.Asked(words, null, Filter.of(kinds), null, HITS, null))
                    .hits()
                    .stream()
                    .map(hit -> FoundMoment.of(hit, file(hit.moment().media())))
                    .toList();
        }
    }

    private Optional<ReviewedAltText> reviewed(MediaId media) {
        return file(media)
                .filter(file -> file.kind() == MediaKind.IMAGE)
                .flatMap(
                        file ->
                                library.dossiers()
                                        .find(media, models)
                                        .map(dossier -> flow.say(new Studied(file, dossier))));
    }

    private void append(Decision decision) throws MediaException {
        decisions.append(decision);
        decisionsKnown++;
        show(decision.media());
    }

    private void show(MediaId media) {
        reviewed(media).ifPresent(item -> rows.put(media, Row.of(item)));
    }

    private synchronized void takeInOthersDecisions() throws LibraryException {
        decisions.refresh();
        List<Decision> all = decisions.all();
        all.subList(Math.min(decisionsKnown, all.size()), all.size())
                .forEach(decision -> show(decision.media()));
        decisionsKnown = all.size();
    }

    private void remember(List<Decision> reversals) {
        undoable.push(reversals);
        if (undoable.size() > MOST_UNDONE) {
            undoable.removeLast();
        }
    }

    private static Decision reversal(MediaId media, Optional<Decision> standing, String who) {
        return standing.map(
                        d ->
                                new Decision(
                                        media,
                                        d.kind(),
                                        d.alt(),
                                        d.who(),
                                        now(),
                                        d.base(),
                                        d.longDescription()))
                .orElseGet(
                        () -> new Decision(media, Decision.Kind.WITHDRAW, null, who, now(), null));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}

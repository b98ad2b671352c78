package org.sightline.app.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

/** The pictures of a library and what people decide of their alt text. Thread-safe. */
public final class Desk {
    private final Library library;
    private final Holdings holdings;
    private final Decisions decisions;
    private final AltTextFlow flow;
    private final String models;
    private final Map<MediaId, Row> rows = new ConcurrentHashMap<>();
    private final Undo undo = new Undo();
    private int decisionsKnown;
    private int holdingsKnown;

    /** Reads what is known of all pictures. */
    public Desk(Library library, Instruments instruments, Decisions decisions, Holdings holdings)
            throws ModelException {
        this.library = library;
        this.holdings = holdings;
        this.decisions = decisions;
        this.flow =
                new AltTextFlow(
                        JobSpec.defaults(JobKind.ALT_TEXT, List.of()),
                        instruments,
                        decisions,
                        ExistingTexts.NONE);
        this.models = DossierStore.key(flow.models(MediaKind.IMAGE));
        this.decisionsKnown = decisions.all().size();
        takeInNewPictures();
    }

    /** The pictures that pass a filter. */
    Queue queue(QueueFilter filter, @Nullable MediaId at) throws LibraryException {
        takeInNewPictures();
        takeInOthersDecisions();
        return Queue.of(List.copyOf(rows.values()), filter, at);
    }

    /** How many nobody has decided on. */
    long left() {
        return rows.values().stream().filter(row -> row.state() != Row.State.DECIDED).count();
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
            undo.remember(who, List.of(new Undo.Step(standing.orElse(null), decision)));
        }
        append(decision);
        return Optional.empty();
    }

    /** Accepts every proposal that passes the filter and is at least so sure; tells how many. */
    synchronized int acceptFrom(QueueFilter filter, double confidence, String who)
            throws MediaException, LibraryException {
        takeInOthersDecisions();
        List<Undo.Step> steps = new ArrayList<>();
        for (Row row : acceptable(filter, confidence)) {
            Optional<ReviewedAltText> item = reviewed(row.media());
            if (item.isPresent()) {
                Decision accepted =
                        Verdict.accept(row.alt(), null).decision(item.get(), who, now());
                steps.add(new Undo.Step(decisions.latest(row.media()).orElse(null), accepted));
                append(accepted);
            }
        }
        undo.remember(who, steps);
        return steps.size();
    }

    /** What {@link #acceptFrom} would accept. */
    List<Row> acceptable(QueueFilter filter, double confidence) {
        return rows.values().stream()
                .filter(filter::lets)
                .filter(row -> row.state() != Row.State.DECIDED && !row.alt().isEmpty())
                .filter(row -> row.confidence() >= confidence)
                .toList();
    }

    /**
     * Takes the last act of a person back, as far as nobody else has decided since; tells the
     * picture that it was about.
     */
    synchronized Optional<MediaId> undo(String who) throws MediaException, LibraryException {
        takeInOthersDecisions();
        Optional<List<Undo.Step>> last = undo.last(who);
        for (Undo.Step step : last.orElse(List.of())) {
            if (decisions.latest(step.media()).filter(step.made()::equals).isPresent()) {
                append(reversal(step, who));
            }
        }
        return last.map(steps -> steps.get(0).media());
    }

    synchronized boolean canUndo(String who) {
        return undo.knows(who);
    }

    private Optional<ReviewedAltText> reviewed(MediaId media) {
        return holdings.file(media)
                .filter(file -> file.kind() == MediaKind.IMAGE)
                .flatMap(this::reviewed);
    }

    private Optional<ReviewedAltText> reviewed(MediaFile file) {
        return library.dossiers()
                .find(file.id(), models)
                .map(dossier -> flow.say(new Studied(file, dossier)));
    }

    private void append(Decision decision) throws MediaException {
        decisions.append(decision);
        decisionsKnown++;
        show(decision.media());
    }

    private void show(MediaId media) {
        reviewed(media).ifPresent(item -> rows.put(media, Row.of(item)));
    }

    private synchronized void takeInNewPictures() {
        int version = holdings.refresh();
        if (version == holdingsKnown) {
            return;
        }
        holdingsKnown = version;
        holdings.of(Set.of(MediaKind.IMAGE)).parallelStream()
                .filter(file -> !rows.containsKey(file.id()))
                .flatMap(file -> reviewed(file).stream())
                .forEach(item -> rows.put(item.file().id(), Row.of(item)));
    }

    private synchronized void takeInOthersDecisions() throws LibraryException {
        decisions.refresh();
        List<Decision> all = decisions.all();
        all.subList(Math.min(decisionsKnown, all.size()), all.size())
                .forEach(decision -> show(decision.media()));
        decisionsKnown = all.size();
    }

    private static Decision reversal(Undo.Step step, String who) {
        Decision before = step.before();
        return before == null
                ? new Decision(step.media(), Decision.Kind.WITHDRAW, null, who, now(), null)
                : new Decision(
                        before.media(),
                        before.kind(),
                        before.alt(),
                        before.who(),
                        now(),
                        before.base(),
                        before.longDescription());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}

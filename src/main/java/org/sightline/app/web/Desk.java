package org.sightline.app.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.sightline.understand.caption.AltTextLint;
import org.sightline.understand.caption.Finding;

/** The pictures of a library and what people decide of their alt text. Thread-safe. */
public final class Desk {
    private final Library library;
    private final Holdings holdings;
    private final Decisions decisions;
    private final AltTextFlow flow;
    private final String models;
    private final Rows rows;
    private final Undo undo = new Undo();

    /** Begins to read what is known of all pictures, while nobody waits for a page. */
    Desk(
            Library library,
            Instruments instruments,
            Decisions decisions,
            Holdings holdings,
            Courtesy courtesy)
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
        this.rows = new Rows(holdings, this::undecided, courtesy);
    }

    /** The pictures that pass a filter, of those that are read by now. */
    Queue queue(QueueFilter filter, @Nullable MediaId at) throws LibraryException {
        rows.refresh();
        decisions.refresh();
        return Queue.of(standing().toList(), filter, at, rows.toRead());
    }

    /** Waits until all pictures are read. */
    void finishReading() {
        rows.finish();
    }

    /** How many nobody has decided on, of those that are read by now. */
    long left() {
        return standing().filter(row -> row.state() != Row.State.DECIDED).count();
    }

    /** How many pictures there are, read or not, measured by today's models or not. */
    int all() {
        return holdings.of(Set.of(MediaKind.IMAGE)).size();
    }

    private Stream<Row> standing() {
        return rows.read().stream()
                .map(row -> decisions.latest(row.media()).map(row::after).orElse(row));
    }

    /** All of one picture; empty when it is none of this library's. */
    Optional<Sheet> sheet(MediaId media) {
        return holdings.file(media)
                .flatMap(this::studied)
                .map(flow::say)
                .map(item -> Sheet.of(item, decisions.latest(media).orElse(null)));
    }

    /** What is wrong with words for a picture while they are typed; nothing with none. */
    List<Finding> warnings(MediaId media, String alt) {
        String file = holdings.file(media).map(MediaFile::name).orElse("");
        return alt.isBlank() ? List.of() : AltTextLint.check(alt, file, null);
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
        decisions.refresh();
        Optional<Row> row = holdings.file(media).flatMap(this::undecided);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Optional<Decision> standing = decisions.latest(media);
        if (seen != null && !Sheet.seen(standing.orElse(null)).equals(seen)) {
            return standing;
        }
        Decision decision = verdict.decision(row.get(), who, now());
        decisions.append(decision);
        if (decision.kind() != Decision.Kind.SKIP) {
            undo.remember(who, List.of(new Undo.Step(standing.orElse(null), decision)));
        }
        return Optional.empty();
    }

    /** Accepts every proposal that passes the filter and is at least so sure; tells how many. */
    synchronized int acceptFrom(QueueFilter filter, double confidence, String who)
            throws MediaException, LibraryException {
        decisions.refresh();
        Instant now = now();
        List<Decision> accepted =
                acceptable(filter, confidence).stream()
                        .map(row -> Verdict.accept(row.alt(), null).decision(row, who, now))
                        .toList();
        decisions.append(accepted);
        undo.remember(who, accepted.stream().map(made -> new Undo.Step(null, made)).toList());
        return accepted.size();
    }

    /** What {@link #acceptFrom} would accept. */
    List<Row> acceptable(QueueFilter filter, double confidence) {
        return standing()
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
        decisions.refresh();
        Optional<List<Undo.Step>> last = undo.last(who);
        decisions.append(
                last.orElse(List.of()).stream()
                        .filter(step -> decisions.latest(step.media()).equals(step.stands()))
                        .map(step -> reversal(step, who))
                        .toList());
        return last.map(steps -> steps.get(0).media());
    }

    synchronized boolean canUndo(String who) {
        return undo.knows(who);
    }

    private Optional<Row> undecided(MediaFile file) {
        return studied(file).map(flow::undecided).map(Row::of);
    }

    private Optional<Studied> studied(MediaFile file) {
        return file.kind() != MediaKind.IMAGE
                ? Optional.empty()
                : library.dossiers()
                        .find(file.id(), models)
                        .map(dossier -> new Studied(file, dossier));
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

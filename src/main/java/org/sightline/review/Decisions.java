package org.sightline.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.understand.caption.Recalibration;

/**
 * All decisions of people on alt text, in a file to which lines are only added. Sees what other
 * processes had appended when it was opened, appended to or refreshed. Thread-safe.
 */
public final class Decisions {
    private final Map<MediaId, Decision> standing = new ConcurrentHashMap<>();
    private final Log<Decision> log;
    private final Recalibration recalibration;

    private Decisions(Path file, Recalibration recalibration) {
        this.recalibration = recalibration;
        log = new Log<>(file, Decision.class, this::take);
    }

    /**
     * Reads the decisions so far; a missing file is one without decisions.
     *
     * @throws LibraryException when the file, or that of the refit, is there but cannot be read
     */
    public static Decisions open(Path file) throws LibraryException {
        Decisions decisions = new Decisions(file, Refit.read(refit(file)));
        decisions.refresh();
        return decisions;
    }

    /**
     * Takes in what others have appended since.
     *
     * @throws LibraryException when the file is there but cannot be read
     */
    public void refresh() throws LibraryException {
        log.refresh();
    }

    /**
     * Adds a decision; from then on it is the {@link #latest} of its picture.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE; then it was not decided
     */
    public void append(Decision decision) throws MediaException {
        append(List.of(decision));
    }

    /**
     * Adds decisions, all of them or none; as quick as one.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE; then nothing was decided
     */
    public void append(List<Decision> decisions) throws MediaException {
        log.append(decisions);
    }

    /** What people last said of this picture and what still stands; SKIP is not a word. */
    public Optional<Decision> latest(MediaId media) {
        return Optional.ofNullable(standing.get(media));
    }

    /** The pictures of which something stands that people said. */
    public Set<MediaId> media() {
        return Set.copyOf(standing.keySet());
    }

    /** What confidences become by the last {@link Refit} to decisions. */
    public Recalibration recalibration() {
        return recalibration;
    }

    /** The file, beside that of the decisions, in which a {@link Refit} is kept. */
    public static Path refit(Path decisions) {
        return decisions.resolveSibling("refit.json");
    }

    /** Every decision, in the order in which they were taken. */
    public List<Decision> all() {
        return log.all();
    }

    /** One sentence for each line that was passed over; empty when all is well. */
    public List<String> problems() {
        return log.problems();
    }

    private void take(Decision decision) {
        switch (decision.kind()) {
            case ACCEPT, EDIT, DECORATIVE -> standing.put(decision.media(), decision);
            case WITHDRAW -> standing.remove(decision.media());
            case SKIP -> {}
        }
    }
}

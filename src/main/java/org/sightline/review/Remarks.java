package org.sightline.review;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;

/**
 * All remarks of people, in a file to which lines are only added, and beside it what was {@link
 * Learned} from them. Thread-safe.
 */
public final class Remarks {
    private record Place(MediaId media, String part) {}

    private final Map<Place, Remark> standing = new ConcurrentHashMap<>();
    private final Map<MediaId, Remark> last = new ConcurrentHashMap<>();
    private final Map<MediaId, Instant> first = new ConcurrentHashMap<>();
    private final Log<Remark> log;
    private final Log<Learned> lessons;

    private Remarks(Path file) {
        log = new Log<>(file, Remark.class, this::take);
        lessons = new Log<>(lessons(file), Learned.class, learned -> {});
    }

    /** The file, beside that of the remarks, in which what was learned from them is kept. */
    public static Path lessons(Path remarks) {
        return remarks.resolveSibling("learned.jsonl");
    }

    /**
     * Reads the remarks so far; a missing file is one without.
     *
     * @throws LibraryException when a file is there but cannot be read
     */
    public static Remarks open(Path file) throws LibraryException {
        Remarks remarks = new Remarks(file);
        remarks.refresh();
        return remarks;
    }

    /**
     * Takes in what others have appended since.
     *
     * @throws LibraryException when a file is there but cannot be read
     */
    public void refresh() throws LibraryException {
        log.refresh();
        lessons.refresh();
    }

    /**
     * From now on these weights stand, for files of which nobody has said anything yet.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE; then nothing has changed
     */
    public void learn(Learned learned) throws MediaException {
        lessons.append(List.of(learned));
    }

    /** What was last learned of this, if anything was and it was not taken back. */
    public Optional<Learned> learned(Taste taste) {
        return lessons.all().stream()
                .filter(lesson -> lesson.taste() == taste)
                .reduce((before, after) -> after)
                .filter(lesson -> lesson.parts() > 0);
    }

    /**
     * The weights for a file: those that stood when somebody first said anything of it, so that
     * what people have looked at stays as they saw it; otherwise the last.
     */
    List<Double> weights(Taste taste, MediaId media) {
        @Nullable Instant looked = first.get(media);
        List<Double> weights = taste.standard();
        for (Learned lesson : lessons.all()) {
            boolean stood = looked == null || !lesson.at().isAfter(looked);
            weights = lesson.taste() == taste && stood ? lesson.weights() : weights;
        }
        return weights;
    }

    /**
     * Adds a remark; from then on it is what stands for its part.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE; then it was not said
     */
    public void append(Remark remark) throws MediaException {
        append(List.of(remark));
    }

    /**
     * Adds remarks, all of them or none.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE; then nothing was said
     */
    public void append(List<Remark> remarks) throws MediaException {
        log.append(remarks);
    }

    /** Every remark, in the order in which they were made. */
    public List<Remark> all() {
        return log.all();
    }

    /** What people last said of this part, and what still stands. */
    public Optional<Remark> latest(MediaId media, String part) {
        return Optional.ofNullable(standing.get(new Place(media, part)));
    }

    /** The files of which something stands that people said. */
    public Set<MediaId> media() {
        return standing.keySet().stream().map(Place::media).collect(Collectors.toSet());
    }

    /** The last thing that anybody said of any part of this file. */
    Optional<Remark> last(MediaId media) {
        return Optional.ofNullable(last.get(media));
    }

    /** Whether somebody left the part out. */
    boolean isDropped(MediaId media, String part) {
        return latest(media, part).map(r -> r.kind() == Remark.Kind.DROP).orElse(false);
    }

    /** The words that stand for a part: a person's, or these. */
    String words(MediaId media, String part, String otherwise) {
        @Nullable String words = latest(media, part).map(Remark::words).orElse(null);
        return words == null ? otherwise : words;
    }

    private void take(Remark remark) {
        Place place = new Place(remark.media(), remark.part());
        last.put(remark.media(), remark);
        first.merge(remark.media(), remark.at(), (a, b) -> a.isBefore(b) ? a : b);
        if (remark.kind() == Remark.Kind.WITHDRAW) {
            standing.remove(place);
        } else {
            standing.put(place, remark);
        }
    }
}

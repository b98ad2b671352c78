package org.sightline.review;

import java.nio.file.Path;
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

/** All remarks of people, in a file to which lines are only added. Thread-safe. */
public final class Remarks {
    private record Place(MediaId media, String part) {}

    private final Map<Place, Remark> standing = new ConcurrentHashMap<>();
    private final Map<MediaId, Remark> last = new ConcurrentHashMap<>();
    private final Log<Remark> log;

    private Remarks(Path file) {
        log = new Log<>(file, Remark.class, this::take);
    }

    /**
     * Reads the remarks so far; a missing file is one without.
     *
     * @throws LibraryException when the file is there but cannot be read
     */
    public static Remarks open(Path file) throws LibraryException {
        Remarks remarks = new Remarks(file);
        remarks.refresh();
        return remarks;
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
     * Adds a remark; from then on it is what stands for its part.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE; then it was not said
     */
    public void append(Remark remark) throws MediaException {
        log.append(List.of(remark));
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
        if (remark.kind() == Remark.Kind.WITHDRAW) {
            standing.remove(place);
        } else {
            standing.put(place, remark);
        }
    }
}

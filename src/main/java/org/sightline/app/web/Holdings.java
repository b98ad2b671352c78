package org.sightline.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.app.batch.PastRuns;
import org.sightline.app.batch.RunItem;
import org.sightline.app.batch.Running;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.dossier.LibraryLock;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;

/**
 * The files of a library as its job store knows them. While a run has the store, what was known
 * before stands. Thread-safe.
 */
public final class Holdings {
    private final @Nullable Library library;
    private volatile Map<MediaId, MediaFile> files = Map.of();
    private volatile int version;
    private @Nullable FileTime read;

    private Holdings(@Nullable Library library) {
        this.library = library;
    }

    /**
     * Those of a library; none until it has ended when a run has the store now.
     *
     * @throws LibraryException when the library cannot be locked for another reason
     */
    public static Holdings of(Library library) throws LibraryException {
        Holdings holdings = new Holdings(library);
        try {
            holdings.read(library);
        } catch (LibraryException e) {
            if (Running.in(library).isEmpty()) {
                throw e;
            }
        }
        return holdings;
    }

    /** These, whatever the store says. */
    public static Holdings of(List<MediaFile> files) {
        Holdings holdings = new Holdings(null);
        holdings.take(files);
        return holdings;
    }

    /** Looks again when the store has changed and nobody has it; a new number when it did. */
    synchronized int refresh() {
        if (library != null && !changed(library).equals(read)) {
            try {
                read(library);
            } catch (LibraryException running) {
                // what was known stands until the run has ended
            }
        }
        return version;
    }

    /** A file by its content. */
    Optional<MediaFile> file(MediaId media) {
        return Optional.ofNullable(files.get(media));
    }

    /** The files of some kinds, in order of their names. */
    List<MediaFile> of(Set<MediaKind> kinds) {
        return files.values().stream().filter(file -> kinds.contains(file.kind())).toList();
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** How many files of each kind, for people: {@code 17 pictures, 3 videos}. */
    public String inWords() {
        Map<MediaKind, Integer> counts = new EnumMap<>(MediaKind.class);
        files.values().forEach(file -> counts.merge(file.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> inWords(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String inWords(MediaKind kind, int count) {
        String one =
                switch (kind) {
                    case IMAGE -> "picture";
                    case VIDEO -> "video";
                    case RECORDING -> "recording";
                    case TRANSCRIPT -> "transcript";
                };
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private synchronized void read(Library from) throws LibraryException {
        try (LibraryLock lock = from.lock()) {
            take(PastRuns.inputs(from.folder(), null).stream().map(RunItem::file).toList());
            // Reading touches the store as well.
            read = changed(from);
        }
    }

    private synchronized void take(Collection<MediaFile> found) {
        Map<MediaId, MediaFile> byId = new LinkedHashMap<>();
        found.forEach(file -> byId.put(file.id(), file));
        files = byId;
        version++;
    }

    private static FileTime changed(Library library) {
        Path store = library.folder().resolve("jobs.mv.db");
        try {
            return Files.getLastModifiedTime(store);
        } catch (IOException none) {
            return FileTime.fromMillis(0);
        }
    }
}

package org.sightline.app.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.codec.Findings;
import org.sightline.codec.Found;
import org.sightline.codec.MediaFinder;
import org.sightline.codec.MediaSniffer;
import org.sightline.codec.Missed;
import org.sightline.dossier.DossierStore;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;

/**
 * First step: finds the inputs and says of each whether there is anything to do. Files that are in
 * a folder but not media, and media of kinds that the job does not take, are passed over; of files
 * that were asked for by name, or claim to be media, everything is told.
 */
final class Discovery {
    private final RunRequest request;
    private final KnownFiles files;
    private final DossierStore dossiers;

    Discovery(RunRequest request, KnownFiles files) {
        this.request = request;
        this.files = files;
        this.dossiers = request.library().dossiers();
    }

    /**
     * The inputs in order.
     *
     * @param before the rows of this run, when it goes on after it was cut short
     */
    List<RunItem> items(List<RunItem> before) throws ModelException, MediaException {
        Map<String, RunItem> earlier =
                before.stream().collect(Collectors.toMap(RunItem::name, Function.identity()));
        List<RunItem> items = new ArrayList<>();
        Findings findings = MediaFinder.find(inputs(), this::isOurs);
        files.recall(findings.files().stream().map(Found::path).toList());
        for (Found found : findings.files()) {
            item(found, items.size())
                    .map(item -> goOn(item, Optional.ofNullable(earlier.get(item.name()))))
                    .ifPresent(items::add);
        }
        for (Missed missed : findings.missed()) {
            items.add(blank(items.size(), missed.name(), missed.path()).failed(missed.failure()));
        }
        files.keep();
        return items;
    }

    /** What runs have made is nobody's input, or each run would find the last one's pictures. */
    private boolean isOurs(Path folder) {
        return isSame(folder, request.output())
                || isSame(folder, request.library().folder())
                || RunReport.isIn(folder);
    }

    private static boolean isSame(Path folder, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(folder, other);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> inputs() {
        return request.spec().input().stream().map(Path::of).toList();
    }

    private Optional<RunItem> item(Found found, int position) throws ModelException {
        RunItem blank = blank(position, found.name(), found.path());
        try {
            Optional<KnownFiles.Content> known =
                    request.fresh() ? Optional.empty() : files.find(found.path());
            MediaKind kind =
                    known.isPresent() ? known.get().kind() : MediaSniffer.kindOf(found.path());
            if (!request.flow().accepts(kind)) {
                boolean tell = found.asked() || MediaSniffer.isMislabelled(found.path(), kind);
                return tell ? Optional.of(notTaken(blank, kind)) : Optional.empty();
            }
            MediaId id = known.isPresent() ? known.get().id() : files.read(found.path(), kind).id();
            return Optional.of(
                    new RunItem(
                            position,
                            found.name(),
                            lasting(found.path()),
                            id,
                            kind,
                            state(id, kind),
                            null,
                            Map.of()));
        } catch (MediaException e) {
            boolean tell = found.asked() || MediaSniffer.claimsToBeMedia(found.path());
            return tell ? Optional.of(blank.failed(e.failure())) : Optional.empty();
        }
    }

    private static RunItem blank(int position, String name, Path path) {
        return new RunItem(
                position, name, lasting(path), null, null, RunItem.State.PENDING, null, Map.of());
    }

    private RunItem.State state(MediaId id, MediaKind kind) throws ModelException {
        boolean known =
                !request.fresh() && dossiers.has(id, DossierStore.key(request.flow().models(kind)));
        return known ? RunItem.State.UNCHANGED : RunItem.State.PENDING;
    }

    /** Later runs and pages find the file from wherever they are started. */
    private static Path lasting(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** What an interrupted run has done stays done, unless the file has changed since. */
    private static RunItem goOn(RunItem item, Optional<RunItem> earlier) {
        boolean same =
                earlier.isPresent() && java.util.Objects.equals(earlier.get().id(), item.id());
        if (!same || item.state() == RunItem.State.FAILED) {
            return item;
        }
        RunItem then = earlier.get();
        if (then.state() == RunItem.State.DONE) {
            return item.done(then.seconds());
        }
        boolean begun = then.state() == RunItem.State.PENDING;
        return begun
                ? new RunItem(
                        item.position(),
                        item.name(),
                        item.path(),
                        item.id(),
                        item.kind(),
                        RunItem.State.PENDING,
                        null,
                        Map.of())
                : item;
    }

    private RunItem notTaken(RunItem item, MediaKind kind) {
        return item.failed(
                new MediaException(
                                FailureKind.UNSUPPORTED,
                                "this is "
                                        + words(kind)
                                        + ", which the "
                                        + request.spec().kind()
                                        + " job does not take",
                                "run a job of the kind that takes it, or the library job, which takes all")
                        .failure());
    }

    private static String words(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> "a picture";
            case VIDEO -> "a video";
            case RECORDING -> "a recording";
            case TRANSCRIPT -> "a transcript";
        };
    }
}

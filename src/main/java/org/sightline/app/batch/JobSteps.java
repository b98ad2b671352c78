package org.sightline.app.batch;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.LibraryException;
import org.sightline.flow.Flow.Studied;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.model.ModelException;
import org.sightline.space.MomentIndex;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What each step of a run does, in order; {@link RunConfig} makes Spring Batch steps of them. */
final class JobSteps {
    private static final Path PROGRAM = program();
    private static final String ANEW =
            "indexing anew, for another version made the index;"
                    + " what other jobs put into it comes back with their next run";

    private final RunRequest request;
    private final RunItems items;
    private final KnownFiles files;
    private final Study study;
    private final Standing standing;
    private @Nullable List<Studied> studied;

    JobSteps(RunRequest request, RunItems items, KnownFiles files, Study study, Standing standing) {
        this.standing = standing;
        this.request = request;
        this.items = items;
        this.files = files;
        this.study = study;
    }

    /** Finds the inputs and what is to do. */
    void discover(long run) throws ModelException, MediaException {
        List<RunItem> found = new Discovery(request, files).items(items.all(run));
        items.replace(run, found);
        if (request.command() != null) {
            items.remember(run, request.command());
        }
        long toDo = found.stream().filter(i -> i.state() == RunItem.State.PENDING).count();
        request.progress().found(request.spec().kind(), found.size(), (int) toDo);
    }

    /**
     * One share of the inputs for each worker; several shares a worker, so that none waits long.
     */
    Map<String, ExecutionContext> shares(int workers) {
        int shares = workers * 4;
        Map<String, ExecutionContext> contexts = new HashMap<>();
        for (int i = 0; i < shares; i++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt("share", i);
            context.putInt("shares", shares);
            contexts.put("share" + i, context);
        }
        return contexts;
    }

    /** Notes what became of inputs; may be told twice. */
    void note(long run, List<? extends RunItem> done) {
        for (RunItem item : done) {
            items.update(run, item);
            request.progress().through(item);
        }
    }

    /**
     * Puts what can be found into the index, and takes out what is gone; the last word on a file
     * stands.
     */
    void index(long run) throws MediaException, ModelException, LibraryException {
        Path folder = request.library().index();
        String basis = basis(run);
        if (!request.flow().isFindable() || stands(folder, basis)) {
            return;
        }
        request.progress().stage("indexing");
        try (MomentIndex index = MomentIndex.open(folder, request.space())) {
            if (index.isAnew()) {
                request.progress().stage(ANEW);
            }
            Set<MediaId> met = new HashSet<>();
            for (Studied studied : studied(run)) {
                // A copy under another name is the same moments: the first name stands for both.
                if (met.add(studied.file().id())) {
                    index.put(studied.file().id(), request.flow().moments(studied));
                }
            }
            for (MediaId gone : gone(run)) {
                index.remove(gone);
            }
            index.commit();
        }
        standing.note(folder, basis);
    }

    /** What earlier runs met where this one looked, and is not there any more. */
    private List<MediaId> gone(long run) {
        List<Path> inputs = request.spec().input().stream().map(JobSteps::real).toList();
        return items.onlyOfOtherRuns(run).entrySet().stream()
                .filter(known -> known.getValue().stream().allMatch(i -> isMissed(i, inputs)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isMissed(RunItem item, List<Path> inputs) {
        Path path = real(item.path().toString());
        return request.flow().accepts(item.file().kind())
                && inputs.stream().anyMatch(path::startsWith);
    }

    private static Path real(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    /** Writes what people take away. */
    void export(long run) throws MediaException, ModelException {
        String basis = basis(run);
        if (stands(request.output(), basis)) {
            return;
        }
        request.progress().stage("writing the outputs");
        Map<String, Failure> failures = request.flow().export(studied(run), request.output());
        for (RunItem item : items.all(run)) {
            Failure failure = failures.get(item.name());
            if (failure != null) {
                items.update(run, item.failed(failure));
            }
        }
        if (failures.isEmpty()) {
            standing.note(request.output(), basis);
        }
    }

    private boolean stands(Path folder, String basis) {
        return !request.fresh() && !request.exportOnly() && standing.is(folder, basis);
    }

    /** All that index and outputs are made from: program, options, files, models, people's word. */
    private String basis(long run) throws ModelException {
        Fingerprint basis = new Fingerprint();
        basis.add(PROGRAM, Set.of()).add(request.identity()).add(request.said());
        for (RunItem item : items.all(run)) {
            if (item.isStudied()) {
                MediaFile file = item.file();
                basis.add(file.name()).add(file.id().sha256()).add(study.models(file.kind()));
            }
        }
        return basis.hex();
    }

    /** All that is known of the inputs; read once, for the index and the outputs. */
    private List<Studied> studied(long run) throws ModelException {
        if (studied == null) {
            List<Studied> all = new ArrayList<>();
            for (RunItem item : items.all(run)) {
                if (item.isStudied()) {
                    dossier(run, item).ifPresent(d -> all.add(new Studied(item.file(), d)));
                }
            }
            studied = all;
        }
        return studied;
    }

    /** One that was damaged on the disk is made again. */
    private Optional<Dossier> dossier(long run, RunItem item) throws ModelException {
        Optional<Dossier> kept = study.kept(item.file());
        if (kept.isPresent()) {
            return kept;
        }
        items.update(run, study.process(item));
        return study.kept(item.file());
    }

    private static Path program() {
        try {
            return Path.of(
                    JobSteps.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class comes from a file", e);
        }
    }
}

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
    private final Map<Integer, Studied> read = new HashMap<>();

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
        // Asked before the index is opened, which touches it.
        Map<MediaId, String> stands = request.fresh() ? Map.of() : standing.parts(folder);
        try (MomentIndex index = MomentIndex.open(folder, request.space())) {
            if (index.isAnew()) {
                request.progress().stage(ANEW);
                stands = Map.of();
            }
            Map<MediaId, String> now = new HashMap<>(stands);
            put(run, index, now);
            for (MediaId gone : gone(run)) {
                index.remove(gone);
                now.remove(gone);
            }
            index.commit();
            standing.note(folder, stands, now);
        }
        standing.note(folder, basis);
    }

    /**
     * Puts the moments of files that are not in the index as they would be put now.
     *
     * @param made what those in the index were made from; follows what is put
     */
    private void put(long run, MomentIndex index, Map<MediaId, String> made)
            throws MediaException, ModelException {
        String same = all().hex();
        Set<MediaId> met = new HashSet<>();
        for (RunItem item : items.all(run)) {
            // A copy under another name is the same moments: the first name stands for both.
            if (!item.isStudied() || !met.add(item.file().id())) {
                continue;
            }
            MediaId media = item.file().id();
            String basis = add(new Fingerprint().add(same), item).hex();
            Optional<Studied> changed =
                    basis.equals(made.get(media)) ? Optional.empty() : studied(run, item);
            if (changed.isPresent()) {
                index.put(media, request.flow().moments(changed.get()));
                made.put(media, basis);
            }
        }
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
        if (!request.flow().hasOutputs() || stands(request.output(), basis)) {
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
        Fingerprint basis = all();
        for (RunItem item : items.all(run)) {
            if (item.isStudied()) {
                add(basis, item);
            }
        }
        return basis.hex();
    }

    /** What is the same for every file. */
    private Fingerprint all() {
        return new Fingerprint().add(PROGRAM, Set.of()).add(request.identity()).add(request.said());
    }

    private Fingerprint add(Fingerprint basis, RunItem item) throws ModelException {
        MediaFile file = item.file();
        return basis.add(file.name()).add(file.id().sha256()).add(study.models(file.kind()));
    }

    /** All that is known of the inputs. */
    private List<Studied> studied(long run) throws ModelException {
        List<Studied> all = new ArrayList<>();
        for (RunItem item : items.all(run)) {
            if (item.isStudied()) {
                studied(run, item).ifPresent(all::add);
            }
        }
        return all;
    }

    /** All that is known of an input; read once, for the index and the outputs. */
    private Optional<Studied> studied(long run, RunItem item) throws ModelException {
        if (!read.containsKey(item.position())) {
            Optional<Dossier> dossier = dossier(run, item);
            dossier.ifPresent(d -> read.put(item.position(), new Studied(item.file(), d)));
        }
        return Optional.ofNullable(read.get(item.position()));
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

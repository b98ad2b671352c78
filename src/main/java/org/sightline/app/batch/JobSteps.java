package org.sightline.app.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.DossierStore;
import org.sightline.dossier.LibraryException;
import org.sightline.flow.Flow.Studied;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.model.ModelException;
import org.sightline.space.MomentIndex;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What each step of a run does, in order; {@link RunConfig} makes Spring Batch steps of them. */
final class JobSteps {
    private final RunRequest request;
    private final RunItems items;

    JobSteps(RunRequest request, RunItems items) {
        this.request = request;
        this.items = items;
    }

    /** Finds the inputs and what is to do. */
    void discover(long run) throws ModelException, MediaException {
        List<RunItem> found = new Discovery(request).items(items.all(run));
        items.replace(run, found);
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
    void index(long run) throws MediaException, LibraryException {
        if (!request.flow().isFindable()) {
            return;
        }
        request.progress().stage("indexing");
        try (MomentIndex index = MomentIndex.open(request.library().index(), request.space())) {
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
    }

    /** What earlier runs met where this one looked, and is not there any more. */
    private List<MediaId> gone(long run) {
        List<Path> inputs = request.spec().input().stream().map(JobSteps::real).toList();
        Set<MediaId> here = new HashSet<>();
        items.all(run).stream().map(RunItem::id).filter(Objects::nonNull).forEach(here::add);
        return items.ofOtherRuns(run).entrySet().stream()
                .filter(known -> !here.contains(known.getKey()))
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
        request.progress().stage("writing the outputs");
        Map<String, Failure> failures = request.flow().export(studied(run), request.output());
        for (RunItem item : items.all(run)) {
            Failure failure = failures.get(item.name());
            if (failure != null) {
                items.update(run, item.failed(failure));
            }
        }
    }

    private List<Studied> studied(long run) throws MediaException {
        DossierStore dossiers = request.library().dossiers();
        List<Studied> studied = new ArrayList<>();
        for (RunItem item : items.all(run)) {
            if (item.isStudied()) {
                String key = key(item);
                Dossier dossier =
                        dossiers.find(item.file().id(), key)
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        item.name() + " lost its dossier"));
                studied.add(new Studied(item.file(), dossier));
            }
        }
        return studied;
    }

    private String key(RunItem item) {
        try {
            return DossierStore.key(request.flow().models(item.file().kind()));
        } catch (ModelException e) {
            throw new IllegalStateException("models vanished during the run", e);
        }
    }
}

package org.sightline.app.batch;

import java.util.Optional;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.DossierStore;
import org.sightline.media.Failure;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * The slow step, one file at a time: measures a file and keeps its dossier. Whatever happens to one
 * file becomes its row in the report. Safe for several threads.
 */
final class Study implements ItemProcessor<RunItem, RunItem> {
    private static final Logger LOG = LoggerFactory.getLogger(Study.class);
    private final RunRequest request;
    private final DossierStore dossiers;

    Study(RunRequest request) {
        this.request = request;
        this.dossiers = request.library().dossiers();
    }

    @Override
    public RunItem process(RunItem item) throws ModelException {
        try {
            return item.done(dossier(item.file()).seconds());
        } catch (MediaException e) {
            return item.failed(e.failure());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("{} could not be measured", item.name(), e);
            return item.failed(unexpected(e));
        }
    }

    /** What today's models measured of the file, if they did. */
    Optional<Dossier> kept(MediaFile file) throws ModelException {
        return dossiers.find(file.id(), models(file.kind()));
    }

    /** Short name of today's models for a kind. */
    String models(MediaKind kind) throws ModelException {
        return DossierStore.key(request.flow().models(kind));
    }

    private Dossier dossier(MediaFile file) throws MediaException, ModelException {
        if (request.exportOnly()) {
            throw new MediaException(
                    FailureKind.UNREADABLE,
                    "nothing is known of this file yet",
                    "run the job first; export only writes out again what was measured");
        }
        Optional<Dossier> kept = request.fresh() ? Optional.empty() : kept(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        Dossier dossier = request.flow().study(file);
        dossiers.save(dossier);
        return dossier;
    }

    private static Failure unexpected(Throwable e) {
        return e instanceof OutOfMemoryError
                ? new Failure(FailureKind.INTERNAL, Advice.TOO_LARGE, Advice.MORE_MEMORY)
                : Failure.unexpected("this file could not be measured", e);
    }
}

package org.sightline.app.web;

import java.util.Optional;
import org.sightline.dossier.DossierStore;
import org.sightline.dossier.Library;
import org.sightline.flow.Flow;
import org.sightline.flow.Flow.Studied;
import org.sightline.media.MediaFile;
import org.sightline.model.ModelException;

/** What a library knows of a file by today's models. */
final class Measured {
    private Measured() {}

    /** Empty when the file was not measured by the models that this flow measures with now. */
    static Optional<Studied> by(Flow flow, MediaFile file, Library library) throws ModelException {
        String models = DossierStore.key(flow.models(file.kind()));
        return library.dossiers()
                .find(file.id(), models)
                .map(dossier -> new Studied(file, dossier));
    }
}

package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.codec.ContentHash;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.DossierStore;
import org.sightline.dossier.ImageDossier;
import org.sightline.flow.AltTextFlow;
import org.sightline.flow.Instruments;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.sightline.review.Decisions;
import org.sightline.review.ExistingTexts;

/**
 * Pictures as the real flow sees them. Dossiers are kept in {@code -Deval.library=DIR} ({@code
 * target/eval/library}; a library of {@code sightline run} will do), so that only the first look at
 * a picture costs time.
 */
public final class Looked implements AutoCloseable {
    private final Instruments instruments =
            new Instruments(new org.sightline.model.ModelShelf(Figures.models()));
    private final DossierStore store;
    private final AltTextFlow flow;
    private final String models;

    public Looked() throws Exception {
        this(Path.of(System.getProperty("eval.library", "target/eval/library")));
    }

    public Looked(Path library) throws Exception {
        store = new DossierStore(library);
        flow =
                new AltTextFlow(
                        JobSpec.defaults(JobKind.ALT_TEXT, List.of("eval")),
                        instruments,
                        Decisions.open(library.resolve("decisions.jsonl")),
                        ExistingTexts.NONE);
        models = DossierStore.key(flow.models(MediaKind.IMAGE));
    }

    public ImageDossier at(Path picture) throws MediaException, ModelException {
        MediaId id = ContentHash.of(picture);
        Optional<Dossier> known = store.find(id, models);
        if (known.isPresent()) {
            return (ImageDossier) known.get();
        }
        String name = String.valueOf(picture.getFileName());
        Dossier dossier = flow.study(new MediaFile(picture, name, id, MediaKind.IMAGE));
        store.save(dossier);
        return (ImageDossier) dossier;
    }

    /** The pictures below a folder, by name. */
    public static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(
                    files.filter(
                                    f ->
                                            f.toString()
                                                    .matches(
                                                            "(?i).*\\.(jpe?g|png|gif|webp|bmp|tiff?)"))
                            .sorted()
                            .toList());
        }
    }

    @Override
    public void close() {
        instruments.close();
    }
}

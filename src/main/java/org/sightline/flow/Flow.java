package org.sightline.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sightline.dossier.Dossier;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;
import org.sightline.space.Moment;

/**
 * The way from one kind of file to what people take away. Safe for several threads, each with files
 * of its own.
 */
public interface Flow {
    /** A file with what was measured of it. */
    record Studied(MediaFile file, Dossier dossier) {}

    boolean accepts(MediaKind kind);

    /**
     * The models that measure files of this kind, name to version and weights; part of a dossier's
     * address.
     *
     * @throws ModelException when one is missing, before any file is touched
     */
    Map<String, String> models(MediaKind kind) throws ModelException;

    /** Decodes and measures; slow. What comes back is kept for ever and judged later. */
    Dossier study(MediaFile file) throws MediaException, ModelException;

    /** Whether this run puts what it measured into the search index. */
    default boolean isFindable() {
        return true;
    }

    /** What can be found by search. */
    List<Moment> moments(Studied studied);

    /** Whether there are files to take away, beside the report. */
    default boolean hasOutputs() {
        return true;
    }

    /**
     * Writes the outputs for all files of a run, in their order. Files that cannot be written out
     * are told in the result and do not keep the others from it.
     *
     * @return failures by the name of the file
     */
    Map<String, Failure> export(List<Studied> studied, Path output)
            throws MediaException, ModelException;
}

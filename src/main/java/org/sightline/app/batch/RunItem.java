package org.sightline.app.batch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.media.Failure;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;

/**
 * One input of one run.
 *
 * @param position in the order of the inputs, from 0
 * @param name how people know the file
 * @param id null when the file could not be read
 * @param kind null when it could not be told
 * @param failure null unless failed
 * @param seconds by stage, empty until done
 */
public record RunItem(
        int position,
        String name,
        Path path,
        @Nullable MediaId id,
        @Nullable MediaKind kind,
        State state,
        @Nullable Failure failure,
        Map<String, Double> seconds) {
    /** Where an input is on its way. */
    public enum State {
        PENDING,
        DONE,
        UNCHANGED,
        FAILED
    }

    /** The file, of an item that could be read. */
    public MediaFile file() {
        if (id == null || kind == null) {
            throw new IllegalStateException(name + " could not be read");
        }
        return new MediaFile(path, name, id, kind);
    }

    public RunItem done(Map<String, Double> stages) {
        return new RunItem(position, name, path, id, kind, State.DONE, null, stages);
    }

    public RunItem failed(Failure why) {
        return new RunItem(position, name, path, id, kind, State.FAILED, why, Map.of());
    }

    /** Whether its dossier stands. */
    public boolean isStudied() {
        return state == State.DONE || state == State.UNCHANGED;
    }
}

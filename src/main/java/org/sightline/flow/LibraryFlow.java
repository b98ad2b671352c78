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

/** Every file's way into the library's index: each kind goes the way of its own flow. */
public final class LibraryFlow implements Flow {
    private final List<Flow> flows;

    /**
     * @param flows the first that accepts a kind takes it
     */
    public LibraryFlow(List<Flow> flows) {
        this.flows = List.copyOf(flows);
    }

    @Override
    public boolean accepts(MediaKind kind) {
        return flows.stream().anyMatch(flow -> flow.accepts(kind));
    }

    @Override
    public Map<String, String> models(MediaKind kind) throws ModelException {
        return flow(kind).models(kind);
    }

    @Override
    public Dossier study(MediaFile file) throws MediaException, ModelException {
        return flow(file.kind()).study(file);
    }

    @Override
    public List<Moment> moments(Studied studied) {
        return flow(studied.file().kind()).moments(studied);
    }

    /** What people take away from a library is found by search. */
    @Override
    public boolean hasOutputs() {
        return false;
    }

    @Override
    public Map<String, Failure> export(List<Studied> studied, Path output) {
        return Map.of();
    }

    private Flow flow(MediaKind kind) {
        return flows.stream()
                .filter(flow -> flow.accepts(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no flow takes " + kind));
    }
}

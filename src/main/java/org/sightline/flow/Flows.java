package org.sightline.flow;

import java.nio.file.Path;
import java.util.List;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.review.Decisions;
import org.sightline.review.ExistingTexts;
import org.sightline.review.Remarks;

/** The flow of a job; one more kind of job is a flow and its line here. */
public final class Flows {
    private Flows() {}

    /**
     * @param afresh whether clips are made again that are there and would come out the same
     * @throws MediaException when the alt text that the job names as existing cannot be read
     * @throws ModelException when a model's card cannot be read
     */
    public static Flow of(
            JobSpec spec,
            Instruments instruments,
            Decisions decisions,
            Remarks remarks,
            boolean afresh)
            throws MediaException, ModelException {
        ExistingTexts existing =
                ExistingTexts.read(spec.existing().stream().map(Path::of).toList());
        return switch (spec.kind()) {
            case ALT_TEXT -> new AltTextFlow(spec, instruments, decisions, existing);
            case HIGHLIGHTS -> new HighlightFlow(spec, instruments, remarks, afresh);
            case MINUTES -> new MinutesFlow(spec, instruments, remarks);
            case LIBRARY ->
                    new LibraryFlow(
                            List.of(
                                    new AltTextFlow(spec, instruments, decisions, existing),
                                    new HighlightFlow(spec, instruments, remarks, afresh),
                                    new MinutesFlow(spec, instruments, remarks)));
        };
    }
}

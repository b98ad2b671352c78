package org.sightline.flow;

import java.util.List;
import org.sightline.job.JobSpec;
import org.sightline.review.Decisions;

/** The flow of a job; one more kind of job is a flow and its line here. */
public final class Flows {
    private Flows() {}

    public static Flow of(JobSpec spec, Instruments instruments, Decisions decisions) {
        return switch (spec.kind()) {
            case ALT_TEXT -> new AltTextFlow(spec, instruments, decisions);
            case HIGHLIGHTS -> new HighlightFlow(spec, instruments);
            case MINUTES -> new MinutesFlow(spec, instruments);
            case LIBRARY ->
                    new LibraryFlow(
                            List.of(
                                    new AltTextFlow(spec, instruments, decisions),
                                    new HighlightFlow(spec, instruments),
                                    new MinutesFlow(spec, instruments)));
        };
    }
}

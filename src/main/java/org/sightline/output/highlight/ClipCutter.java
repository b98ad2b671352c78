package org.sightline.output.highlight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;

/** Makes one video of parts of another. */
@FunctionalInterface
interface ClipCutter {
    /**
     * @param spans of the source, one after the other in the target; at least one
     * @param target does not exist yet
     */
    void cut(Path source, List<TimeSpan> spans, Path target) throws IOException, MediaException;
}

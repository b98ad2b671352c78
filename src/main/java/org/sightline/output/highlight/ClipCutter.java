package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.TimeSpan;

/** Makes one video of parts of another. */
@FunctionalInterface
interface ClipCutter {
    /**
     * @param spans of the source, one after the other in the target; at least one
     * @param rate of the source
     * @param target written whole or not at all; its folder is made if missing
     */
    void cut(MediaFile source, List<TimeSpan> spans, FrameRate rate, Path target)
            throws MediaException;
}

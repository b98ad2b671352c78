package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.review.ReviewedAltText;

/**
 * A form in which people take alt text away. The same items give the same bytes, in the order of
 * the items; whole files replace those of the last run.
 */
public interface AltTextFormat {
    /** As a job file names it under {@code outputs}. */
    String name();

    /**
     * Writes all items into a folder, which is made when missing.
     *
     * @param items all pictures of the run; may be empty
     * @return pictures that could not be written out, by the name of the file; the others are
     * @throws MediaException when the folder cannot be written or the disk is full
     */
    Map<String, Failure> write(List<ReviewedAltText> items, Path folder) throws MediaException;
}

package org.sightline.codec;

import java.io.IOException;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * A picture file whose structure is read and whose pixels are not.
 *
 * <p>Adding a format is one class that implements this and one line in {@link StillFormat}. Bytes
 * that make no sense may end in any IOException or RuntimeException, both from the constructor and
 * from {@link #pixels}: the callers tell the user that the file is damaged.
 */
interface Still {
    /** Width as stored, before any turning; an honest file's pixels need no more memory. */
    int width();

    /** Height as stored. */
    int height();

    /** What else the file carries. */
    Embedded embedded();

    /**
     * Decodes as stored (not yet turned upright), over white, in sRGB.
     *
     * @param enough a decoder that is quicker for it may halve the picture again and again while
     *     its longer side stays this long or longer
     */
    Picture pixels(int enough) throws IOException, MediaException;
}

package org.sightline.understand.caption;

import org.jspecify.annotations.Nullable;
import org.sightline.media.Box;

/**
 * Why a claim may be made.
 *
 * @param claim the words of the sentence that rest on this
 * @param source {@code sentence} (a decoder's), {@code tag}, {@code object}, {@code text}, {@code
 *     kind}, {@code pixels} or {@code metadata}
 * @param detail what was measured: the tag's label, the text read
 * @param score 0..1
 * @param box where in the picture; null for the whole
 */
public record Evidence(
        String claim, String source, String detail, double score, @Nullable Box box) {}

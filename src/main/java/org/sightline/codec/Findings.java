package org.sightline.codec;

import java.util.List;

/**
 * What a walk over files and folders found.
 *
 * @param files in a stable order, each file once
 * @param missed what could not be entered, in the order it was met
 */
public record Findings(List<Found> files, List<Missed> missed) {
    public Findings {
        files = List.copyOf(files);
        missed = List.copyOf(missed);
    }
}

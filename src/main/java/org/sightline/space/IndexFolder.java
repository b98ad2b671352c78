package org.sightline.space;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.sightline.dossier.LibraryException;

/**
 * What an index says of itself with each commit, and what is told of one that cannot be used.
 *
 * @param path the index's folder
 */
record IndexFolder(Path path, SpaceId space) {
    private static final String SPACE = "space";
    private static final String FORMAT = "format";

    /** Rises when moments are kept in another way, or are told in other words. */
    private static final String OURS = "5";

    /** To be kept with each commit. */
    Map<String, String> mark() {
        return Map.of(SPACE, space.toString(), FORMAT, OURS);
    }

    /** Whether moments of this space can be read and put as they are kept there. */
    boolean isOurs(Map<String, String> mark) {
        return space.toString().equals(mark.get(SPACE)) && OURS.equals(mark.get(FORMAT));
    }

    LibraryException outdated(Map<String, String> mark) {
        String found = mark.get(SPACE);
        return new LibraryException(
                "the index "
                        + path
                        + (space.toString().equals(found)
                                ? " was written by another version of this program"
                                : " holds the space " + found + ", not " + space),
                "run the jobs again: the index is made anew from what was measured");
    }

    LibraryException missing() {
        return new LibraryException(
                "nothing is indexed in this library yet", "run ./sightline run jobs/library.yml");
    }

    LibraryException unusable(IOException e) {
        return new LibraryException(
                "the index " + path + " cannot be used: " + e.getMessage(), rebuild(), e);
    }

    private String rebuild() {
        return "delete the folder "
                + path
                + " and run the jobs again: the index is made anew from what was measured";
    }
}

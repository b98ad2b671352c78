package org.sightline.flow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.codec.Limits;
import org.sightline.codec.StillDecoder;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.space.Moment;
import org.sightline.space.MomentKind;
import org.sightline.space.MomentSearch;
import org.sightline.space.Wanted;

/**
 * What to search by: a picture, in the library or not, or a moment that the library knows.
 *
 * @param file the picture, or the file of the moment by its name or its path as the job knew it
 * @param micros where in the file; null for a picture
 */
record Example(String file, @Nullable Long micros) {
    private static final Pattern MOMENT =
            Pattern.compile("(.+)@(?:(?:(\\d+):)?(\\d+):)?(\\d+(?:\\.\\d+)?)");
    private static final int GLANCE = 600;

    /** {@code cat.jpg}, {@code clip.mp4@12.5}, {@code talk.wav@1:02:03}. */
    static Example of(String typed) {
        Matcher moment = MOMENT.matcher(typed);
        if (Files.exists(Path.of(typed)) || !moment.matches()) {
            return new Example(typed, null);
        }
        double seconds =
                whole(moment.group(2)) * 3600
                        + whole(moment.group(3)) * 60
                        + Double.parseDouble(moment.group(4));
        return new Example(moment.group(1), Math.round(seconds * 1e6));
    }

    /**
     * @throws MediaException when the picture cannot be read
     * @throws LibraryException when the library knows no such moment
     */
    Wanted wanted(MomentSearch search, Instruments instruments)
            throws MediaException, ModelException, LibraryException {
        if (micros == null) {
            StillDecoder decoder = new StillDecoder(Limits.DEFAULT);
            return Wanted.like(
                    MomentKind.IMAGE,
                    instruments.eyes().glance(decoder.decode(Path.of(file), GLANCE)).vector());
        }
        Moment moment =
                search.at(file, micros)
                        .orElseThrow(
                                () ->
                                        new LibraryException(
                                                "this library knows no moment of "
                                                        + file
                                                        + " at "
                                                        + micros / 1e6
                                                        + " s",
                                                "name the file as a search shows it, and a time within it"));
        return Wanted.like(moment.kind(), moment.vector());
    }

    private static int whole(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}

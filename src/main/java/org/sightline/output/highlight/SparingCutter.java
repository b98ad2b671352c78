package org.sightline.output.highlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.dossier.Json;
import org.sightline.media.AtomicFile;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.TimeSpan;
import tools.jackson.core.JacksonException;

/**
 * Cuts only what is not there already: beside the clips {@code .made.json} tells what each was made
 * from, and one that would be made from the same again stays. Safe for several threads on different
 * folders.
 */
final class SparingCutter implements ClipCutter {
    private static final String STAMPS = ".made.json";

    private final ClipCutter cutter;
    private final String settings;
    private final boolean afresh;

    /**
     * @param settings what else decides a clip's bytes: the encoder's version
     * @param afresh whether all is cut again, and noted for the next time
     */
    SparingCutter(ClipCutter cutter, String settings, boolean afresh) {
        this.cutter = cutter;
        this.settings = settings;
        this.afresh = afresh;
    }

    /**
     * What a clip was made from.
     *
     * @param settings with the frame rate
     * @param spans start and end of each part, microseconds
     * @param bytes length of the file that was made
     */
    private record Stamp(String source, String settings, String spans, long bytes) {}

    private record Stamps(Map<String, Stamp> files) {}

    @Override
    public void cut(MediaFile source, List<TimeSpan> spans, FrameRate rate, Path target)
            throws MediaException {
        Map<String, Stamp> stamps = read(target.resolveSibling(STAMPS));
        String name = target.getFileName().toString();
        String how = settings + " at " + rate;
        Stamp wanted = new Stamp(source.id().sha256(), how, spans.toString(), bytes(target));
        if (!afresh && wanted.equals(stamps.get(name))) {
            return;
        }
        cutter.cut(source, spans, rate, target);
        stamps.put(name, new Stamp(wanted.source, wanted.settings, wanted.spans, bytes(target)));
        stamps.keySet().removeIf(file -> bytes(target.resolveSibling(file)) < 0);
        AtomicFile.writeString(target.resolveSibling(STAMPS), Json.pretty(new Stamps(stamps)));
    }

    /** None when there are none or they cannot be read: then all is cut again. */
    private static Map<String, Stamp> read(Path file) {
        try {
            return new TreeMap<>(Json.readWhole(Files.readString(file), Stamps.class).files());
        } catch (IOException | JacksonException e) {
            return new TreeMap<>();
        }
    }

    /** Length of a file, -1 when it is not there. */
    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }
}

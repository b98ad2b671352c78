package org.sightline.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sightline.media.MediaFile;

/**
 * A name of its own for the results of each file of a run: the file's stem made safe, with a number
 * where stems are equal ({@code clip}, {@code clip-2}).
 *
 * <p>The names depend on the set of files alone and not on their order; a stem that only one file
 * has stays as it is. Names differ in more than upper and lower case, are at most 120 bytes (and a
 * number) of UTF-8 and hold no separator, quote, control or direction character; none is hidden,
 * begins as a formula or an option does, or is a device's name on Windows. Immutable.
 */
public final class OutputFolders {
    private static final int LONGEST = 120;
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"'`<>|$%]|[\\p{Zs}&&[^ ]]");
    private static final Pattern BAD_START = Pattern.compile("^[=+@.~ -]");
    private static final Pattern BAD_END = Pattern.compile("[. ]$");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?|report\\.(json|html)",
                    Pattern.CASE_INSENSITIVE);

    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Files of equal name count as one. */
    public OutputFolders(Collection<MediaFile> files) {
        Map<String, String> stems = new TreeMap<>();
        files.forEach(file -> stems.put(file.name(), safe(file.stem())));
        stems.forEach(this::takeAsItIs);
        stems.forEach(this::takeWithNumber);
    }

    /**
     * Name of a file's folder, also good as the stem of a file.
     *
     * @throws IllegalArgumentException for a file that was not given to the constructor
     */
    public String of(MediaFile file) {
        String folder = byName.get(file.name());
        if (folder == null) {
            throw new IllegalArgumentException("not a file of this run: " + file.name());
        }
        return folder;
    }

    private void takeAsItIs(String name, String stem) {
        if (taken.add(key(stem))) {
            byName.put(name, stem);
        }
    }

    private void takeWithNumber(String name, String stem) {
        for (int n = 2; !byName.containsKey(name); n++) {
            takeAsItIs(name, stem + "-" + n);
        }
    }

    // Two names that a file system on Windows or macOS takes for one.
    private static String key(String folder) {
        return folder.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static String safe(String stem) {
        String name = Normalizer.normalize(stem, Normalizer.Form.NFC);
        name = UNSAFE.matcher(name).replaceAll("_");
        name = BAD_START.matcher(name).replaceFirst("_");
        name = BAD_END.matcher(shortened(name)).replaceFirst("_");
        return name.isEmpty() || RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    // A part of the hash keeps long names apart that begin alike.
    private static String shortened(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) {
            return name;
        }
        String hash = "~" + UUID.nameUUIDFromBytes(bytes).toString().substring(0, 8);
        int end = LONGEST - hash.length() - 1;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + hash;
    }
}

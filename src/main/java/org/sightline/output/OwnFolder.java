package org.sightline.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;

/**
 * A folder of outputs in which nothing of an earlier run outlives it: the names of our files are
 * noted in {@code .sightline-files}, and those that a run does not write again are taken away. What
 * other programs or people put there stays. For one thread.
 */
public final class OwnFolder {
    private static final String NOTE = ".sightline-files";

    private final Path folder;
    private final Set<String> earlier;
    private final Set<String> now = new TreeSet<>();

    /** The folder need not be there. */
    public OwnFolder(Path folder) {
        this.folder = folder;
        this.earlier = new TreeSet<>(noted(folder.resolve(NOTE)));
    }

    /**
     * Claims a file, to be written by the caller.
     *
     * @param name below the folder, with {@code /}
     */
    public Path file(String name) {
        now.add(name);
        return folder.resolve(name);
    }

    /** Writes a file as UTF-8, unless it holds just that already. */
    public void write(String name, String text) throws MediaException {
        Path file = file(name);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!holds(file, bytes)) {
            AtomicFile.write(file, out -> out.write(bytes));
        }
    }

    /** Takes away what this run did not write, and notes what it wrote. */
    public void finish() throws MediaException {
        for (String name : earlier) {
            Path file = folder.resolve(name).normalize();
            if (!now.contains(name) && file.startsWith(folder.normalize())) {
                delete(file);
            }
        }
        if (!now.isEmpty() || !earlier.isEmpty()) {
            String note = String.join("\n", now) + "\n";
            AtomicFile.writeString(folder.resolve(NOTE), note);
        }
    }

    private static List<String> noted(Path note) {
        try {
            return Files.readAllLines(note).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static boolean holds(Path file, byte[] bytes) {
        try {
            return Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException missing) {
            return false;
        }
    }

    private static void delete(Path file) throws MediaException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw AtomicFile.told(e, file);
        }
    }
}

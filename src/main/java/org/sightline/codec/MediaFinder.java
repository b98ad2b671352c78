package org.sightline.codec;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sightline.media.Failure;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;

/**
 * Finds the files that inputs stand for.
 *
 * <p>Folders are walked by name, so that the order is the same on every machine. Links are
 * followed; a file or folder that was met already, by whatever name, is not met again, which ends
 * every circle. Hidden files and folders, and what is no regular file (pipes, devices), are passed
 * over unless given themselves. Files of any kind are found: {@link MediaSniffer} tells which are
 * media.
 */
public final class MediaFinder {
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> String.valueOf(path.getFileName()));

    private MediaFinder() {}

    /**
     * Inputs are taken in the order given; nothing is thrown for what cannot be entered.
     *
     * @param spared folders that are not entered unless they are given themselves
     */
    public static Findings find(List<Path> inputs, Predicate<Path> spared) {
        Walk walk = new Walk(spared);
        for (Path input : inputs) {
            walk.noteIfAsked(input);
        }
        for (Path input : inputs) {
            walk.input(input);
        }
        return new Findings(walk.files, walk.missed);
    }

    private static final class Walk {
        final List<Found> files = new ArrayList<>();
        final List<Missed> missed = new ArrayList<>();
        private final Set<Path> asked = new HashSet<>();
        private final Set<Path> met = new HashSet<>();
        private final Predicate<Path> spared;

        Walk(Predicate<Path> spared) {
            this.spared = spared;
        }

        /** A file that is given itself counts as asked for even where a folder brings it first. */
        void noteIfAsked(Path input) {
            try {
                if (Files.isRegularFile(input)) {
                    asked.add(input.toRealPath());
                }
            } catch (IOException e) {
                // told when its turn comes
            }
        }

        void input(Path input) {
            String name = slashed(input.toString());
            Path real;
            try {
                real = input.toRealPath();
            } catch (AccessDeniedException e) {
                miss(input, name, e);
                return;
            } catch (IOException e) {
                missed.add(noSuchInput(input, name));
                return;
            }
            if (!Files.isRegularFile(real) && !Files.isDirectory(real)) {
                missed.add(notAFile(input, name));
                return;
            }
            visit(input, name);
        }

        private void visit(Path path, String name) {
            try {
                Path real = path.toRealPath();
                if (!met.add(real)) {
                    return;
                }
                if (Files.isDirectory(path)) {
                    folder(path, name);
                    return;
                }
                files.add(new Found(path, name, asked.contains(real)));
            } catch (IOException e) {
                miss(path, name, e);
            }
        }

        private void folder(Path folder, String name) throws IOException {
            for (Path entry : entries(folder)) {
                String below = name + (name.endsWith("/") ? "" : "/") + entry.getFileName();
                if (Files.isDirectory(entry) && spared.test(entry)) {
                    continue;
                }
                if (Files.isRegularFile(entry) || Files.isDirectory(entry)) {
                    visit(entry, below);
                } else if (Files.isSymbolicLink(entry) && MediaSniffer.claimsToBeMedia(entry)) {
                    missed.add(new Missed(entry, below, false, Trouble.deadLink(entry).failure()));
                }
            }
        }

        private static List<Path> entries(Path folder) throws IOException {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                for (Path entry : stream) {
                    if (!String.valueOf(entry.getFileName()).startsWith(".")
                            && !Files.isHidden(entry)) {
                        entries.add(entry);
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            entries.sort(BY_NAME);
            return entries;
        }

        private void miss(Path path, String name, IOException e) {
            MediaException told = Trouble.reading(path, e);
            missed.add(new Missed(path, name, false, told.failure()));
        }
    }

    private static Missed noSuchInput(Path path, String name) {
        Failure failure =
                new Failure(
                        FailureKind.VANISHED,
                        "there is no file or folder " + name,
                        "check the spelling and the folder you are in");
        return new Missed(path, name, true, failure);
    }

    private static Missed notAFile(Path path, String name) {
        MediaException told =
                Trouble.unsupported(
                        path, "is neither a file nor a folder", "save it as a file first");
        return new Missed(path, name, false, told.failure());
    }

    private static String slashed(String name) {
        return File.separatorChar == '/' ? name : name.replace(File.separatorChar, '/');
    }
}

package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sightline.codec.AltTextWords;
import org.sightline.codec.TaggedCopy;
import org.sightline.media.Failure;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.output.OutputFolders;
import org.sightline.output.OwnFolder;
import org.sightline.review.ReviewedAltText;
import org.sightline.understand.caption.AltText;

/**
 * {@code tagged/}: copies of the pictures with their alt text inside, and the same pixels. JPEG,
 * PNG, WebP and TIFF; formats without XMP have their sidecar.
 */
public final class TaggedCopies implements AltTextFormat {
    private static final Set<String> TAGGED = Set.of("jpeg", "png", "webp", "tiff");

    @Override
    public String name() {
        return "tagged";
    }

    @Override
    public Map<String, Failure> write(List<ReviewedAltText> items, Path folder)
            throws MediaException {
        OutputFolders names = new OutputFolders(items.stream().map(ReviewedAltText::file).toList());
        OwnFolder own = new OwnFolder(folder.resolve("tagged"));
        Map<String, Failure> failures = new TreeMap<>();
        for (ReviewedAltText item : items) {
            if (Publishable.isWorded(item) && TAGGED.contains(item.dossier().info().format())) {
                copy(item, own, names.of(item.file()) + extension(item))
                        .ifPresent(failure -> failures.put(item.file().name(), failure));
            }
        }
        own.finish();
        return failures;
    }

    private static Optional<Failure> copy(ReviewedAltText item, OwnFolder own, String name)
            throws MediaException {
        try {
            TaggedCopy.write(item.file().path(), own.file(name), words(item));
            return Optional.empty();
        } catch (MediaException e) {
            if (e.kind() == FailureKind.NO_SPACE || e.kind() == FailureKind.UNWRITABLE) {
                throw e;
            }
            return Optional.of(e.failure());
        }
    }

    private static AltTextWords words(ReviewedAltText item) {
        AltText alt = item.meaning();
        return new AltTextWords(alt.alt(), alt.longDescription(), alt.language());
    }

    private static String extension(ReviewedAltText item) {
        String name = Publishable.fileName(item);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean isPlain = extension.matches("[a-z]{3,4}");
        return "." + (isPlain ? extension : item.dossier().info().format());
    }
}

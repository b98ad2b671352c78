package org.sightline.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sightline.media.CsvTable;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.WrittenText;

/**
 * What people wrote of pictures before us: in tables ({@code file} or {@code sha256}, and {@code
 * alt}), in the {@code <img>} of web pages, and in the picture files. Immutable.
 */
public final class ExistingTexts {
    /** Only what is in the picture files themselves. */
    public static final ExistingTexts NONE = new ExistingTexts();

    private final Map<String, List<ExistingAlt>> byContent = new HashMap<>();
    private final Map<Path, List<ExistingAlt>> byPath = new HashMap<>();
    private final Map<String, List<ExistingAlt>> byName = new HashMap<>();
    private final List<HtmlPage> pages = new ArrayList<>();

    private ExistingTexts() {}

    /**
     * Reads tables ({@code .csv}) and folders of pages.
     *
     * @throws MediaException when one cannot be read, or a table lacks its columns
     */
    public static ExistingTexts read(List<Path> given) throws MediaException {
        ExistingTexts texts = new ExistingTexts();
        for (Path path : given) {
            if (Files.isDirectory(path) || HtmlPage.isPage(path)) {
                texts.addPages(HtmlPage.all(path));
            } else {
                texts.addTable(path, CsvTable.read(path));
            }
        }
        return texts;
    }

    /** The web pages among them. */
    public List<HtmlPage> pages() {
        return List.copyOf(pages);
    }

    /** All that was written of a picture; what the job names comes before the file's own words. */
    public List<ExistingAlt> of(MediaFile file, WrittenText written) {
        List<ExistingAlt> all = new ArrayList<>();
        all.addAll(byContent.getOrDefault(file.id().sha256(), List.of()));
        all.addAll(byPath.getOrDefault(real(file.path()), List.of()));
        all.addAll(byName.getOrDefault(file.name(), List.of()));
        if (all.isEmpty()) {
            all.addAll(byName.getOrDefault(last(file.name()), List.of()));
        }
        if (written.altText() != null) {
            all.add(
                    new ExistingAlt(
                            written.altText(), ExistingAlt.METADATA, written.description()));
        }
        return all;
    }

    private void addPages(List<HtmlPage> found) {
        pages.addAll(found);
        for (HtmlPage page : found) {
            for (HtmlPage.Shown shown : page.pictures()) {
                ExistingAlt alt = new ExistingAlt(shown.alt(), page.name(), shown.caption());
                add(byPath, real(shown.file()), alt);
            }
        }
    }

    private void addTable(Path path, CsvTable table) throws MediaException {
        List<String> columns = table.columns();
        if (!columns.contains("alt") || !(columns.contains("file") || columns.contains("sha256"))) {
            throw new MediaException(
                    FailureKind.UNSUPPORTED,
                    path + " has no columns 'file' (or 'sha256') and 'alt'",
                    "name them so in its first row");
        }
        String where = String.valueOf(path.getFileName());
        for (CsvTable.Row row : table.rows()) {
            String words = row.cell("alt");
            ExistingAlt alt = new ExistingAlt(words.isBlank() ? null : words, where, null);
            if (!row.cell("sha256").isBlank()) {
                add(byContent, row.cell("sha256").strip(), alt);
            } else if (!row.cell("file").isBlank()) {
                add(byName, row.cell("file").strip().replace('\\', '/'), alt);
            }
        }
    }

    private static <K> void add(Map<K, List<ExistingAlt>> map, K key, ExistingAlt alt) {
        Function<K, List<ExistingAlt>> none = k -> new ArrayList<>();
        map.computeIfAbsent(key, none).add(alt);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}

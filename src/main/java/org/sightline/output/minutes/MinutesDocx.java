package org.sightline.output.minutes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/**
 * {@code minutes.docx}: for word processors, with real headings, lists and tables (ECMA-376).
 *
 * <p>The parts that are the same in every file lie as resources beside this class.
 */
final class MinutesDocx implements MinutesFormat {
    private static final List<String> FIXED =
            List.of(
                    "[Content_Types].xml",
                    "_rels/.rels",
                    "word/_rels/document.xml.rels",
                    "word/numbering.xml",
                    "word/styles.xml");

    /** The oldest that a ZIP can tell: the same minutes give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public void write(
            Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder)
            throws MediaException {
        MinutesPage page = MinutesPages.of(reviewed, layout);
        AtomicFile.write(folder.resolve("minutes.docx"), out -> write(page, out));
    }

    private static void write(MinutesPage page, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String part : FIXED) {
            put(zip, part, fixed(part));
        }
        put(zip, "docProps/core.xml", bytes(DocxBody.properties(page)));
        put(zip, "word/footer.xml", bytes(DocxBody.foot(page)));
        put(zip, "word/document.xml", bytes(DocxBody.document(page)));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String part, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] fixed(String part) throws IOException {
        String resource = "docx/" + part.replace("_rels/.rels", "package.rels.xml");
        try (InputStream in =
                Objects.requireNonNull(MinutesDocx.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.sightline.output.minutes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/**
 * {@code minutes.pdf}: A4, fonts embedded, tagged for screen readers. Characters that the fonts
 * lack are shown as a sign for "missing", and a note tells so.
 */
final class MinutesPdf implements MinutesFormat {
    private static final String PRODUCER = "Sightline";

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public void write(
            Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder)
            throws MediaException {
        AtomicFile.write(folder.resolve("minutes.pdf"), out -> out.write(bytes(reviewed, layout)));
    }

    static byte[] bytes(Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout)
            throws IOException {
        MinutesPage page = MinutesPages.of(reviewed, layout);
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            describe(document, page, reviewed.meaning().date());
            PdfMinutes.draw(page, document);
            for (PDPage sheet : document.getPages()) {
                sheet.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            }
            // Else PDFBox takes the clock for the document's id.
            String name = reviewed.dossier().id() + page.toString();
            document.setDocumentId(
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                            .getMostSignificantBits());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void describe(PDDocument document, MinutesPage page, @Nullable LocalDate date)
            throws IOException {
        String title = Lines.one(page.title());
        PDDocumentInformation info = document.getDocumentInformation();
        info.setTitle(title);
        info.setProducer(PRODUCER);
        if (date != null) {
            GregorianCalendar day =
                    new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
            day.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
            info.setCreationDate(day);
        }
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(page.language());
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setMetadata(
                new PDMetadata(
                        document,
                        new ByteArrayInputStream(
                                xmp(title, page.language()).getBytes(StandardCharsets.UTF_8))));
    }

    /** ISO 16684-1; says of itself that it follows PDF/UA-1. */
    private static String xmp(String title, String language) {
        return """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        <pdf:Producer>%s</pdf:Producer>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
                .formatted(Html.escaped(title), language, PRODUCER);
    }
}

package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcRecord;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcTypes;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.PhotoshopApp13Data;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.WrittenText;
import org.sightline.media.WrittenText.Kind;
import org.sightline.media.WrittenText.Name;

/** Words that another library wrote into a JPEG. */
class WrittenTextsTest {
    private static final Path PLAIN = Path.of("sample-media/images/cat.jpg");

    @TempDir Path folder;

    @Test
    void iptcsCaptionHeadlineAndPlaceAreRead() throws Exception {
        WrittenText written =
                WrittenTexts.in(
                        iptc(
                                Map.of(
                                        IptcTypes.CAPTION_ABSTRACT, "Mia on the sill",
                                        IptcTypes.HEADLINE, "Office cat",
                                        IptcTypes.CITY, "Leeds",
                                        IptcTypes.COUNTRY_PRIMARY_LOCATION_NAME, "England")));
        assertThat(written.description()).isEqualTo("Mia on the sill");
        assertThat(written.title()).isEqualTo("Office cat");
        assertThat(written.names()).containsExactly(new Name(Kind.PLACE, "Leeds, England"));
    }

    @Test
    void peoplePlaceAndEventOfXmpAreRead() throws Exception {
        WrittenText written =
                WrittenTexts.in(
                        xmp(
                                """
                                <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ada Lee</rdf:li>
                                <rdf:li>Max Orr</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
                                <photoshop:City>Leeds</photoshop:City>
                                <Iptc4xmpExt:Event><rdf:Alt><rdf:li xml:lang="x-default">Open day</rdf:li>
                                </rdf:Alt></Iptc4xmpExt:Event>
                                """));
        assertThat(written.names())
                .containsExactly(
                        new Name(Kind.PERSON, "Ada Lee"),
                        new Name(Kind.PERSON, "Max Orr"),
                        new Name(Kind.PLACE, "Leeds"),
                        new Name(Kind.EVENT, "Open day"));
        assertThat(written.altText()).isNull();
    }

    @Test
    void propertiesOfAnotherShapeCountAsNone() throws Exception {
        WrittenText written =
                WrittenTexts.in(
                        xmp(
                                """
                                <Iptc4xmpExt:PersonInImage>Ada</Iptc4xmpExt:PersonInImage>
                                <photoshop:City><rdf:Bag><rdf:li>Leeds</rdf:li></rdf:Bag></photoshop:City>
                                <photoshop:Country>Wales</photoshop:Country>
                                """));
        assertThat(written.names()).containsExactly(new Name(Kind.PLACE, "Wales"));
    }

    private Path iptc(Map<IptcTypes, String> words) throws Exception {
        List<IptcRecord> records =
                words.entrySet().stream()
                        .map(e -> new IptcRecord(e.getKey(), e.getValue()))
                        .toList();
        Path to = folder.resolve("iptc.jpg");
        try (OutputStream out = Files.newOutputStream(to)) {
            new JpegIptcRewriter()
                    .writeIptc(PLAIN.toFile(), out, new PhotoshopApp13Data(records, List.of()));
        }
        return to;
    }

    private Path xmp(String properties) throws Exception {
        Path to = folder.resolve("xmp.jpg");
        String packet =
                """
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                  xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
                %s</rdf:Description></rdf:RDF></x:xmpmeta>
                """
                        .formatted(properties);
        try (OutputStream out = Files.newOutputStream(to)) {
            new JpegXmpRewriter().updateXmpXml(PLAIN.toFile(), out, packet);
        }
        return to;
    }
}

package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.imaging.Imaging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TaggedCopyTest {
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final AltTextWords WORDS =
            new AltTextWords("A cup & a “spoon”.", "First line\nsecond <line>", "en");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat.jpg",
                "coffee-rotated.jpg",
                "cameraman-grey.png",
                "eye-transparent.png",
                "coffee.webp",
                "coins.tif"
            })
    void anotherLibraryReadsTheWordsAndThePixelsAreTheSame(String sample) throws Exception {
        Path from = Path.of("sample-media/images", sample);
        Path tagged = folder.resolve(sample);
        TaggedCopy.write(from, tagged, WORDS);

        assertThat(items(tagged, "AltTextAccessibility"))
                .containsExactly("x-default: A cup & a “spoon”.", "en: A cup & a “spoon”.");
        assertThat(items(tagged, "ExtDescrAccessibility"))
                .containsExactly(
                        "x-default: First line\nsecond <line>", "en: First line\nsecond <line>");
        StillDecoder decoder = new StillDecoder(Limits.DEFAULT);
        assertThat(decoder.decode(tagged).rgb()).isEqualTo(decoder.decode(from).rgb());
        assertThat(MediaProbe.probe(tagged).written().altText()).isEqualTo(WORDS.alt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat.jpg", "sign.png", "coffee.webp", "coins.tif"})
    void tagsAgainWithoutGrowingAndKeepsOtherLanguages(String sample) throws Exception {
        Path once = folder.resolve("once-" + sample);
        Path twice = folder.resolve("twice-" + sample);
        TaggedCopy.write(
                Path.of("sample-media/images", sample), once, new AltTextWords("Tasse", "", "de"));
        TaggedCopy.write(once, twice, new AltTextWords("A cup.", "", "en"));
        TaggedCopy.write(twice, once, new AltTextWords("A cup.", "", "en"));

        assertThat(items(once, "AltTextAccessibility"))
                .containsExactly("x-default: A cup.", "de: Tasse", "en: A cup.");
        assertThat(Files.size(once)).isLessThanOrEqualTo(Files.size(twice) + 4000);
    }

    @Test
    void aDecorationIsAnEmptyProperty() throws Exception {
        Path tagged = folder.resolve("cat.jpg");
        TaggedCopy.write(
                Path.of("sample-media/images/cat.jpg"), tagged, new AltTextWords("", "", "en"));
        assertThat(items(tagged, "AltTextAccessibility")).containsExactly("x-default: ", "en: ");
    }

    @Test
    void tellsWhatCannotBeTagged() throws Exception {
        Path cut = folder.resolve("cut.jpg");
        Files.write(cut, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0x7f});
        assertFails(cut, FailureKind.DAMAGED);
        assertFails(Path.of("sample-media/images/house-drawing.gif"), FailureKind.UNSUPPORTED);
        assertFails(Path.of("sample-media/images/clock.bmp"), FailureKind.UNSUPPORTED);
        assertFails(folder.resolve("gone.png"), FailureKind.VANISHED);
        assertThatThrownBy(
                        () ->
                                TaggedCopy.write(
                                        Path.of("sample-media/images/cat.jpg"),
                                        folder.resolve("x.jpg"),
                                        new AltTextWords("A cat.", "long ".repeat(20_000), "en")))
                .isInstanceOf(MediaException.class)
                .extracting(e -> ((MediaException) e).kind())
                .isEqualTo(FailureKind.TOO_LARGE);
    }

    private void assertFails(Path from, FailureKind kind) {
        assertThatThrownBy(() -> TaggedCopy.write(from, folder.resolve("out"), WORDS))
                .isInstanceOf(MediaException.class)
                .extracting(e -> ((MediaException) e).kind())
                .isEqualTo(kind);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Language and words of each alternative, by Commons Imaging and the JDK's XML parser. */
    private static java.util.List<String> items(Path file, String property) throws Exception {
        String packet = Imaging.getXmpXml(file.toFile());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(packet.substring(packet.indexOf("<x:")))));
        NodeList found = document.getElementsByTagNameNS(IPTC, property);
        assertThat(found.getLength()).isOne();
        NodeList items = ((Element) found.item(0)).getElementsByTagNameNS("*", "li");
        java.util.List<String> all = new java.util.ArrayList<>();
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            all.add(item.getAttribute("xml:lang") + ": " + item.getTextContent());
        }
        return all;
    }
}

package org.sightline.output.caption;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.contract.AltTextFormatContract;
import org.sightline.media.WrittenText;
import org.sightline.review.ReviewedAltText;
import org.sightline.understand.caption.Pictures;
import org.w3c.dom.Document;

class XmpSidecarTest extends AltTextFormatContract {
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    @Override
    protected AltTextFormat format() {
        return new XmpSidecar();
    }

    @Test
    void isTheGolden(@TempDir Path folder) throws Exception {
        Golden.check(format(), folder);
    }

    @Test
    void everySidecarIsWellFormed(@TempDir Path folder) throws Exception {
        format().write(hostile(), folder);
        try (Stream<Path> sidecars = Files.list(folder.resolve("xmp"))) {
            for (Path sidecar : sidecars.filter(p -> p.toString().endsWith(".xmp")).toList()) {
                assertThat(
                                parse(sidecar)
                                        .getElementsByTagNameNS(IPTC, "AltTextAccessibility")
                                        .getLength())
                        .isOne();
            }
        }
    }

    @Test
    void adobesLibraryReadsTheWordsInEitherLanguage(@TempDir Path folder) throws Exception {
        ReviewedAltText sign =
                item(
                        "sign.png",
                        Pictures.graphic()
                                .line("Tea & <cake>", 0.1, 0.3, 0.8, 0.2)
                                .written(new WrittenText(null, null, "Our café", null))
                                .dossier('a'));
        format().write(List.of(sign), folder);
        XMPMeta meta =
                XMPMetaFactory.parseFromString(Files.readString(folder.resolve("xmp/sign.xmp")));
        for (String language : List.of("x-default", "en")) {
            assertThat(text(meta, "AltTextAccessibility", language))
                    .isEqualTo("Text reading “Tea & <cake>”.")
                    .isEqualTo(sign.meaning().alt());
            assertThat(text(meta, "ExtDescrAccessibility", language))
                    .contains("Our café")
                    .isEqualTo(sign.meaning().longDescription());
        }
    }

    private static String text(XMPMeta meta, String name, String language) throws Exception {
        return meta.getLocalizedText(IPTC, name, "", language).getValue();
    }

    @Test
    void aPictureThatLostItsAltTextLosesItsSidecar(@TempDir Path folder) throws Exception {
        format().write(
                        List.of(
                                item(
                                        "a.jpg",
                                        Pictures.photograph().tag("zebra", 0.99).dossier('a'))),
                        folder);
        assertThat(folder.resolve("xmp/a.xmp")).isRegularFile();
        format().write(List.of(item("a.jpg", Pictures.photograph().dossier('a'))), folder);
        assertThat(folder.resolve("xmp/a.xmp")).doesNotExist();
    }

    private static Document parse(Path sidecar) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(sidecar.toFile());
    }
}

package org.sightline.output.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.contract.AltTextFormatContract;
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

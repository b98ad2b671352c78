package org.sightline.output.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MinutesDocxTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir private Path folder;

    @Test
    void headsEachSectionWithAHeadingThatAWordProcessorKnows() throws Exception {
        new MinutesDocx().write(Sheets.of(Sheets.CAMPAIGN), MinutesLayout.defaults(), folder);

        List<String> headings = new ArrayList<>();
        NodeList paragraphs = part("word/document.xml").getElementsByTagNameNS(W, "p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            Element paragraph = (Element) paragraphs.item(i);
            Element style = (Element) paragraph.getElementsByTagNameNS(W, "pStyle").item(0);
            if (style.getAttributeNS(W, "val").equals("Heading1")) {
                headings.add(paragraph.getTextContent());
            }
        }
        assertThat(headings)
                .containsExactly(
                        "Topics", "Decisions", "Actions", "Open questions", "Next meeting");
    }

    @Test
    void isWellFormedWhateverWasSaid() throws Exception {
        new MinutesDocx().write(Sheets.of(Sheets.HOSTILE), MinutesLayout.defaults(), folder);

        try (ZipFile zip = new ZipFile(folder.resolve("minutes.docx").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertThat(part(entry.getName()).getDocumentElement()).isNotNull();
            }
        }
    }

    private Document part(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (ZipFile zip = new ZipFile(folder.resolve("minutes.docx").toFile())) {
            return factory.newDocumentBuilder().parse(zip.getInputStream(zip.getEntry(name)));
        }
    }
}

package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.output.Html;
import org.sightline.output.OutputFolders;
import org.sightline.output.OwnFolder;
import org.sightline.review.ReviewedAltText;
import org.sightline.understand.caption.AltText;

/**
 * {@code xmp/STEM.xmp}: a sidecar for every picture that has alt text, by IPTC's Photo Metadata
 * Standard 2021.1 ({@code AltTextAccessibility}, {@code ExtDescrAccessibility}).
 *
 * <p>A picture without alt text gets none, and loses that of an earlier run: an empty property says
 * that the picture only decorates, and is written where a person decided so.
 */
public final class XmpSidecar implements AltTextFormat {
    private static final String HEAD =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
            """;
    private static final String TAIL =
            """
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    @Override
    public String name() {
        return "xmp";
    }

    @Override
    public Map<String, Failure> write(List<ReviewedAltText> items, Path folder)
            throws MediaException {
        OutputFolders names = new OutputFolders(items.stream().map(ReviewedAltText::file).toList());
        OwnFolder own = new OwnFolder(folder.resolve("xmp"));
        for (ReviewedAltText item : items) {
            if (Publishable.isWorded(item)) {
                own.write(names.of(item.file()) + ".xmp", packet(item.meaning()));
            }
        }
        own.finish();
        return Map.of();
    }

    private static String packet(AltText alt) {
        String language = alt.language();
        StringBuilder packet = new StringBuilder(HEAD);
        packet.append(property("AltTextAccessibility", alt.alt(), language));
        if (!alt.longDescription().isEmpty()) {
            packet.append(property("ExtDescrAccessibility", alt.longDescription(), language));
        }
        return packet.append(TAIL).toString();
    }

    private static String property(String name, String words, String language) {
        return """
                  <Iptc4xmpCore:%1$s>
                    <rdf:Alt>
                      <rdf:li xml:lang="x-default">%2$s</rdf:li>
                      <rdf:li xml:lang="%3$s">%2$s</rdf:li>
                    </rdf:Alt>
                  </Iptc4xmpCore:%1$s>
            """
                .formatted(name, Html.escape(words), Html.escape(language));
    }
}

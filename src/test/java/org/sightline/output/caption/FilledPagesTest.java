package org.sightline.output.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.contract.AltTextFormatContract;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.review.HtmlPage;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;
import org.sightline.understand.caption.Pictures;

class FilledPagesTest extends AltTextFormatContract {
    @TempDir Path site;

    @Override
    protected AltTextFormat format() {
        return new FilledPages(List.of());
    }

    @Test
    void fillsWhatIsMissingAndLeavesAuthorsWords() throws Exception {
        assertThat(filled(Source.MACHINE))
                .isEqualTo("<img alt=\"A cat.\" src=\"cat.jpg\"><img alt=\"Tom\" src=\"cat.jpg\">");
    }

    @Test
    void aPersonsDecisionGoesEverywhere() throws Exception {
        assertThat(filled(Source.HUMAN))
                .isEqualTo(
                        "<img alt=\"A cat.\" src=\"cat.jpg\"><img alt=\"A cat.\" src=\"cat.jpg\">");
    }

    private String filled(Source source) throws Exception {
        Path page = site.resolve("site/a/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "<img src=\"cat.jpg\"><img alt=\"Tom\" src=\"cat.jpg\">");
        ImageDossier dossier = Pictures.photograph().tag("tabby", 0.97).dossier('a');
        ReviewedAltText item = item("cat.jpg", dossier);
        MediaFile file =
                new MediaFile(
                        site.resolve("site/a/cat.jpg"), "cat.jpg", dossier.id(), MediaKind.IMAGE);
        List<ReviewedAltText> items =
                List.of(
                        new ReviewedAltText(
                                file, dossier, item.meaning(), source, item.proposal(), List.of()));
        new FilledPages(HtmlPage.all(site.resolve("site"))).write(items, site.resolve("out"));
        return Files.readString(site.resolve("out/pages/a/index.html"));
    }
}

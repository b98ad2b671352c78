package org.sightline.output.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.codec.MediaProbe;
import org.sightline.contract.AltTextFormatContract;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.Failure;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.review.ReviewedAltText;
import org.sightline.understand.caption.Pictures;

class TaggedCopiesTest extends AltTextFormatContract {
    @Override
    protected AltTextFormat format() {
        return new TaggedCopies();
    }

    @Test
    void aCopyHasTheWordsAndGoesWhenItsPictureDoes(@TempDir Path folder) throws Exception {
        ReviewedAltText cat = cat(Path.of("sample-media/images/cat.jpg"));
        assertThat(format().write(List.of(cat), folder)).isEmpty();
        Path copy = folder.resolve("tagged/Cat.jpg");
        assertThat(MediaProbe.probe(copy).written().altText()).isEqualTo(cat.meaning().alt());

        Files.writeString(folder.resolve("tagged/mine.txt"), "not ours");
        format().write(List.of(), folder);
        assertThat(copy).doesNotExist();
        assertThat(folder.resolve("tagged/mine.txt")).exists();
    }

    @Test
    void aPictureThatIsGoneIsTold(@TempDir Path folder) throws Exception {
        Map<String, Failure> failures =
                format().write(List.of(cat(folder.resolve("gone.jpg"))), folder);
        assertThat(failures).containsOnlyKeys("in/Cat.JPG");
    }

    private static ReviewedAltText cat(Path path) {
        ImageDossier dossier = Pictures.photograph().tag("tabby", 0.97).dossier('a');
        ReviewedAltText item = item("in/Cat.JPG", dossier);
        MediaFile file = new MediaFile(path, "in/Cat.JPG", dossier.id(), MediaKind.IMAGE);
        return new ReviewedAltText(
                file, dossier, item.meaning(), item.source(), item.proposal(), List.of());
    }
}

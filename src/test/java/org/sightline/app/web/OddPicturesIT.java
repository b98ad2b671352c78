package org.sightline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.app.web.InBrowser.Site;
import org.sightline.dossier.ImageDossier;
import org.sightline.dossier.Library;
import org.sightline.flow.AltTextFlow;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.media.WrittenText;
import org.sightline.review.Decision;
import org.sightline.review.Decisions;
import org.sightline.review.ExistingTexts;
import org.sightline.understand.caption.Pictures;

/** Pictures with a hostile name and with words of somebody, by keyboard. */
@ExtendWith(InBrowser.class)
class OddPicturesIT {
    private static final Path CAT = Path.of("sample-media/images/cat.jpg");

    @TempDir Path folder;

    @Test
    void aNameThatIsMarkupIsShownAsAName(Site site) throws Exception {
        try (InBrowser.Window window = window(site)) {
            Page page = window.page();
            List<String> alerts = new ArrayList<>();
            page.onDialog(
                    dialog -> {
                        alerts.add(dialog.message());
                        dialog.dismiss();
                    });
            page.navigate("/?show=all&q=onerror");
            assertThat(page.locator("#name")).hasText("<img src=x onerror=alert(1)>.jpg");
            assertThat(page.locator("img[src=x]")).hasCount(0);
            assertThat(alerts).isEmpty();
        }
    }

    @Test
    void wordsInTheFileStandUntilOneKeyTakesTheProposal(Site site) throws Exception {
        try (InBrowser.Window window = window(site)) {
            Page page = window.page();
            page.navigate("/?show=all&q=field.jpg");
            assertThat(page.locator("#alt")).hasValue("A horse in a field.");
            assertThat(page.locator(".diff ins").first()).containsText("zebra");
            page.keyboard().press("p");
            assertThat(page.locator("#alt")).hasValue("A zebra.");
            page.keyboard().press("a");
            assertThat(page.locator(".badge")).hasText("Decided");
            Decisions decisions = Decisions.open(window.desks().library().decisions());
            assertThat(decisions.all()).extracting(Decision::alt).containsExactly("A zebra.");
        }
    }

    private InBrowser.Window window(Site site) throws Exception {
        Library library = Library.open(folder.resolve("library"));
        JobSpec spec = JobSpec.defaults(JobKind.ALT_TEXT, List.of());
        Decisions none = Decisions.open(library.decisions());
        Map<String, String> models =
                new AltTextFlow(spec, site.instruments(), none, ExistingTexts.NONE)
                        .models(MediaKind.IMAGE);
        Pictures zebra = Pictures.photograph().tag("zebra", 0.99);
        WrittenText horse = new WrittenText("A horse in a field.", null, null, null);
        ImageDossier hostile = Pictures.photograph().dossier('a');
        ImageDossier described = zebra.written(horse).dossier('c');
        for (ImageDossier d : List.of(hostile, described)) {
            library.dossiers()
                    .save(new ImageDossier(d.id(), d.info(), models, d.seconds(), d.image()));
        }
        List<MediaFile> files =
                List.of(
                        new MediaFile(
                                CAT,
                                "in/<img src=x onerror=alert(1)>.jpg",
                                hostile.id(),
                                MediaKind.IMAGE),
                        new MediaFile(CAT, "in/field.jpg", described.id(), MediaKind.IMAGE));
        return site.window(library, Holdings.of(files));
    }
}

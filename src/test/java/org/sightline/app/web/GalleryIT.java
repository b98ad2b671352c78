package org.sightline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sightline.flow.SampleLibrary;
import org.sightline.job.JobKind;

/** {@code alt-text.html} as it lies in the output folder, without a server. */
@ExtendWith(InBrowser.class)
class GalleryIT {
    private static final String FINDINGS =
            "async () => (await axe.run(document)).violations"
                    + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))";

    @Test
    void axeFindsNothingLightOrDark(Page page) throws Exception {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            open(page);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            page.evaluate(AccessibleIT.axe());
            assertThat((List<?>) page.evaluate(FINDINGS)).as("%s", scheme).isEmpty();
        }
    }

    @Test
    void theKeyboardAloneFiltersOpensAndHidesFrames(Page page) throws Exception {
        open(page);
        Locator frame = page.locator(".box").first();
        assertThat(frame).isVisible();

        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        assertThat(page.getByLabel("Accept")).isChecked();
        page.keyboard().press("ArrowUp");
        assertThat(page.getByLabel("All")).isChecked();

        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(frame).isHidden();

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("details").first()).hasAttribute("open", "");
    }

    private static void open(Page page) throws Exception {
        SampleLibrary samples = SampleLibrary.built();
        page.navigate(
                samples.outputs(JobKind.ALT_TEXT)
                        .resolve("alt-text.html")
                        .toAbsolutePath()
                        .toUri()
                        .toString());
    }
}

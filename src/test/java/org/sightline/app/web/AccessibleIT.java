package org.sightline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sightline.app.web.InBrowser.Site;
import org.sightline.media.MediaFile;

/** No page has a serious finding of axe-core, light or dark. */
@ExtendWith(InBrowser.class)
class AccessibleIT {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RUN =
            "async () => (await axe.run(document)).violations"
                    + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                    + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))";

    @Test
    void noPageKeepsAnybodyOut(Page page, Site site) throws Exception {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String path : pages(site)) {
                page.navigate(path);
                assertThat(findings(page)).as("%s, %s", path, scheme).isEmpty();
            }
        }
    }

    /** What axe-core finds on a page that is serious. */
    static List<?> findings(Page page) throws Exception {
        // Evaluated by the browser's own door, which the pages' policy does not concern.
        page.evaluate(axe());
        return (List<?>) page.evaluate(RUN);
    }

    static List<String> pages(Site site) {
        String video = "/videos/" + id(site.desks().videos().videos(), "launch-day.mp4");
        List<MediaFile> meetings = site.desks().meetings().meetings();
        return List.of(
                "/?q=sign.png",
                "/?q=nothing-has-this-name",
                "/videos",
                video,
                "/meetings",
                "/meetings/" + id(meetings, "planning-meeting.mp3"),
                "/meetings/" + id(meetings, "garden-club.vtt"),
                "/search",
                "/search?q=a+cat",
                "/search?q=rocket",
                "/runs");
    }

    static String id(List<MediaFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().endsWith(name))
                .map(file -> file.id().sha256())
                .findFirst()
                .orElseThrow();
    }

    static String axe() throws Exception {
        try (InputStream in = Objects.requireNonNull(AccessibleIT.class.getResourceAsStream(AXE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

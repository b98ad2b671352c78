package org.sightline.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.app.web.InBrowser.Site;
import org.sightline.flow.SampleLibrary;

/**
 * The README's pictures of the pages. With {@code -Dscreens.update=true} they are taken anew;
 * otherwise the pages must still look like them, seen from afar.
 */
@ExtendWith(InBrowser.class)
class ScreensIT {
    private static final Path FOLDER = Path.of("src/docs/screens");
    private static final int QUALITY = 82;
    private static final long LARGEST = 200_000;

    /** Fonts and decoders differ a little from machine to machine; a page that broke, a lot. */
    private static final double FARTHEST = 12;

    private static final int AFAR = 24;

    @TempDir Path folder;

    @Test
    void theReadmeShowsThePagesAsTheyAre(Site site) throws Exception {
        try (InBrowser.Window window =
                site.window(SampleLibrary.built().copy(folder.resolve("library")))) {
            Page page = window.page();
            page.setViewportSize(1200, 800);
            String address = "http://127.0.0.1:" + window.server().port();
            page.context().addCookies(List.of(new Cookie("who", "Ann").setUrl(address)));
            for (Map.Entry<String, String> screen : screens(window.desks()).entrySet()) {
                byte[] seen = shot(page, screen.getValue());
                Path kept = FOLDER.resolve(screen.getKey() + ".jpg");
                if (Boolean.getBoolean("screens.update")) {
                    Files.createDirectories(FOLDER);
                    Files.write(kept, seen);
                }
                assertThat(Files.size(kept)).as("%s", kept).isLessThan(LARGEST);
                assertThat(distance(seen, Files.readAllBytes(kept)))
                        .as("%s shows another page; -Dscreens.update=true takes it anew", kept)
                        .isLessThan(FARTHEST);
            }
        }
    }

    private static Map<String, String> screens(Desks desks) {
        String video = AccessibleIT.id(desks.videos().videos(), "launch-day.mp4");
        String meeting = AccessibleIT.id(desks.meetings().meetings(), "planning-meeting.mp3");
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("alt-text", "/?q=sign.png");
        screens.put("video", "/videos/" + video + "?t=11");
        screens.put("meeting", "/meetings/" + meeting);
        screens.put("search", "/search?q=a+rocket");
        screens.put("runs", "/runs");
        return screens;
    }

    private static byte[] shot(Page page, String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction(
                "() => [...document.querySelectorAll('video')].every(v => v.readyState > 1 && !v.seeking)");
        page.evaluate("document.fonts.ready");
        return page.screenshot(
                new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(QUALITY));
    }

    /** Mean difference of brightness, 0 to 255, between two pictures seen from afar. */
    private static double distance(byte[] one, byte[] other) throws IOException {
        int[] a = fromAfar(one);
        int[] b = fromAfar(other);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    private static int[] fromAfar(byte[] jpeg) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(jpeg));
        BufferedImage small = new BufferedImage(AFAR, AFAR, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(
                whole.getScaledInstance(AFAR, AFAR, java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        pen.dispose();
        return small.getRaster().getPixels(0, 0, AFAR, AFAR, (int[]) null);
    }
}

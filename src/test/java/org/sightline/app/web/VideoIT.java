package org.sightline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sightline.app.web.InBrowser.Site;

/** A video and its highlights, by keyboard. */
@ExtendWith(InBrowser.class)
class VideoIT {
    private String address;

    @BeforeEach
    void find(Site site) {
        address = "/videos/" + AccessibleIT.id(site.desks().videos().videos(), "launch-day.mp4");
    }

    @Test
    void itsShotsAreShownAndAHighlightPlaysToItsEnd(Page page) {
        page.navigate(address);
        assertThat(page.locator(".shots img")).hasCount(5);
        page.waitForFunction(
                "() => [...document.querySelectorAll('.shots img')].every(i => i.naturalWidth > 0)");
        page.keyboard().press("j");
        assertThat(page.locator("#part1")).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("p");
        page.waitForFunction("() => document.getElementById('player').currentTime > 10.1");
        page.keyboard().press(" ");
        page.waitForFunction("() => document.getElementById('player').paused");
    }

    @Test
    void aHighlightIsDroppedRenamedAndTakenBack(Page page) {
        page.navigate(address);
        page.keyboard().press("j");
        Locator first = page.locator("#part1");
        page.keyboard().press("d");
        assertThat(first.locator(".badge")).hasText("Dropped");
        assertThat(first).isFocused();
        page.keyboard().press("e");
        page.keyboard().type("The crew is ready");
        page.keyboard().press("Enter");
        assertThat(first).isFocused();
        assertThat(first.locator("input.words")).hasValue("The crew is ready");
        assertThat(edl(page)).doesNotContain("The crew is ready");

        page.keyboard().press("u");
        assertThat(first.locator(".badge")).hasCount(0);
        assertThat(edl(page)).contains("The crew is ready");
    }

    @Test
    void oneKeyExportsTheClipList(Page page) throws Exception {
        page.navigate(address);
        Download list = page.waitForDownload(() -> page.keyboard().press("x"));
        assertThat(list.suggestedFilename()).isEqualTo("launch-day timeline.edl");
        assertThat(list.path()).content().startsWith("TITLE:");
    }

    @Test
    void inAndOutAreSetToFramesAndTheEditListFollows(Page page) {
        page.navigate(address);
        page.keyboard().press("j");
        page.keyboard().press("j");
        Locator second = page.locator("#part2");
        second.getByLabel("In, frame").fill("260");
        second.getByLabel("Out, frame").fill("310");
        second.getByLabel("Out, frame").press("Enter");
        assertThat(second.locator(".state")).containsText("00:00:10:10 to 00:00:12:10");
        assertThat(edl(page)).contains("00:00:10:10 00:00:12:10");

        second.getByLabel("Out, frame").fill("100");
        second.getByLabel("Out, frame").press("Enter");
        assertThat(second.locator(".notice")).containsText("must come after the in point");
        page.getByText("Back to the machine’s frames").click();
        assertThat(second.locator(".state")).containsText("00:00:10:00");
    }

    @Test
    void inAndOutAreSetByKeysToTheFrameThatIsShown(Page page) {
        page.navigate(address);
        page.keyboard().press("j");
        page.keyboard().press("j");
        Locator second = page.locator("#part2");
        Locator in = second.getByLabel("In, frame");
        Locator out = second.getByLabel("Out, frame");
        in.fill("260");
        in.press("Escape");
        page.keyboard().press(".");
        page.keyboard().press("i");
        assertThat(in).hasValue("261");
        page.keyboard().press(".");
        page.keyboard().press(".");
        page.keyboard().press(".");
        page.keyboard().press(",");
        page.keyboard().press("o");
        assertThat(out).hasValue("264");
        page.keyboard().press("t");
        assertThat(second.locator(".state")).containsText("00:00:10:11 to 00:00:10:14");
        assertThat(second).isFocused();
        assertThat(edl(page)).contains("00:00:10:11 00:00:10:14");
        page.getByText("Back to the machine’s frames").press("Enter");
        assertThat(second.locator(".state")).containsText("00:00:10:00");
    }

    @Test
    void aHighlightIsKeptByOneKeyAndUndecidedByAnother(Page page) {
        page.navigate(address);
        page.keyboard().press("j");
        Locator first = page.locator("#part1");
        page.keyboard().press("a");
        assertThat(first.locator(".badge")).hasText("Kept");
        assertThat(first).isFocused();
        assertThat(first.getByText("Keep", exactly())).hasCount(0);
        page.keyboard().press("u");
        assertThat(first.locator(".badge")).hasCount(0);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    @Test
    void twoPeopleAtOneHighlightAreTold(Page page, Site site) {
        page.navigate(address);
        Page other = page.context().newPage();
        other.navigate(address);
        other.keyboard().press("j");
        other.keyboard().press("j");
        other.keyboard().press("j");
        other.keyboard().press("d");
        assertThat(other.locator("#part3 .badge")).hasText("Dropped");

        page.locator("#part3").focus();
        page.keyboard().press("a");
        assertThat(page.locator("#part3 .notice")).containsText("Somebody worked on this");
        assertThat(page.locator("#part3 .badge")).hasText("Dropped");
        page.keyboard().press("u");
        assertThat(page.locator("#part3 .badge")).hasCount(0);
    }

    private String edl(Page page) {
        var answer = page.request().get(address + "/as/edl");
        assertThat(answer.headers().get("content-disposition")).contains("attachment");
        return answer.text();
    }
}

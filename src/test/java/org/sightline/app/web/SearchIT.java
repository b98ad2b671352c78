package org.sightline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Search, by keyboard. */
@ExtendWith(InBrowser.class)
class SearchIT {
    @Test
    void wordsFindAPictureThatCanBeWorkedOn(Page page) {
        page.navigate("/search");
        page.keyboard().type("a cat");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hits li").first()).containsText("cat.jpg");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("#name")).hasText("cat.jpg");
    }

    @Test
    void whatIsSaidInAVideoPlaysFromItsMoment(Page page) {
        page.navigate("/search?q=rocket&kind=speech");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("p");
        page.waitForFunction("() => document.querySelector('.view video').currentTime > 18.1");
        page.waitForFunction("() => document.querySelector('.view video').videoWidth > 0");
    }

    @Test
    void nothingIsSaidToBeNoMatch(Page page) {
        page.navigate("/search?q=quantum+chromodynamics");
        assertThat(page.locator(".empty")).containsText("No match");
    }

    @Test
    void aMinusLeavesOutAndAnotherOfThisKindIsOneLinkAway(Page page) {
        page.navigate("/search?q=rain+barrels");
        assertThat(page.locator(".hits li").first()).containsText("garden-club");
        page.getByText("Only some").press("Enter");
        page.getByLabel("Said by").fill("Yuna Park");
        page.getByLabel("Said by").press("Enter");
        assertThat(page.locator(".hits li", new Page.LocatorOptions().setHasText("Ines Moreau")))
                .hasCount(0);

        page.navigate("/search?q=a+cat");
        page.getByText("More like this").first().press("Enter");
        assertThat(page.locator(".hits li").first()).containsText("cat.jpg");
    }

    @Test
    void daysThatAreNoneAreToldAndNoPathIsAnExample(Page page) {
        page.navigate("/search?q=cat&since=2026-12-01&until=2026-01-01");
        assertThat(page.locator(".notice")).containsText("no day is on or after");
        page.navigate("/search?like=/etc/hostname");
        assertThat(page.locator(".notice")).isVisible();
    }
}

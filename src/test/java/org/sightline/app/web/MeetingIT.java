package org.sightline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sightline.app.web.InBrowser.Site;

/** A meeting, its transcript and its minutes, by keyboard. */
@ExtendWith(InBrowser.class)
class MeetingIT {
    @Test
    void aWordIsHeardFromItsPlaceAndMarkedWhileItIsSaid(Page page, Site site) {
        page.navigate(address(site, "planning-meeting.mp3"));
        Locator word = page.locator("#u3 [data-at]").nth(2);
        double at = Double.parseDouble(word.getAttribute("data-at"));
        word.click();
        page.waitForFunction("at => document.getElementById('player').currentTime > at + 0.2", at);
        assertThat(page.locator(".heard").first()).isVisible();
        page.keyboard().press(" ");
    }

    @Test
    void wordsThatAreFixedGoIntoTheMinutesAndWhatWasSaidOfTheirLineStays(Page page, Site site) {
        page.navigate(address(site, "planning-meeting.mp3"));
        Locator decision = page.locator("section:has(#decisions) li").first();
        decision.focus();
        page.keyboard().press("a");
        assertThat(decision.locator(".badge")).hasText("Accepted");

        Locator said = page.locator(decision.locator("a").getAttribute("href"));
        said.locator("summary").press("Enter");
        said.getByLabel("What was said")
                .fill("That is a good point, then we decided to hold the open day in April.");
        said.getByLabel("What was said").press("Control+Enter");
        assertThat(said.locator("summary")).hasText("Fixed");
        assertThat(decision.locator("textarea"))
                .hasValue(Pattern.compile("hold the open day in April"));
        assertThat(decision.locator(".badge")).hasText("Accepted");
    }

    @Test
    void linesAreCheckedSpeakersNamedTheMinutesApprovedAndThePdfSaysSo(Page page, Site site)
            throws Exception {
        String address = address(site, "garden-club.vtt");
        page.navigate(address);
        page.keyboard().press("j");
        page.keyboard().press("e");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("The watering plan was settled.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#line1-1 .badge")).hasText("Edited");

        page.getByLabel("Tom Baker").fill("Tomas Baker");
        page.getByLabel("Tom Baker").press("Enter");
        assertThat(page.locator("#u2 b")).hasText("Tomas Baker: ");
        assertThat(text(page, address)).contains("draft, not approved").contains("Tomas Baker");

        page.keyboard().press("y");
        assertThat(page.locator("#approve .badge")).hasText("Approved");
        assertThat(text(page, address))
                .containsIgnoringCase("approved")
                .contains("The watering plan was settled.")
                .doesNotContain("not approved");

        page.locator("#line1-1").focus();
        page.keyboard().press("u");
        // What changes after an approval is not approved.
        assertThat(page.locator("#approve button")).containsText("Approve the minutes");
    }

    @Test
    void anActionIsGivenToSomebodyUntilSomeDayAndThePdfFollows(Page page, Site site)
            throws Exception {
        String address = address(site, "garden-club.vtt");
        page.navigate(address);
        Locator action = page.locator("section:has(#actions) li").first();
        action.focus();
        page.keyboard().press("o");
        page.keyboard().type("Marguerite");
        page.keyboard().press("Enter");
        assertThat(action.getByText("As heard")).hasCount(1);
        assertThat(action).isFocused();
        page.keyboard().press("t");
        page.keyboard().type("12 May 2031");
        page.keyboard().press("Enter");
        assertThat(action.getByText("As heard")).hasCount(2);
        assertThat(text(page, address)).contains("Marguerite").contains("12 May 2031");

        action.getByText("As heard").first().press("Enter");
        assertThat(action.getByText("As heard")).hasCount(1);
        action.getByText("As heard").press("Enter");
        assertThat(action.getByText("As heard")).hasCount(0);
        assertThat(text(page, address)).doesNotContain("Marguerite", "2031");
    }

    @Test
    void whatIsTypedElsewhereIsNotLostWhenALineIsAccepted(Page page, Site site) {
        page.navigate(address(site, "planning-meeting.mp3"));
        Locator other = page.locator("section:has(#decisions) li textarea").last();
        other.fill("Not saved yet");
        Locator line = page.locator("section:has(#actions) li").first();
        line.focus();
        page.keyboard().press("a");
        assertThat(line.locator(".badge")).hasText("Accepted");
        assertThat(other).hasValue("Not saved yet");
        page.keyboard().press("u");
        assertThat(line.locator(".badge")).hasCount(0);
    }

    @Test
    void twoPeopleAtOneLineAreTold(Page page, Site site) {
        String address = address(site, "planning-meeting.mp3");
        page.navigate(address);
        Page other = page.context().newPage();
        other.navigate(address);
        Locator theirs = other.locator("section:has(#actions) li").first();
        theirs.focus();
        other.keyboard().press("d");
        assertThat(theirs.locator(".badge")).hasText("Left out");

        Locator mine = page.locator("section:has(#actions) li").first();
        mine.locator("textarea").fill("My words");
        mine.locator("textarea").press("Control+Enter");
        assertThat(mine.locator(".notice")).containsText("left it out");
        assertThat(mine.locator(".badge")).hasText("Left out");
    }

    private static String address(Site site, String name) {
        return "/meetings/" + AccessibleIT.id(site.desks().meetings().meetings(), name);
    }

    private static String text(Page page, String address) throws Exception {
        byte[] pdf = page.request().get(address + "/as/pdf").body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}

package org.sightline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sightline.app.web.InBrowser.Site;
import org.sightline.review.Decision;
import org.sightline.review.Decisions;

/** The queue of alt texts, by keyboard. */
@ExtendWith(InBrowser.class)
class QueueIT {
    @Test
    void oneKeyAcceptsAndAnotherTakesItBack(Page page, Site site) throws Exception {
        page.navigate("/?q=cat.jpg");
        assertThat(page.locator("#alt")).hasValue(Pattern.compile("\\bcat\\b"));
        page.evaluate("window.isSamePage = true");

        page.keyboard().press("a");
        assertThat(page.getByText("No picture passes these filters")).isVisible();
        assertThat(page.locator(".lead")).containsText("2 of 3 pictures wait");
        assertThat(last(site).kind()).isEqualTo(Decision.Kind.ACCEPT);

        page.keyboard().press("u");
        assertThat(page.locator("#alt")).hasValue(Pattern.compile("\\bcat\\b"));
        assertThat(last(site).kind()).isEqualTo(Decision.Kind.WITHDRAW);
        assertThat((Boolean) page.evaluate("window.isSamePage"))
                .as("only what changes is loaded again")
                .isTrue();
    }

    @Test
    void wordsAreTypedAndAcceptedWithoutLeavingTheKeyboard(Page page, Site site) throws Exception {
        page.navigate("/?q=sign.png");
        page.keyboard().press("e");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("A sign: the library is open");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("No picture passes these filters")).isVisible();
        assertThat(last(site).alt()).isEqualTo("A sign: the library is open");

        page.keyboard().press("u");
        assertThat(page.locator("#alt")).hasValue(Pattern.compile("PUBLIC"));
    }

    @Test
    void keysGoToTheNextPictureAndBackAndReadersAreTold(Page page) {
        page.navigate("/");
        String first = page.locator("#name").innerText();
        page.keyboard().press("j");
        assertThat(page.locator("#name")).not().hasText(first);
        assertThat(page.locator("#told")).containsText("2 of 3");
        page.keyboard().press("k");
        assertThat(page.locator("#name")).hasText(first);
    }

    @Test
    void faultsOfTheWordsAreToldWhileTheyAreTyped(Page page) {
        page.navigate("/?q=cat.jpg");
        assertThat(page.locator("#warnings li")).hasCount(0);
        page.getByLabel("Alt text", new Page.GetByLabelOptions().setExact(true))
                .fill("Image of a cat");
        assertThat(page.locator("#warnings li")).containsText("It opens with “image of”");
        page.getByLabel("Alt text", new Page.GetByLabelOptions().setExact(true)).fill("A cat");
        assertThat(page.locator("#warnings li")).hasCount(0);
    }

    @Test
    void oneKeyShowsAllKeysAndOthersGoToThePages(Page page) throws Exception {
        page.navigate("/?q=cat.jpg");
        Locator help = page.getByRole(AriaRole.DIALOG);
        assertThat(help).isHidden();
        page.keyboard().press("?");
        assertThat(help).containsText("undo the last act");
        assertThat(AccessibleIT.findings(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(help).isHidden();
        page.keyboard().press("3");
        page.waitForURL("**/meetings");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/meetings/*");
    }

    @Test
    void whatWasReadHasAFrameThatCanBeHidden(Page page) {
        page.navigate("/?q=sign.png");
        Locator frame = page.locator(".frames .text rect").first();
        assertThat(frame).isVisible();
        page.getByLabel("Frames around").uncheck();
        assertThat(frame).isHidden();
    }

    @Test
    void filtersNarrowTheQueueAndManyAreAcceptedAtOnce(Page page, Site site) throws Exception {
        page.navigate("/");
        page.getByLabel("Type").selectOption("text");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true))
                .press("Enter");
        assertThat(page.locator("#name")).hasText("sign.png");
        assertThat(page.locator("#acceptable")).hasText("1");
        page.getByLabel("Accept what is shown").fill("100");
        assertThat(page.locator("#acceptable")).hasText("0");
        page.getByLabel("Accept what is shown").fill("60");
        assertThat(page.locator("#acceptable")).hasText("1");
        page.getByLabel("Accept what is shown").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 accepted");
        page.keyboard().press("u");
        assertThat(page.locator("#name")).hasText("sign.png");
        assertThat(last(site).kind()).isEqualTo(Decision.Kind.WITHDRAW);
    }

    @Test
    void twoPeopleAtOnePictureAreTold(Page page) {
        page.navigate("/?show=all&q=cat.jpg");
        Page other = page.context().newPage();
        other.navigate("/?show=all&q=cat.jpg");
        other.keyboard().press("d");
        assertThat(other.locator(".badge")).hasText("Decided");

        page.keyboard().press("a");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody decided on this picture");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("decorative");
        assertThat(page.locator("#told")).containsText("Somebody decided");
        other.keyboard().press("u");
        assertThat(other.locator(".badge")).not().hasText("Decided");
    }

    private static Decision last(Site site) throws Exception {
        List<Decision> all = Decisions.open(site.library().decisions()).all();
        return all.get(all.size() - 1);
    }
}

package org.sightline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.app.batch.Command;
import org.sightline.app.batch.Progress;
import org.sightline.app.batch.Running;
import org.sightline.app.batch.Workbench;
import org.sightline.app.web.InBrowser.Site;
import org.sightline.dossier.Json;
import org.sightline.dossier.LibraryLock;

/** The page of runs, by keyboard. */
@ExtendWith(InBrowser.class)
class RunsIT {
    private static final Path CAT = Path.of("sample-media/images/cat.jpg");

    @TempDir Path folder;

    @Test
    void outputsAreWrittenAgainAndWhatFailedIsRetriedByOneKeyEach(Page page, Site site)
            throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
        Command command = ran(site, broken);
        page.navigate("/runs");
        Locator newest = page.locator(".runs > li").first();
        assertThat(newest).containsText("some files failed");
        assertThat(newest).containsText("broken.jpg");
        assertThat(AccessibleIT.findings(page)).isEmpty();

        Path table = Path.of(command.output(), "alt-text.csv");
        Files.delete(table);
        page.keyboard().press("j");
        page.keyboard().press("w");
        assertThat(newest).containsText("outputs written again");
        assertThat(table).content().contains("cat.jpg");

        Files.copy(CAT, broken, StandardCopyOption.REPLACE_EXISTING);
        assertThat(newest.locator("[data-key=r]")).isEnabled();
        page.keyboard().press("j");
        page.keyboard().press("r");
        assertThat(newest).containsText("2 unchanged");
        assertThat(newest.locator(".badge")).hasText("done");
        assertThat(table).content().contains("broken.jpg");
    }

    @Test
    void aRunOfAnotherProcessIsFollowedAndItsEndIsSeen(Page page, Site site) throws Exception {
        ran(site, CAT);
        page.navigate("/runs");
        try (LibraryLock lock = site.library().lock()) {
            runs(site, 3);
            page.navigate("/runs");
            Locator words = page.locator("#words");
            assertThat(words).containsText("highlights: 3 of 40 files, 1 failed; measuring");
            assertThat(button(page)).isDisabled();
            assertThat(AccessibleIT.findings(page)).isEmpty();
            runs(site, 39);
            assertThat(words).containsText("39 of 40 files");
            page.navigate("/");
            assertThat(page.locator(".busy")).containsText("39 of 40 files");
            page.navigate("/runs");
            assertThat(lock).isNotNull();
        }
        Files.delete(site.library().running());
        assertThat(button(page)).isEnabled();
        assertThat(page.locator("#told")).hasText("The run has ended.");
    }

    @Test
    void whoStartsOneInABusyLibraryIsToldWhoHasIt(Page page, Site site) throws Exception {
        ran(site, CAT);
        page.navigate("/runs");
        try (LibraryLock lock = site.library().lock()) {
            button(page).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("another run (pid");
            assertThat(lock).isNotNull();
        }
    }

    private static Locator button(Page page) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Write the outputs again"))
                .first();
    }

    /** Leaves what a run of another process would. */
    private static void runs(Site site, int through) throws Exception {
        long pid = ProcessHandle.current().pid();
        Running running = new Running("highlights", pid, 45, 40, through, 1, "measuring its files");
        Files.writeString(site.library().running(), Json.line(running));
    }

    /** Runs a job over the cat and another file. */
    private Command ran(Site site, Path other) throws Exception {
        Path job = folder.resolve("pictures.yml");
        Files.writeString(
                job, "kind: alt-text\ninput: [" + CAT + ", " + other + "]\noutputs: [csv]\n");
        Command command = Command.of(job, List.of(), Map.of(), folder.resolve("out"));
        try (Workbench workbench = Workbench.open(site.library(), command.name())) {
            workbench.run(command, command.spec(), Progress.silent());
        }
        return command;
    }
}

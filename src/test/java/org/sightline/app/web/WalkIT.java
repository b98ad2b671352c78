package org.sightline.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.app.batch.Command;
import org.sightline.app.batch.Progress;
import org.sightline.app.batch.Workbench;
import org.sightline.app.web.InBrowser.Site;
import org.sightline.dossier.Json;
import org.sightline.dossier.Library;
import org.sightline.flow.SampleLibrary;
import org.sightline.job.JobFile;
import org.sightline.media.CsvTable;
import tools.jackson.databind.JsonNode;

/**
 * The whole way of a newcomer, by keyboard: from what the demo's jobs leave to files that a person
 * takes away. Each key that is pressed stands on the page or behind its button "Keys".
 */
@ExtendWith(InBrowser.class)
class WalkIT {
    @TempDir Path folder;

    @Test
    void fromTheDemoToApprovedAltTextAnExportedClipListAndApprovedMinutes(Site site)
            throws Exception {
        Library library = SampleLibrary.built().copy(folder.resolve("library"));
        try (Workbench workbench = Workbench.open(library, "walk")) {
            run(workbench, "alt-text", "csv", "cat.jpg", "sign.png", "temple.jpg");
            run(workbench, "highlights", "edl, json", "launch-day.mp4");
            run(workbench, "minutes", "pdf", "garden-club.vtt");
        }
        try (InBrowser.Window window = site.window(library)) {
            Page page = window.page();
            page.navigate("/");
            altTextIsAccepted(page);
            clipsAreChosen(page);
            minutesAreApproved(page);
        }
    }

    private void altTextIsAccepted(Page page) throws Exception {
        Map<String, String> accepted = new HashMap<>();
        for (int left = 3; left > 0; left--) {
            assertThat(page.locator(".lead")).containsText(left + " of 3 pictures wait");
            Locator words = page.locator("#alt");
            if (left == 2) {
                press(page, "e");
                page.keyboard().press("ControlOrMeta+a");
                page.keyboard().type("Words of a person, =typed");
            } else if (words.inputValue().isEmpty()) {
                words.fill("What the machine was too unsure to say.");
            }
            accepted.put(page.locator("#name").innerText(), words.inputValue());
            words.blur();
            press(page, "a");
        }
        assertThat(page.getByText("All pictures are decided")).isVisible();
        writeTheOutputs(page, "alt-text");

        Path table = folder.resolve("out/alt-text/alt-text.csv");
        for (CsvTable.Row row : CsvTable.read(table).rows()) {
            String name = Path.of(row.cell("file")).getFileName().toString();
            assertThat(row.cell("alt")).isEqualTo(accepted.remove(name));
            assertThat(row.cell("source")).isEqualTo("human");
        }
        assertThat(accepted).isEmpty();
    }

    private void clipsAreChosen(Page page) throws Exception {
        openTheFirst(page, "2", "videos");
        press(page, "j");
        Locator first = page.locator("#part1");
        String dropped = first.locator("input.words").inputValue();
        press(page, "d");
        assertThat(first.locator(".badge")).hasText("Dropped");

        press(page, "j");
        Locator second = page.locator("#part2");
        String trimmed = second.locator("input.words").inputValue();
        press(page, "p");
        page.waitForFunction(
                "() => document.getElementById('player').currentTime > 0"
                        + " && document.getElementById('player').readyState > 1");
        press(page, ".");
        press(page, "i");
        press(page, "t");
        assertThat(second.getByText("Trimmed by")).isVisible();
        press(page, "a");
        assertThat(second.locator(".badge")).hasText("Kept");
        long in = Long.parseLong(second.getByLabel("In, frame").inputValue());
        long out = Long.parseLong(second.getByLabel("Out, frame").inputValue());
        String timecodes = second.locator(".state span").first().innerText().replace(" to ", " ");

        Download list = page.waitForDownload(() -> press(page, "x"));
        assertThat(list.path()).content().contains(timecodes, trimmed).doesNotContain(dropped);
        writeTheOutputs(page, "highlights");

        Path video = folder.resolve("out/highlights/launch-day");
        assertThat(video.resolve("timeline.edl")).hasSameTextualContentAs(list.path());
        JsonNode kept =
                Json.mapper()
                        .readTree(Files.readString(video.resolve("highlights.json")))
                        .path("highlights");
        assertThat(kept.path(0).path("title").asString()).isEqualTo(trimmed);
        assertThat(kept.path(0).path("start_frame").asLong()).isEqualTo(in);
        assertThat(kept.path(0).path("end_frame").asLong()).isEqualTo(out);
    }

    private void minutesAreApproved(Page page) throws Exception {
        Path pdf = folder.resolve("out/minutes/garden-club/minutes.pdf");
        assertThat(text(pdf)).contains("draft, not approved");
        openTheFirst(page, "3", "meetings");
        press(page, "j");
        press(page, "a");
        assertThat(page.locator("#line1-1 .badge")).hasText("Accepted");
        press(page, "y");
        assertThat(page.locator("#approve .badge")).hasText("Approved");
        writeTheOutputs(page, "minutes");
        assertThat(text(pdf)).contains("Minutes – approved").doesNotContain("draft");
    }

    /** Goes to the page that the keys "1 to 5" lead to, and to the first file there. */
    private static void openTheFirst(Page page, String key, String pages) {
        page.keyboard().press(key);
        page.waitForURL("**/" + pages);
        press(page, "j");
        press(page, "Enter");
        page.waitForURL("**/" + pages + "/*");
    }

    /** Ends on the page of runs, which tells that they are written. */
    private static void writeTheOutputs(Page page, String job) {
        press(page, "w");
        page.waitForURL("**/runs");
        Locator newest = page.locator(".runs > li").first();
        assertThat(newest.locator("h2")).hasText(Pattern.compile(job + ".*written again"));
        assertThat(newest.locator(".badge")).hasText("done");
        assertThat(newest.locator("code").first()).containsText("out/" + job);
    }

    /** Presses a key that somebody can know who has read nothing but the page. */
    private static void press(Page page, String key) {
        String shown = key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key;
        assertThat(page.locator("//kbd[text()='" + shown + "']").first()).isAttached();
        page.keyboard().press(key);
    }

    /** What the demo runs, over those of its files that other tests have measured already. */
    private void run(Workbench workbench, String name, String outputs, String... samples)
            throws Exception {
        Path job = Path.of("jobs", name + ".yml");
        Path input = Path.of(JobFile.read(job, Map.of()).input().get(0));
        Command command =
                Command.of(
                        job,
                        Stream.of(samples).map(s -> input.resolve(s).toString()).toList(),
                        Map.of("outputs", "[" + outputs + "]"),
                        folder.resolve("out").resolve(name));
        workbench.run(command, command.spec(), Progress.silent());
    }

    private static String text(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }
}

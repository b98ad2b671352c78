package org.sightline.app.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.app.web.InBrowser.Site;
import org.sightline.dossier.DossierStore;
import org.sightline.dossier.ImageDossier;
import org.sightline.dossier.Library;
import org.sightline.eval.Figures;
import org.sightline.flow.AltTextFlow;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.review.Decisions;
import org.sightline.review.ExistingTexts;

/**
 * How long a person waits before a queue of 5,000 pictures: the dossiers of the sample pictures,
 * each kept under many names.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
@ExtendWith(InBrowser.class)
class QueueEval {
    private static final int PICTURES = 5000;
    private static final String FIRST_PAINT =
            "() => new Promise(told => new PerformanceObserver(list => told("
                    + "list.getEntriesByName('first-contentful-paint')[0].startTime))"
                    + ".observe({type: 'paint', buffered: true}))";
    private static final Figures FIGURES = new Figures("queue");

    @TempDir Path folder;

    @Test
    void thousandsKeepNobodyWaiting(Site site) throws Exception {
        Library library = Library.open(folder.resolve("library"));
        Holdings holdings = Holdings.of(fill(library, site));
        double began = cpuSeconds();
        long start = System.nanoTime();
        try (Desks desks = Desks.open(library, site.instruments(), holdings);
                ReviewServer server = ReviewServer.start(desks, Access.loopback(), 0);
                BrowserContext context =
                        InBrowser.context(site.browser(), "http://127.0.0.1:" + server.port())) {
            FIGURES.line("pages over %d pictures open after %.2f s", PICTURES, since(start));
            Page page = context.newPage();
            FIGURES.line("- first paint at once: %.2f s", firstPaint(page));
            desks.pictures().finishReading();
            FIGURES.line("- all read after %.1f s, %.1f CPU s", since(start), cpuSeconds() - began);
            FIGURES.line("- first paint then: %.2f s", firstPaint(page));
            FIGURES.line("- first paint again: %.2f s", firstPaint(page));
            FIGURES.line("- from a key to the next picture: %.2f s", next(page));
            start = System.nanoTime();
            int many = desks.pictures().acceptFrom(QueueFilter.TO_DO, 0.01, "Ann");
            FIGURES.line("- %d accepted at once: %.2f s", many, since(start));
            start = System.nanoTime();
            desks.pictures().undo("Ann");
            FIGURES.line("- and taken back: %.2f s", since(start));
        }
        FIGURES.write();
    }

    private static double firstPaint(Page page) {
        page.navigate("/");
        return ((Number) page.evaluate(FIRST_PAINT)).doubleValue() / 1000;
    }

    private static double next(Page page) {
        String first = page.locator("#name").innerText();
        long start = System.nanoTime();
        page.keyboard().press("s");
        page.waitForFunction("n => document.getElementById('name').innerText !== n", first);
        return since(start);
    }

    private static List<MediaFile> fill(Library library, Site site) throws Exception {
        AltTextFlow flow =
                new AltTextFlow(
                        JobSpec.defaults(JobKind.ALT_TEXT, List.of()),
                        site.instruments(),
                        Decisions.open(library.decisions()),
                        ExistingTexts.NONE);
        String models = DossierStore.key(flow.models(MediaKind.IMAGE));
        List<MediaFile> samples = site.desks().holdings().of(Set.of(MediaKind.IMAGE));
        List<MediaFile> files = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            MediaFile sample = samples.get(i % samples.size());
            ImageDossier of =
                    (ImageDossier)
                            site.library().dossiers().find(sample.id(), models).orElseThrow();
            MediaId id = new MediaId(String.format("%064x", i + 1));
            library.dossiers()
                    .save(new ImageDossier(id, of.info(), of.models(), of.seconds(), of.image()));
            files.add(new MediaFile(sample.path(), "set/" + i + ".jpg", id, MediaKind.IMAGE));
        }
        return files;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double cpuSeconds() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}

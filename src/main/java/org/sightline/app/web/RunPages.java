package org.sightline.app.web;

import java.nio.file.Path;
import java.util.List;
import org.sightline.app.batch.PastRun;
import org.sightline.app.batch.PastRuns;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.dossier.LibraryLock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What ran, how it ended, and what failed with what to do about it. */
@Controller
final class RunPages {
    private static final int SHOWN = 50;

    private final Library library;

    RunPages(Library library) {
        this.library = library;
    }

    @GetMapping("/runs")
    String runs(Model model) {
        try {
            model.addAttribute("runs", past());
        } catch (LibraryException e) {
            model.addAttribute("trouble", e.getMessage() + "; " + e.advice());
        }
        return "runs";
    }

    // The job store is one process's at a time, and a run has it while it goes on.
    private synchronized List<PastRun> past() throws LibraryException {
        Path folder = library.folder();
        try (LibraryLock lock = library.lock()) {
            return PastRuns.newest(folder, null, SHOWN);
        }
    }
}

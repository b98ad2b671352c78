package org.sightline.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sightline.app.batch.Command;
import org.sightline.app.batch.PastRun;
import org.sightline.dossier.LibraryException;
import org.sightline.job.JobKind;
import org.sightline.job.WrongJobException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What ran, how it ended or goes on, what failed with what to do about it, and to do it. */
@Controller
final class RunPages {
    private static final String UNKNOWN =
            "How this was measured is not known here. Give the job to ./sightline export, with the"
                    + " input and output that it ran with.";

    private final RunDesk desk;
    private final RunFeed feed;
    private final Guard guard;

    RunPages(RunDesk desk, RunFeed feed, Guard guard) {
        this.desk = desk;
        this.feed = feed;
        this.guard = guard;
    }

    /**
     * A run as the page shows it.
     *
     * @param newest whether no later run was asked for by the same command
     */
    record Shown(PastRun run, boolean newest) {
        /** Whether it can be asked for again from here. */
        public boolean canRunAgain() {
            Command command = run.command();
            return newest && command != null && command.isOfHere();
        }

        /** Whether something of it is still to do. */
        public boolean isUnfinished() {
            return !run.state().equals("done") || run.failed() > 0;
        }

        /** What the button says that gives its command again. */
        public String again() {
            if (!run.state().equals("done")) {
                return "Go on";
            }
            return run.failed() > 0 ? "Retry the failed" : "Run again";
        }
    }

    @GetMapping("/runs")
    String runs(Model model) {
        model.addAttribute("runs", shown(desk.past()));
        model.addAttribute("trouble", desk.trouble());
        return "runs";
    }

    @GetMapping("/runs/progress")
    SseEmitter progress() {
        return feed.listen();
    }

    /** Gives the command of a run again: {@code again} or {@code export}. */
    @PostMapping("/runs")
    String start(
            @RequestParam("token") String token,
            @RequestParam("run") long run,
            @RequestParam("verb") String verb,
            RedirectAttributes told) {
        guard.check(token);
        try {
            List<Command> commands =
                    desk
                            .command(run)
                            .filter(Command::isOfHere)
                            .map(c -> verb.equals("export") ? c.export() : c.again())
                            .stream()
                            .toList();
            if (!commands.isEmpty()) {
                desk.start(commands);
            }
        } catch (LibraryException e) {
            told.addFlashAttribute("notice", e.getMessage() + "; " + e.advice());
        } catch (WrongJobException e) {
            told.addFlashAttribute("notice", "The job file has a problem: " + e.getMessage());
        }
        return "redirect:/runs";
    }

    /** Writes all outputs again that tell of a file, or without one all alt texts. */
    @PostMapping("/runs/export")
    String export(
            @RequestParam("token") String token,
            @RequestParam(name = "media", defaultValue = "") String media,
            RedirectAttributes told) {
        guard.check(token);
        try {
            int started =
                    media.isEmpty()
                            ? desk.export(JobKind.ALT_TEXT)
                            : desk.export(Guard.mediaId(media));
            if (started == 0) {
                told.addFlashAttribute("notice", UNKNOWN);
            }
        } catch (LibraryException e) {
            told.addFlashAttribute("notice", e.getMessage() + "; " + e.advice());
        } catch (WrongJobException e) {
            told.addFlashAttribute("notice", "The job file has a problem: " + e.getMessage());
        }
        return "redirect:/runs";
    }

    private static List<Shown> shown(List<PastRun> runs) {
        Set<Command> met = new HashSet<>();
        List<Shown> shown = new ArrayList<>();
        for (PastRun run : runs) {
            Command command = run.command();
            shown.add(new Shown(run, command != null && met.add(command.again())));
        }
        return shown;
    }
}

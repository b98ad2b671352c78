package org.sightline.app.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.review.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of alt texts, least sure first. */
@Controller
final class ReviewPages {
    private static final int LONGEST = 5000;
    private static final int SURE = 80;

    private final Desk desk;
    private final Guard guard;

    ReviewPages(Desk desk, Guard guard) {
        this.desk = desk;
        this.guard = guard;
    }

    @GetMapping("/")
    String queue(
            @ModelAttribute("filter") QueueFilter filter,
            @RequestParam(name = "at", defaultValue = "") String at,
            @ModelAttribute("who") String who,
            Model model)
            throws LibraryException {
        Queue queue = desk.queue(filter, at.isEmpty() ? null : Guard.mediaId(at));
        model.addAttribute("queue", queue);
        model.addAttribute("pictures", desk.all());
        Optional<Sheet> sheet = queue.current().map(Row::media).flatMap(desk::sheet);
        model.addAttribute("sheet", sheet.orElse(null));
        model.addAttribute("warnings", sheet.map(Sheet::warnings).orElse(List.of()));
        model.addAttribute("states", Row.State.values());
        model.addAttribute("sure", SURE);
        model.addAttribute("acceptable", desk.acceptable(filter, SURE / 100.0).size());
        model.addAttribute("canUndo", desk.canUndo(who));
        return "queue";
    }

    /** What is wrong with the words in the form, as it asks while they are typed. */
    @GetMapping("/warnings")
    String warnings(
            @RequestParam("media") String media, @RequestParam("alt") String alt, Model model) {
        model.addAttribute("warnings", desk.warnings(Guard.mediaId(media), cut(alt)));
        return "queue :: warnings";
    }

    @PostMapping("/decide")
    String decide(
            @RequestParam("token") String token,
            @RequestParam("media") String media,
            @RequestParam("alt") String alt,
            @RequestParam(name = "long", required = false) @Nullable String longDescription,
            @RequestParam("verb") String verb,
            @RequestParam("seen") String seen,
            @RequestParam(name = "next", defaultValue = "") String next,
            @ModelAttribute("filter") QueueFilter filter,
            @ModelAttribute("who") String who,
            RedirectAttributes told)
            throws MediaException, LibraryException {
        guard.check(token);
        Verdict verdict =
                new Verdict(verb, cut(alt), longDescription == null ? null : cut(longDescription));
        Optional<Decision> others = desk.decide(Guard.mediaId(media), verdict, who, seen);
        others.ifPresent(decision -> told.addFlashAttribute("notice", meanwhile(decision)));
        return "redirect:" + filter.address(others.isPresent() ? media : next);
    }

    private static String meanwhile(Decision decision) {
        return "Somebody decided on this picture meanwhile: "
                + Sheet.told(decision)
                + ". Decide again if you know better.";
    }

    @PostMapping("/undo")
    String undo(
            @RequestParam("token") String token,
            @ModelAttribute("filter") QueueFilter filter,
            @ModelAttribute("who") String who)
            throws MediaException, LibraryException {
        guard.check(token);
        return "redirect:" + filter.address(desk.undo(who).map(MediaId::sha256).orElse(""));
    }

    /** How many would be accepted at this confidence, as the form for many asks while it is set. */
    @GetMapping("/acceptable")
    @ResponseBody
    String acceptable(
            @RequestParam("sure") double percent, @ModelAttribute("filter") QueueFilter filter) {
        return String.valueOf(desk.acceptable(filter, percent / 100).size());
    }

    @PostMapping("/accept-all")
    String acceptAll(
            @RequestParam("token") String token,
            @RequestParam("sure") double percent,
            @ModelAttribute("filter") QueueFilter filter,
            @ModelAttribute("who") String who,
            RedirectAttributes told)
            throws MediaException, LibraryException {
        guard.check(token);
        int accepted = desk.acceptFrom(filter, percent / 100, who);
        told.addFlashAttribute(
                "notice", accepted + " accepted; one “Undo” takes all of them back.");
        return "redirect:" + filter.address("");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}

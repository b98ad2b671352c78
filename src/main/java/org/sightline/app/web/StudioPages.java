package org.sightline.app.web;

import java.util.Optional;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Videos with their highlights, and meetings with their minutes. */
@Controller
final class StudioPages {
    private static final int LONGEST = 2000;
    private static final String STALE =
            "Nothing that today's models measured is known of this file; run its job again.";

    private final StudioDesk desk;
    private final Guard guard;

    StudioPages(StudioDesk desk, Guard guard) {
        this.desk = desk;
        this.guard = guard;
    }

    @GetMapping("/videos")
    String videos(Model model) {
        model.addAttribute("files", desk.videos());
        return "videos";
    }

    @GetMapping("/videos/{media}")
    String video(@PathVariable("media") String media, Model model)
            throws ModelException, LibraryException {
        Optional<VideoSheet> sheet = desk.video(Guard.mediaId(media));
        if (sheet.isEmpty()) {
            model.addAttribute("trouble", STALE);
            return videos(model);
        }
        model.addAttribute("video", sheet.get());
        model.addAttribute("token", guard.token());
        return "video";
    }

    @GetMapping("/meetings")
    String meetings(Model model) {
        model.addAttribute("files", desk.meetings());
        return "meetings";
    }

    @GetMapping("/meetings/{media}")
    String meeting(@PathVariable("media") String media, Model model)
            throws ModelException, LibraryException {
        Optional<MeetingSheet> sheet = desk.meeting(Guard.mediaId(media));
        if (sheet.isEmpty()) {
            model.addAttribute("trouble", STALE);
            return meetings(model);
        }
        model.addAttribute("meeting", sheet.get());
        model.addAttribute("token", guard.token());
        return "meeting";
    }

    @PostMapping({"/videos/{media}", "/meetings/{media}"})
    String say(
            @PathVariable("media") String media,
            @RequestParam("token") String token,
            @RequestParam("part") String part,
            @RequestParam("verb") String verb,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam("page") String page,
            @RequestParam(name = "anchor", defaultValue = "main") String anchor,
            @CookieValue(name = "who", defaultValue = "") String who)
            throws MediaException {
        guard.check(token);
        if (part.length() > LONGEST || words.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        desk.say(Guard.mediaId(media), part, verb, words, ReviewPages.name(who));
        String folder = page.equals("meetings") ? "meetings" : "videos";
        return "redirect:/" + folder + "/" + media + "#" + anchor.replaceAll("[^\\w-]", "");
    }
}

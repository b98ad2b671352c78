package org.sightline.app.web;

import java.util.List;
import java.util.Optional;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.model.ModelException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings with their minutes and transcripts. */
@Controller
final class MeetingPages {
    private final MeetingDesk desk;
    private final Guard guard;

    MeetingPages(MeetingDesk desk, Guard guard) {
        this.desk = desk;
        this.guard = guard;
    }

    @GetMapping("/meetings")
    String meetings(Model model) {
        List<MediaFile> meetings = desk.meetings();
        model.addAttribute("files", meetings);
        model.addAttribute("approved", meetings.stream().filter(desk::isApproved).toList());
        return "meetings";
    }

    @GetMapping("/meetings/{media}")
    String meeting(@PathVariable("media") String media, Model model)
            throws ModelException, LibraryException {
        Optional<MeetingSheet> sheet = desk.meeting(Guard.mediaId(media));
        if (sheet.isEmpty()) {
            model.addAttribute("trouble", Forms.STALE);
            return meetings(model);
        }
        model.addAttribute("meeting", sheet.get());
        model.addAttribute("formats", MeetingDesk.FORMATS);
        return "meeting";
    }

    @PostMapping("/meetings/{media}")
    String say(
            @PathVariable("media") String media,
            @RequestParam("token") String token,
            @ModelAttribute("saying") Saying saying,
            @RequestParam(name = "anchor", defaultValue = "main") String anchor,
            @ModelAttribute("who") String who,
            RedirectAttributes told)
            throws MediaException, ModelException, LibraryException {
        guard.check(token);
        desk.say(Guard.mediaId(media), Forms.checked(saying), who)
                .ifPresent(others -> Forms.tell(told, anchor, others));
        return Forms.backTo("/meetings/" + media, anchor);
    }

    @GetMapping("/meetings/{media}/as/{format}")
    ResponseEntity<byte[]> takeAway(
            @PathVariable("media") String media, @PathVariable("format") String format)
            throws MediaException, ModelException, LibraryException {
        return Forms.saved(desk.takeAway(Guard.mediaId(media), format));
    }
}

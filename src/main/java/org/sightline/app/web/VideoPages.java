package org.sightline.app.web;

import java.util.Optional;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
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

/** Videos with their highlights. */
@Controller
final class VideoPages {
    private final VideoDesk desk;
    private final Guard guard;

    VideoPages(VideoDesk desk, Guard guard) {
        this.desk = desk;
        this.guard = guard;
    }

    @GetMapping("/videos")
    String videos(Model model) {
        model.addAttribute("files", desk.videos());
        model.addAttribute("seen", desk.seen());
        return "videos";
    }

    @GetMapping("/videos/{media}")
    String video(@PathVariable("media") String media, Model model)
            throws ModelException, LibraryException {
        Optional<VideoSheet> sheet = desk.video(Guard.mediaId(media));
        if (sheet.isEmpty()) {
            model.addAttribute("trouble", Forms.STALE);
            return videos(model);
        }
        model.addAttribute("video", sheet.get());
        model.addAttribute("formats", VideoDesk.FORMATS);
        return "video";
    }

    @PostMapping("/videos/{media}")
    String say(
            @PathVariable("media") String media,
            @RequestParam("token") String token,
            @ModelAttribute("saying") Saying saying,
            @RequestParam(name = "anchor", defaultValue = "main") String anchor,
            @ModelAttribute("who") String who,
            RedirectAttributes told)
            throws MediaException, LibraryException {
        guard.check(token);
        MediaId id = Guard.mediaId(media);
        desk.say(id, Forms.checked(saying), who)
                .ifPresent(others -> Forms.tell(told, anchor, others));
        return Forms.backTo("/videos/" + media, anchor);
    }

    /** Begins and ends a highlight elsewhere: {@code in} and {@code out} are frames. */
    @PostMapping("/videos/{media}/trim")
    String trim(
            @PathVariable("media") String media,
            @RequestParam("token") String token,
            @RequestParam("part") String part,
            @RequestParam("seen") String seen,
            @RequestParam("in") long in,
            @RequestParam("out") long out,
            @RequestParam(name = "anchor", defaultValue = "main") String anchor,
            @ModelAttribute("who") String who,
            RedirectAttributes told)
            throws MediaException, LibraryException {
        if (in < 0 || out <= in) {
            Forms.notice(told, anchor, "The out point must come after the in point.");
            return Forms.backTo("/videos/" + media, anchor);
        }
        Saying saying = new Saying(part, "edit", in + "-" + out, seen);
        return say(media, token, saying, anchor, who, told);
    }

    @GetMapping("/videos/{media}/as/{format}")
    ResponseEntity<byte[]> takeAway(
            @PathVariable("media") String media, @PathVariable("format") String format)
            throws MediaException, ModelException, LibraryException {
        return Forms.saved(desk.takeAway(Guard.mediaId(media), format));
    }
}

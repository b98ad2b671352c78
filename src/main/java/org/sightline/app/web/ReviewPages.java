package org.sightline.app.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.model.ModelException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The queue of alt texts, least sure first, and the search page. */
@Controller
final class ReviewPages {
    private final Desk desk;

    /** Forms carry it; another site that posts to us does not know it. */
    private final String token = HexFormat.of().formatHex(randomBytes());

    ReviewPages(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String queue(Model model) throws ModelException {
        model.addAttribute("sheets", desk.queue());
        model.addAttribute("left", desk.left());
        model.addAttribute("token", token);
        return "queue";
    }

    @PostMapping("/decide")
    String decide(
            @RequestParam("token") String given,
            @RequestParam("media") String media,
            @RequestParam("alt") String alt,
            @RequestParam("verb") String verb)
            throws MediaException {
        if (!token.equals(given)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        desk.decide(mediaId(media), verb, alt);
        return "redirect:/";
    }

    @GetMapping("/picture/{media}")
    ResponseEntity<byte[]> picture(@PathVariable("media") String media) {
        return desk.thumbnail(mediaId(media))
                .map(jpeg -> ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/search")
    String search(@RequestParam(name = "q", defaultValue = "") String words, Model model)
            throws MediaException, ModelException, LibraryException {
        model.addAttribute("q", words);
        if (!words.isBlank()) {
            model.addAttribute("found", desk.find(words));
        }
        return "search";
    }

    private static MediaId mediaId(String sha256) {
        try {
            return new MediaId(sha256);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}

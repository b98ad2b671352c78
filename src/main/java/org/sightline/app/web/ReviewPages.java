package org.sightline.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.review.Decision;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of alt texts, least sure first. */
@Controller
final class ReviewPages {
    private static final int LONGEST = 5000;
    private static final int LONGEST_NAME = 60;
    private static final double SURE = 0.95;

    private final Desk desk;
    private final Guard guard;

    ReviewPages(Desk desk, Guard guard) {
        this.desk = desk;
        this.guard = guard;
    }

    @GetMapping("/")
    String queue(
            @RequestParam(name = "show", defaultValue = "") String show,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "at", required = false) @Nullable String at,
            @CookieValue(name = "who", defaultValue = "") String who,
            Model model)
            throws LibraryException {
        MediaId place = at == null || at.isEmpty() ? null : Guard.mediaId(at);
        Queue queue = desk.queue(new Queue.Filter(state(show), words), place);
        model.addAttribute("queue", queue);
        model.addAttribute(
                "sheet", queue.current().map(Row::media).flatMap(desk::sheet).orElse(null));
        model.addAttribute("states", Row.State.values());
        model.addAttribute("show", show);
        model.addAttribute("q", words);
        model.addAttribute("who", name(who));
        model.addAttribute("sure", desk.acceptable(SURE));
        model.addAttribute("canUndo", desk.canUndo());
        model.addAttribute("token", guard.token());
        return "queue";
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
            @RequestParam(name = "show", defaultValue = "") String show,
            @RequestParam(name = "q", defaultValue = "") String words,
            @CookieValue(name = "who", defaultValue = "") String who,
            RedirectAttributes told)
            throws MediaException, LibraryException {
        guard.check(token);
        MediaId id = Guard.mediaId(media);
        Verdict verdict =
                new Verdict(verb, cut(alt), longDescription == null ? null : cut(longDescription));
        Optional<Decision> others = desk.decide(id, verdict, name(who), seen);
        others.ifPresent(
                decision ->
                        told.addFlashAttribute(
                                "notice",
                                "Somebody decided on this picture meanwhile: "
                                        + Sheet.told(decision)
                                        + ". Decide again if you know better."));
        return "redirect:" + address(show, words, others.isPresent() ? media : next);
    }

    @PostMapping("/undo")
    String undo(
            @RequestParam("token") String token,
            @RequestParam(name = "show", defaultValue = "") String show,
            @RequestParam(name = "q", defaultValue = "") String words)
            throws MediaException {
        guard.check(token);
        return "redirect:" + address(show, words, desk.undo().map(MediaId::sha256).orElse(""));
    }

    @PostMapping("/accept-all")
    String acceptAll(
            @RequestParam("token") String token,
            @RequestParam("from") double percent,
            @CookieValue(name = "who", defaultValue = "") String who,
            RedirectAttributes told)
            throws MediaException, LibraryException {
        guard.check(token);
        int accepted = desk.acceptFrom(percent / 100, name(who));
        told.addFlashAttribute(
                "notice", accepted + " accepted; one “Undo” takes all of them back.");
        return "redirect:/";
    }

    @PostMapping("/who")
    ResponseEntity<Void> who(
            @RequestParam("token") String token, @RequestParam("name") String name) {
        guard.check(token);
        ResponseCookie cookie =
                ResponseCookie.from("who", encoded(name(name)))
                        .httpOnly(true)
                        .sameSite("Strict")
                        .path("/")
                        .build();
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }

    private static Row.@Nullable State state(String show) {
        for (Row.State state : Row.State.values()) {
            if (state.name().equalsIgnoreCase(show)) {
                return state;
            }
        }
        return null;
    }

    private static String address(String show, String words, String at) {
        return "/?show=" + encoded(show) + "&q=" + encoded(words) + "&at=" + encoded(at);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A reviewer's name as the cookie has it, or the name on this machine. */
    static String name(String given) {
        String decoded;
        try {
            decoded = java.net.URLDecoder.decode(given, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            decoded = given;
        }
        String plain = decoded.replaceAll("\\p{C}", " ").strip();
        String whole = plain.isEmpty() ? System.getProperty("user.name", "") : plain;
        return whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME);
    }
}

package org.sightline.app.web;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who reviews: the name that stands with what a person decides. */
@Controller
final class Reviewer {
    static final String COOKIE = "who";
    private static final int LONGEST = 60;

    private final Guard guard;

    Reviewer(Guard guard) {
        this.guard = guard;
    }

    @PostMapping("/who")
    ResponseEntity<Void> who(
            @RequestParam("token") String token, @RequestParam("name") String name) {
        guard.check(token);
        String kept = URLEncoder.encode(name(name), StandardCharsets.UTF_8);
        ResponseCookie cookie =
                ResponseCookie.from(COOKIE, kept)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .path("/")
                        .build();
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create("/"))
                .build();
    }

    /** A reviewer's name as the cookie has it, or the name on this machine. */
    static String name(String given) {
        String plain = decoded(given).replaceAll("\\p{C}", " ").strip();
        String whole = plain.isEmpty() ? System.getProperty("user.name", "") : plain;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    private static String decoded(String given) {
        try {
            return URLDecoder.decode(given, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return given;
        }
    }
}

package org.sightline.app.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of videos and of meetings answer alike. */
final class Forms {
    static final String STALE =
            "Nothing that today's models measured is known of this file; run its job again.";

    private Forms() {}

    static Saying checked(Saying saying) {
        if (saying.isTooLong()) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return saying;
    }

    /** Says on the next page, at its place, what somebody else said meanwhile. */
    static void tell(RedirectAttributes told, String anchor, String others) {
        notice(
                told,
                anchor,
                "Somebody worked on this meanwhile. "
                        + others
                        + ". Your words were not saved; say them again if you know better.");
    }

    static void notice(RedirectAttributes told, String anchor, String words) {
        told.addFlashAttribute("notice", words);
        told.addFlashAttribute("noticeAt", anchor);
    }

    static String backTo(String page, String anchor) {
        return "redirect:" + page + "#" + anchor.replaceAll("[^\\w-]", "");
    }

    /** A file for the browser to save; only a PDF is shown in it. */
    static ResponseEntity<byte[]> saved(Optional<TakeAway> made) {
        if (made.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        TakeAway file = made.get();
        ContentDisposition.Builder how =
                file.type().equals(MediaType.APPLICATION_PDF_VALUE)
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .contentType(MediaType.parseMediaType(file.type()))
                .body(file.bytes());
    }
}

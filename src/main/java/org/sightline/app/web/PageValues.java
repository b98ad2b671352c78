package org.sightline.app.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows: who reviews, how much is left, and the secret of our own forms. */
@ControllerAdvice
final class PageValues {
    private final Desk desk;
    private final Guard guard;

    PageValues(Desk desk, Guard guard) {
        this.desk = desk;
        this.guard = guard;
    }

    @ModelAttribute("who")
    String who(@CookieValue(name = Reviewer.COOKIE, defaultValue = "") String cookie) {
        return Reviewer.name(cookie);
    }

    @ModelAttribute("left")
    long left() {
        return desk.left();
    }

    @ModelAttribute("token")
    String token() {
        return guard.token();
    }
}

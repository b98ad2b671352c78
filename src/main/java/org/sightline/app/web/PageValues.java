package org.sightline.app.web;

import org.jspecify.annotations.Nullable;
import org.sightline.app.batch.Running;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows: who reviews, how much is left, and the secret of our own forms. */
@ControllerAdvice
final class PageValues {
    private final Desks desks;
    private final Guard guard;

    PageValues(Desks desks, Guard guard) {
        this.desks = desks;
        this.guard = guard;
    }

    @ModelAttribute("who")
    String who(@CookieValue(name = Reviewer.COOKIE, defaultValue = "") String cookie) {
        return Reviewer.name(cookie);
    }

    @ModelAttribute("left")
    long left() {
        return desks.pictures().left();
    }

    /** Videos of which nobody has said anything yet. */
    @ModelAttribute("videosLeft")
    long videosLeft() {
        return desks.videos().left();
    }

    /** Meetings whose minutes nobody has approved. */
    @ModelAttribute("meetingsLeft")
    long meetingsLeft() {
        return desks.meetings().left();
    }

    /** The run that has the library now; what it finds comes when it has ended. */
    @ModelAttribute("running")
    @Nullable Running running() {
        return desks.runs().running().orElse(null);
    }

    @ModelAttribute("token")
    String token() {
        return guard.token();
    }
}

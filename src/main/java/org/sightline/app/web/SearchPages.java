package org.sightline.app.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.space.MomentKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box over everything; what is found can be seen, heard and played from there. */
@Controller
final class SearchPages {
    private static final int LONGEST = 300;

    private final Desk desk;

    SearchPages(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            Model model)
            throws MediaException, ModelException, LibraryException {
        String asked = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        model.addAttribute("q", asked);
        model.addAttribute("kind", kind);
        if (!asked.isBlank()) {
            try {
                model.addAttribute("found", desk.find(asked, kinds(kind)));
            } catch (LibraryException e) {
                model.addAttribute("trouble", e.getMessage() + "; " + e.advice());
            }
        }
        return "search";
    }

    private static Set<MomentKind> kinds(String kind) {
        for (MomentKind known : MomentKind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return EnumSet.of(known);
            }
        }
        return Set.of();
    }
}

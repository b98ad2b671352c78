package org.sightline.app.web;

import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** One box over everything; what is found can be seen, heard and played from there. */
@Controller
final class SearchPages {
    private final SearchDesk desk;

    SearchPages(SearchDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/search")
    String search(@ModelAttribute("form") SearchForm form, Model model)
            throws MediaException, ModelException {
        if (form.isAsked()) {
            try {
                model.addAttribute("found", desk.find(form));
            } catch (LibraryException e) {
                model.addAttribute("trouble", e.getMessage() + "; " + e.advice());
            } catch (IllegalArgumentException e) {
                model.addAttribute("trouble", e.getMessage());
            }
        }
        return "search";
    }
}

package org.sightline.understand.caption;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.eval.Figures;
import org.sightline.eval.Looked;
import org.sightline.model.ModelShelf;

/** The graphics of W3C's worked examples, drawn by ourselves, from file to words. */
class W3cExamplesIT {
    @TempDir Path folder;

    @Test
    void whatIsDrawnAlikeIsToldAsW3cAsks() throws Exception {
        Captioner captioner = captioner();
        try (W3cDrawings drawings = new W3cDrawings();
                Looked looked = new Looked(folder)) {
            for (W3cExample example : W3cExample.all()) {
                if (!example.drawn().isEmpty()) {
                    Path file = drawings.draw(example.picture(), folder);
                    AltText told = captioner.caption(looked.at(file), CaptionOptions.defaults());
                    example.holds(told, example.drawn());
                }
            }
        }
    }

    static Captioner captioner() throws Exception {
        return Captioner.standard(new ModelShelf(Figures.models()).card("captioner").judgement());
    }
}

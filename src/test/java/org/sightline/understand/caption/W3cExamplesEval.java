package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.dossier.ImageDossier;
import org.sightline.eval.Figures;
import org.sightline.eval.Looked;

/**
 * W3C's own pictures from file to words. {@code -Dgolden.update=true} keeps what was measured of
 * them for {@link W3cExamplesTest}.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class W3cExamplesEval {
    @Test
    void w3csOwnPicturesAreToldAsTheTableSays() throws Exception {
        Captioner captioner = W3cExamplesIT.captioner();
        Map<String, ImageDossier> measured = new TreeMap<>();
        try (Looked looked = new Looked()) {
            for (Path picture : Looked.pictures(Figures.data("w3c-alt-examples"))) {
                measured.put(String.valueOf(picture.getFileName()), looked.at(picture));
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            W3cMeasured.write(measured);
        }
        assertThat(W3cExample.all()).extracting(W3cExample::picture).containsAll(measured.keySet());
        for (W3cExample example : W3cExample.all()) {
            ImageDossier dossier = measured.get(example.picture());
            example.holds(captioner.caption(dossier, CaptionOptions.defaults()), example.says());
        }
    }
}

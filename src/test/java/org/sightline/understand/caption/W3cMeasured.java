package org.sightline.understand.caption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.dossier.ImageDossier;
import org.sightline.dossier.Json;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SaliencyMap;

/**
 * What the models measured of W3C's own pictures, a line a picture: {@code w3c-measured.jsonl},
 * written by {@link W3cExamplesEval} with {@code -Dgolden.update=true}.
 */
final class W3cMeasured {
    private static final Path FILE =
            Path.of("src/test/resources/org/sightline/understand/caption/w3c-measured.jsonl");

    /** Weaker tags bear out nothing. */
    private static final double TRACE = 0.005;

    private W3cMeasured() {}

    private record Line(String picture, ImageDossier dossier) {}

    static Map<String, ImageDossier> all() throws IOException {
        Map<String, ImageDossier> all = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            Line read = Json.readWhole(line, Line.class);
            all.put(read.picture, read.dossier);
        }
        return all;
    }

    static void write(Map<String, ImageDossier> measured) throws IOException {
        List<String> lines = new ArrayList<>();
        measured.forEach((name, dossier) -> lines.add(Json.line(new Line(name, brief(dossier)))));
        Files.write(FILE, lines);
    }

    // Without what no sentence rests on.
    private static ImageDossier brief(ImageDossier dossier) {
        ImageFeatures image = dossier.image();
        return new ImageDossier(
                dossier.id(),
                dossier.info(),
                dossier.models(),
                Map.of(),
                new ImageFeatures(
                        new float[0],
                        image.tags().stream().filter(tag -> tag.score() >= TRACE).toList(),
                        image.objects(),
                        image.sentences(),
                        image.text(),
                        image.photograph(),
                        image.kinds(),
                        image.scenes(),
                        SaliencyMap.NONE,
                        image.stats()));
    }
}

package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pictures of which people told what they show.
 *
 * @param captions what they said of each picture
 * @param objects labels of COCO's kinds of things that they found; null where nobody looked for all
 *     of them
 */
public record Told(
        List<Path> pictures, List<List<String>> captions, List<? extends Set<String>> objects) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** {@code flickr8k} of the evaluation data. */
    public static Told flickr8k() {
        JsonNode all = JSON.readTree(Figures.data("flickr8k/CAPTIONS.json").toFile());
        Builder told = new Builder();
        all.properties()
                .forEach(
                        e ->
                                told.add(
                                        Figures.data("flickr8k").resolve(e.getKey()),
                                        e.getValue(),
                                        JSON.nullNode()));
        return told.told();
    }

    /** {@code coco} of the evaluation data. */
    public static Told coco() {
        JsonNode all = JSON.readTree(Figures.data("coco/TRUTH.json").toFile());
        Builder told = new Builder();
        all.properties()
                .forEach(
                        e ->
                                told.add(
                                        Figures.data("coco").resolve(e.getKey()),
                                        e.getValue().path("captions"),
                                        e.getValue().path("objects")));
        return told.told();
    }

    /**
     * Pictures kept from training: {@code val.txt} and {@code captions.jsonl} of the folder in
     * which {@code models/training} keeps its features.
     */
    public static Told held(Path cache, int most) throws IOException {
        Map<String, JsonNode> captions = new LinkedHashMap<>();
        for (String line : Files.readAllLines(cache.resolve("captions.jsonl"))) {
            JsonNode item = JSON.readTree(line);
            captions.put(item.path("file").asString(), item.path("captions"));
        }
        Builder told = new Builder();
        Files.readAllLines(cache.resolve("val.txt")).stream()
                .limit(most)
                .map(Path::of)
                .forEach(
                        p ->
                                told.add(
                                        p,
                                        captions.getOrDefault(
                                                String.valueOf(p.getFileName()), JSON.nullNode()),
                                        JSON.nullNode()));
        return told.told();
    }

    private static final class Builder {
        private final List<Path> pictures = new ArrayList<>();
        private final List<List<String>> captions = new ArrayList<>();
        private final List<Set<String>> objects = new ArrayList<>();

        void add(Path picture, JsonNode said, JsonNode things) {
            pictures.add(picture);
            captions.add(said.valueStream().map(JsonNode::asString).limit(5).toList());
            objects.add(things.isObject() ? new TreeSet<>(things.propertyNames()) : null);
        }

        Told told() {
            return new Told(pictures, captions, objects);
        }
    }
}

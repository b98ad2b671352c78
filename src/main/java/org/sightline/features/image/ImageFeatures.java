package org.sightline.features.image;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is measured of one picture.
 *
 * @param vector unit length, in the shared space
 * @param tags things, best first
 * @param objects best first
 * @param sentences what a decoder would say, best first; not checked against anything
 * @param text in reading order
 * @param photograph probability that it is a photograph and not a graphic, 0..1
 * @param kinds what kind of graphic or picture it is, best first; 1 or less together
 * @param scenes what scene, sport and room it shows, best first; none that is hardly probable
 * @param saliency where the eye goes first
 */
public record ImageFeatures(
        float[] vector,
        List<Tag> tags,
        List<SeenObject> objects,
        List<Sentence> sentences,
        List<SeenText> text,
        double photograph,
        List<Tag> kinds,
        List<Scene> scenes,
        SaliencyMap saliency,
        PictureStats stats) {
    /** Of a picture that nobody looked at. */
    public static final ImageFeatures NONE =
            new ImageFeatures(
                    new float[0],
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    0.5,
                    List.of(),
                    List.of(),
                    SaliencyMap.NONE,
                    new PictureStats(0, 0, 0, 0, 0, false));

    public ImageFeatures {
        tags = List.copyOf(tags);
        objects = List.copyOf(objects);
        sentences = List.copyOf(sentences);
        text = List.copyOf(text);
        kinds = List.copyOf(kinds);
        scenes = List.copyOf(scenes);
    }

    /** Things, scene, sport and room together, best first; a label that two of them have once. */
    public List<Tag> allTags() {
        Set<String> seen = new HashSet<>();
        return Stream.concat(tags.stream(), scenes.stream().map(Scene::tag))
                .sorted(Comparator.comparingDouble(Tag::score).reversed())
                .filter(tag -> seen.add(tag.label()))
                .toList();
    }

    /** How probable it is that a thing is there at all, 0..1: that of its surest place. */
    public double presence(String label) {
        return objects.stream()
                .filter(object -> object.label().equals(label))
                .mapToDouble(SeenObject::score)
                .max()
                .orElse(0);
    }
}

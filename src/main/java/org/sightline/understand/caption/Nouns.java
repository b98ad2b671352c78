package org.sightline.understand.caption;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The words for what tagger and detector find: {@code nouns.tsv} holds the nouns and what each of
 * them is, {@code imagenet-nouns.tsv}, {@code coco-nouns.tsv} and {@code scene-nouns.tsv} the noun
 * of each label.
 *
 * <p>Immutable and thread-safe.
 */
final class Nouns {
    private static final Nouns ENGLISH = load();

    private final Map<String, Noun> nouns = new LinkedHashMap<>();
    private final Map<String, Noun> ofTag;
    private final Map<String, Noun> ofObject;
    private final Map<String, Noun> ofScene;

    private Nouns(
            List<String[]> nouns,
            List<String[]> tags,
            List<String[]> objects,
            List<String[]> scenes) {
        for (String[] row : nouns) {
            this.nouns.put(row[0], toNoun(row));
        }
        this.nouns.values().forEach(noun -> noun.parents().forEach(this::get));
        ofTag = byLabel(tags);
        ofObject = byLabel(objects);
        ofScene = byLabel(scenes);
    }

    static Nouns english() {
        return ENGLISH;
    }

    /** The noun for a tagger's label; empty for a label that nobody has given words to. */
    Optional<Noun> ofTag(String label) {
        return find(ofTag, label);
    }

    /** The noun for a detector's label. */
    Optional<Noun> ofObject(String label) {
        return find(ofObject, label);
    }

    /** The noun for a scene's or room's label; empty for sports and for what is no place. */
    Optional<Noun> ofScene(String label) {
        return find(ofScene, label);
    }

    /** The noun and all that it is, itself first. */
    Set<Noun> lineage(Noun noun) {
        Set<Noun> seen = new LinkedHashSet<>();
        Deque<Noun> open = new ArrayDeque<>(List.of(noun));
        while (!open.isEmpty()) {
            Noun next = open.remove();
            if (seen.add(next)) {
                next.parents().forEach(parent -> open.add(get(parent)));
            }
        }
        return seen;
    }

    /** All of them, in the order of the file. */
    Collection<Noun> all() {
        return List.copyOf(nouns.values());
    }

    private Noun get(String name) {
        return Objects.requireNonNull(nouns.get(name), () -> "nouns.tsv lacks " + name);
    }

    // A label of the same letters in other cases is a second choice: "Cardigan" is a dog.
    private static Optional<Noun> find(Map<String, Noun> byLabel, String label) {
        Noun exact = byLabel.get(label);
        return Optional.ofNullable(
                exact != null ? exact : byLabel.get(label.toLowerCase(Locale.ROOT)));
    }

    private Map<String, Noun> byLabel(List<String[]> rows) {
        Map<String, Noun> byLabel = new HashMap<>();
        rows.forEach(row -> byLabel.put(row[0], get(row[1])));
        rows.forEach(row -> byLabel.putIfAbsent(row[0].toLowerCase(Locale.ROOT), get(row[1])));
        return byLabel;
    }

    private static Noun toNoun(String[] row) {
        Noun.Kind kind = Noun.Kind.valueOf(row[3].toUpperCase(Locale.ROOT));
        return new Noun(
                row[0],
                row[1],
                row[2],
                kind,
                row.length > 4 ? List.of(row[4].split(",")) : List.of());
    }

    private static Nouns load() {
        return new Nouns(
                Resource.rows("nouns.tsv"),
                Resource.rows("imagenet-nouns.tsv"),
                Resource.rows("coco-nouns.tsv"),
                Resource.rows("scene-nouns.tsv"));
    }
}

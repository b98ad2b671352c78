package org.sightline.understand.caption;

import java.util.List;

/**
 * Something that a sentence may name.
 *
 * @param name unique: {@code dog}
 * @param phrase as one stands in a sentence: {@code a dog}, {@code mountains}
 * @param plural as several stand in a sentence: {@code dogs}
 * @param parents names of what it also is, or implies: {@code canine}
 */
record Noun(String name, String phrase, String plural, Kind kind, List<String> parents) {
    /** How much of a picture the noun tells. */
    enum Kind {
        THING,
        SCENE,
        PERSON,
        /** A part of something larger or a thing in use: the picture shows more than that. */
        DETAIL,
        /** True but vague: {@code an animal}. */
        BROAD,
        /** Never said: a garment implies somebody whom nobody measured. */
        SILENT
    }

    Noun {
        parents = List.copyOf(parents);
    }
}

package org.sightline.model;

/** Where a model's files come from, and so what brings them back. */
public enum Origin {
    /** In the repository. */
    COMMITTED,
    /** Unpacked from a Maven package by the build. */
    MAVEN;

    public String advice(String model) {
        return this == MAVEN ? "run mvn generate-resources" : "run git checkout models/" + model;
    }
}

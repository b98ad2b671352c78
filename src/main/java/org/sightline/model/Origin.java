package org.sightline.model;

/** Where a model's files come from, and so what brings them back. */
public enum Origin {
    /** In the repository. */
    COMMITTED,
    /** Unpacked from a Maven package by the build. */
    MAVEN,
    /** Downloaded when somebody asks for it, from the address in the card. */
    DOWNLOAD;

    public String advice(String model) {
        return switch (this) {
            case COMMITTED -> "run git checkout models/" + model;
            case MAVEN -> "run mvn generate-resources";
            case DOWNLOAD -> "run ./sightline models fetch " + model;
        };
    }
}

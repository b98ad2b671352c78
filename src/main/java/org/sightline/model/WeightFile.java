package org.sightline.model;

/**
 * A file that a model needs, as its card promises it.
 *
 * @param path relative to the model's folder, with {@code /}
 * @param sha256 64 lower-case hexadecimal digits
 * @param bytes exact size
 */
public record WeightFile(String path, String sha256, long bytes) {}

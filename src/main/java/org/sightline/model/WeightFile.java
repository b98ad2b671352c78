package org.sightline.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file that a model needs, as its card promises it.
 *
 * @param path relative to the model's folder, with {@code /}
 * @param sha256 64 lower-case hexadecimal digits
 * @param bytes exact size
 * @param url where it is published, of a model that is downloaded; else null
 */
public record WeightFile(String path, String sha256, long bytes, @Nullable URI url) {}

package org.sightline.codec;

import java.nio.file.Path;

/**
 * A file that a walk came upon; what it holds is not looked at yet.
 *
 * @param path where it can be read
 * @param name how people know it: the input as they gave it, then the way below it, with {@code /}
 * @param asked whether it was given itself, not met in a folder
 */
public record Found(Path path, String name, boolean asked) {}

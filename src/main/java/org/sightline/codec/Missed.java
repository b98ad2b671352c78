package org.sightline.codec;

import java.nio.file.Path;
import org.sightline.media.Failure;

/**
 * An input, folder or link that a walk could not enter.
 *
 * @param name as in {@link Found}
 * @param missingInput whether the user gave it and nothing is there: wrong use, not a bad file
 * @param failure VANISHED, UNREADABLE or UNSUPPORTED
 */
public record Missed(Path path, String name, boolean missingInput, Failure failure) {}

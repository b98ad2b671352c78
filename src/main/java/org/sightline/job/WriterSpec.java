package org.sightline.job;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A language model that may put lines of minutes into other words.
 *
 * @param url where it answers, http or https: {@code http://localhost:11434/v1}
 * @param model as that server names it
 * @param key name of the environment variable that holds its key; null for a server without keys
 * @param timeout for one answer
 */
public record WriterSpec(URI url, String model, @Nullable String key, Duration timeout) {
    /** Long enough for a small model on a plain processor. */
    static final int SECONDS = 60;

    public WriterSpec {
        String scheme = String.valueOf(url.getScheme());
        if (!scheme.matches("https?") || url.getHost() == null) {
            throw new IllegalArgumentException("not an address of http: " + url);
        }
        if (model.isBlank() || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a writer has a model and some time");
        }
    }
}

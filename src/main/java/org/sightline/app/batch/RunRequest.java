package org.sightline.app.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Library;
import org.sightline.flow.Flow;
import org.sightline.job.JobSpec;
import org.sightline.space.SpaceId;

/**
 * One job to run now.
 *
 * @param name how people know the job: its file's name without the extension
 * @param output folder for what people take away
 * @param fresh whether files are measured again that were measured before
 * @param exportOnly whether nothing is measured, only written out again
 * @param said what people had said when the flow read it, in short: other words, other outputs
 * @param space the space of the vectors, which the index must be of
 * @param command what asked for it, which the run remembers; null when nothing did that can be
 *     given again
 */
public record RunRequest(
        String name,
        JobSpec spec,
        Library library,
        Path output,
        boolean fresh,
        boolean exportOnly,
        Flow flow,
        String said,
        SpaceId space,
        Progress progress,
        @Nullable Command command) {
    /**
     * Names the request: the same command gives the same text, so that a run that was cut short is
     * found again.
     */
    public String identity() {
        List<Path> inputs = spec.input().stream().map(p -> Path.of(p).toAbsolutePath()).toList();
        String all = name + spec + inputs + output.toAbsolutePath() + fresh + exportOnly;
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}

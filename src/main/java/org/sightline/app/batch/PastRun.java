package org.sightline.app.batch;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that the job store remembers.
 *
 * @param number of the run, counting up
 * @param started when it last started; local time
 * @param state {@code done}, {@code cut short}, {@code failed}
 * @param failures the inputs that failed
 * @param command what asked for it; null when that is not known
 */
public record PastRun(
        long number,
        String job,
        @Nullable LocalDateTime started,
        String state,
        int done,
        int unchanged,
        int failed,
        int pending,
        List<RunItem> failures,
        @Nullable Command command) {}

package org.sightline.output.minutes;

import java.util.ArrayList;
import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * Gives captions the time that reading takes: at most {@value #CHARACTERS} characters a second, one
 * caption after the other. A caption stays into the silence after it; where people talk faster than
 * that, or at once, the next ones come late and catch up in the next silence. No word is dropped.
 */
final class ReadingPace {
    static final int CHARACTERS = 17;
    private static final long SECOND = 1_000_000;
    private static final long MILLI = 1_000;

    /** Captions may come so much before their first word where that keeps the next ones on time. */
    private static final long EARLY = SECOND / 2;

    private ReadingPace() {}

    /** In order of start; none overlaps another. */
    static List<Cue> of(List<Cue> cues) {
        List<Cue> paced = new ArrayList<>();
        long free = 0;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            long next = i + 1 < cues.size() ? cues.get(i + 1).span().startMicros() : Long.MAX_VALUE;
            long said = cue.span().startMicros();
            long missing = Math.max(0, said + needed(cue) - next);
            long start = millis(Math.max(free, said - Math.min(EARLY, missing)));
            long read = start + needed(cue);
            long end = millis(Math.max(read, Math.min(cue.span().endMicros(), next)));
            paced.add(new Cue(cue.id(), new TimeSpan(start, end), cue.speaker(), cue.lines()));
            free = end;
        }
        return paced;
    }

    /** Microseconds, whole milliseconds; a line end counts as a blank. */
    private static long needed(Cue cue) {
        int characters = cue.lines().stream().mapToInt(line -> line.length() + 1).sum() - 1;
        return millis(characters * SECOND / CHARACTERS + 2 * MILLI);
    }

    /** As SubRip can write it, never earlier. */
    private static long millis(long micros) {
        return -Math.floorDiv(-micros, MILLI) * MILLI;
    }
}

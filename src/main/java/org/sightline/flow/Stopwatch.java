package org.sightline.flow;

import java.util.LinkedHashMap;
import java.util.Map;

/** Seconds by stage, of one file. Not for two threads. */
final class Stopwatch {
    /** A stage that may fail. */
    interface Stage<T, A extends Exception, B extends Exception> {
        T run() throws A, B;
    }

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    <T, A extends Exception, B extends Exception> T time(String stage, Stage<T, A, B> work)
            throws A, B {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            add(stage, (System.nanoTime() - start) / 1e9);
        }
    }

    void add(String stage, double more) {
        seconds.merge(stage, Math.round(more * 1e4) / 1e4, Double::sum);
    }

    Map<String, Double> seconds() {
        return seconds;
    }
}

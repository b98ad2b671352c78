package org.sightline.app.web;

import java.util.concurrent.TimeUnit;

/** Lets work in the background wait while somebody waits for a page. Thread-safe. */
final class Courtesy {
    // However long pages are asked for without a pause, the work gets done.
    private static final long MOST_MILLIS = 1000;

    private int waiting;

    /** Somebody waits for a page from now on. */
    synchronized void begin() {
        waiting++;
    }

    /** One fewer does. */
    synchronized void end() {
        waiting--;
        notifyAll();
    }

    /** Returns when nobody waits any more, or after a second. */
    synchronized void letOthersFirst() {
        long left = TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
        long end = System.nanoTime() + left;
        try {
            while (waiting > 0 && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

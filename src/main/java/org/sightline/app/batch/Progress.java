package org.sightline.app.batch;

import org.sightline.job.JobKind;

/** Is told how a run goes on; called from several threads. */
public interface Progress {
    /** Files were found: so many in all, so many of them still to do. */
    void found(JobKind kind, int files, int toDo);

    /** One file is through. */
    void through(RunItem item);

    /**
     * A recording was heard so far.
     *
     * @param of its length in microseconds; 0 when it is not known
     */
    default void heard(String name, long micros, long of) {}

    /** A later stage begins: {@code indexing}, {@code writing the outputs}. */
    void stage(String words);

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void found(JobKind kind, int files, int toDo) {}

            @Override
            public void through(RunItem item) {}

            @Override
            public void stage(String words) {}
        };
    }
}

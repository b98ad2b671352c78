package org.sightline.job;

import java.util.List;
import java.util.stream.Collectors;

/** A job file cannot be run; tells all its problems at once. */
public final class WrongJobException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public WrongJobException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of their lines. */
    public List<Problem> problems() {
        return problems;
    }
}

package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** How somebody takes on what another one asked: "sure, I'll do that by Friday". */
final class Replies {
    /** A reply comes within this many clauses, or it is none. */
    private static final int WITHIN = 3;

    /** "I'll do that", "I can have it done": the very thing that was asked. */
    private static final Pattern THAT =
            Pattern.compile("\\bi(?:'ll| will| can| shall)(?: \\S+){1,3}? (?:it|that|this)\\b");

    /** "I am away", "she's back": told of somebody, not of what was asked. */
    private static final Pattern OF_SOMEBODY =
            Pattern.compile("\\b(?:i(?!'ll| will| can| shall)|we|he|she|they)\\b");

    private final Meeting meeting;

    Replies(Meeting meeting) {
        this.meeting = meeting;
    }

    /** The clause in which another one says yes to a request. */
    Optional<Clause> to(Clause request) {
        List<Clause> clauses = meeting.clauses();
        int last = Math.min(request.index() + WITHIN, clauses.size() - 1);
        return clauses.subList(request.index() + 1, last + 1).stream()
                .filter(reply -> isOther(request, reply))
                .filter(reply -> reply.has(ActionCues.ACCEPTS) && !CueWords.asks(reply))
                .findFirst();
    }

    private static boolean isOther(Clause request, Clause reply) {
        return reply.utterance() != request.utterance()
                && (reply.speaker() == null || !Objects.equals(reply.speaker(), request.speaker()));
    }

    /**
     * The day that a reply tells for what was asked: "yes, by Friday". One who says "yes, I'll call
     * the caretaker on Monday" has told it of something else, if only on the way.
     */
    Optional<String> due(Clause request, Clause reply) {
        return DueFinder.find(reply)
                .filter(due -> reply.has(THAT) || saysNoMore(request, reply, due));
    }

    private boolean saysNoMore(Clause request, Clause reply, String due) {
        List<String> more = new ArrayList<>(meeting.content(reply.index()));
        more.removeAll(meeting.content(request.index()));
        more.removeAll(Arrays.stream(due.split(" ", -1)).map(Token::normal).toList());
        return more.isEmpty() && !reply.has(OF_SOMEBODY);
    }
}

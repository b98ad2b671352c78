package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds questions that stay open: those that people say are open ("we still don't know whether"),
 * those answered by "I don't know" or "we'll have to find out", and those after which nobody says
 * anything any more. A question that somebody talks on after counts as answered, for nothing in the
 * words tells otherwise.
 */
final class QuestionFinder {
    private static final Pattern SAID_TO_BE_OPEN =
            Pattern.compile(
                    "\\b(?:(?:we (?:still )?|i still )(?:don't|do not|didn't) (?:really |actually |yet )?know (?:yet )?"
                            + "(?:whether|if|how (?:much|many|long|to|we|the)|what (?:the|we|to)|when|where|which|who)\\b"
                            + "|(?:still|remains) (?:an )?open(?: question)?|open question"
                            + "|(?:the|one|another|big|main) question (?:is|remains|will be)(?: still)? (?:whether|if|how|what|when|where|which|who)\\b"
                            + "|(?:we|i|you|somebody|someone) (?:still )?(?:need|have|has|needs) to (?:find out|figure out|work out|clarify|decide|check) "
                            + "(?:whether|if|how|what|when|where|which|who)\\b"
                            + "|(?:it's|it is|that's|that is) (?:still )?(?:not (?:yet )?(?:clear|decided)|unclear)(?: (?:whether|if|how|what|when|who|which))?)");

    private static final Pattern NOT_KNOWN =
            Pattern.compile(
                    "\\b(?:(?:i|we) (?:don't|do not) (?:really |actually )?know|(?:don't|do not) know (?:yet|that)|"
                            + "(?:don't|do not) have (?:an|any|the) answer|not sure|no idea|good question|"
                            + "(?:have|need) to (?:find out|ask|check|clarify|look into)|let's (?:park|leave) (?:that|it)|(?:leave|keep) (?:that|this|it) open|"
                            + "(?:come|get) back to (?:that|this|it)|decide (?:that |it |this )?(?:later|next)|nobody knows|"
                            + "still open|to be decided|to be confirmed|remains to be seen)\\b");

    /** "One open question from me." tells nothing; the question follows. */
    private static final Pattern ANNOUNCED = Pattern.compile("\\bopen questions?\\b");

    private static final int REPLY_WITHIN = 2;

    /** Words that carry matter; one is enough where the reply is that nobody knows. */
    private static final int MATTER = 2;

    private static final int LEAST_WORDS = 5;
    private static final int MOST_WORDS = 35;

    private QuestionFinder() {}

    static List<Cited> find(Meeting meeting) {
        List<Cited> open = new ArrayList<>();
        for (Clause clause : meeting.clauses()) {
            int matter = meeting.content(clause.index()).size();
            if (matter == 0
                    || clause.words() < LEAST_WORDS
                    || clause.words() > MOST_WORDS
                    || Summariser.isScrap(clause)) {
                continue;
            }
            if (CueWords.asks(clause)) {
                openAsked(meeting.clauses(), clause, matter).ifPresent(open::add);
            } else if (clause.has(SAID_TO_BE_OPEN)
                    && matter >= MATTER
                    && !(clause.has(ANNOUNCED) && matter == MATTER)) {
                open.add(new Cited(Tidy.line(List.of(clause)), List.of(clause.id())));
            }
        }
        return Lines.once(open);
    }

    private static Optional<Cited> openAsked(List<Clause> clauses, Clause question, int matter) {
        boolean more = false;
        for (int i = question.index() + 1; i < clauses.size(); i++) {
            Clause next = clauses.get(i);
            more |= !CueWords.asks(next);
            boolean near = i <= question.index() + REPLY_WITHIN;
            if (near && isReply(question, next) && next.has(NOT_KNOWN)) {
                return Optional.of(new Cited(asked(question), Lines.ids(question, next)));
            }
            if (more && !near) {
                return Optional.empty();
            }
        }
        return more || matter < MATTER
                ? Optional.empty()
                : Optional.of(new Cited(asked(question), List.of(question.id())));
    }

    private static boolean isReply(Clause question, Clause next) {
        return next.utterance() != question.utterance()
                && !CueWords.asks(next)
                && (next.speaker() == null || !Objects.equals(next.speaker(), question.speaker()));
    }

    private static String asked(Clause question) {
        return Tidy.line(List.of(question)).replaceFirst("(?<!\\?)\\.$", "?");
    }
}

package org.sightline.understand.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds when people meet again: only where somebody says that they do, and when. Of several the
 * last one said counts.
 */
final class NextMeetingFinder {
    private static final String AGAIN =
            "(?:next|following) (?:\\w+ )?(?:meeting|session|call|get-together|sync)(?:'s)?";
    private static final String LINKS =
            "(?: (?:is|are|will|would|be|being|going|gonna|to|take|takes|place|start|starts|begin|begins|happen|"
                    + "held|scheduled|set|planned|again|therefore|probably|then|just|date|here|it's|that's))*";

    private static final Pattern TOLD =
            Pattern.compile(
                    "\\b(?:"
                            + (AGAIN + LINKS)
                            + "|(?:we'll|we will|we shall|let's|we can|we should|we are going to|we're going to|we)"
                            + "(?: all| then)* (?:meet|come|get|be|talk|see each other)(?: (?:up|here|all|back))*"
                            + " (?:again|together again|back)(?: here| all| together)*"
                            + "|reconvene(?: again| here)*"
                            + "|see you(?: (?:all|everyone|everybody|guys|then|again|there|back|here|both))*"
                            + "|(?:we're|we are|(?:this |the )?(?:meeting|session|committee|house) is|stand|stands) adjourned"
                            + "|same place"
                            + ") (?<when>"
                            + DueFinder.WHEN
                            + ")");

    private static final Pattern ASKED =
            Pattern.compile(
                    "\\b(?:when|what (?:time|day|date)|which day)\\b.*\\b(?:"
                            + AGAIN
                            + "|meet (?:again|next))\\b");

    private static final Pattern WHEN = Pattern.compile("\\b" + DueFinder.WHEN);

    /** A reply comes within this many clauses, or it is none. */
    private static final int REPLY_WITHIN = 3;

    private NextMeetingFinder() {}

    /**
     * @param day of this meeting; null when not known
     */
    static Optional<NextMeeting> find(Meeting meeting, @Nullable LocalDate day) {
        List<Clause> clauses = meeting.clauses();
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Clause clause = clauses.get(i);
            Optional<NextMeeting> found =
                    told(clause, day).or(() -> answered(clauses, clause, day));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<NextMeeting> told(Clause clause, @Nullable LocalDate day) {
        Matcher told = TOLD.matcher(clause.normal());
        if (!told.find() || CueWords.asks(clause)) {
            return Optional.empty();
        }
        String before = clause.normal().substring(0, told.start());
        if (CueWords.denies(before) || CueWords.supposes(before)) {
            return Optional.empty();
        }
        Pattern said = Pattern.compile("\\b" + Pattern.quote(told.group("when")) + "(?!['\\w])");
        return clause.shown(said).map(when -> made(when, day, clause));
    }

    /** "When do we meet again?" with the time that another clause answers. */
    private static Optional<NextMeeting> answered(
            List<Clause> clauses, Clause question, @Nullable LocalDate day) {
        if (!question.has(ASKED) || !CueWords.asks(question)) {
            return Optional.empty();
        }
        int last = Math.min(question.index() + REPLY_WITHIN, clauses.size() - 1);
        return clauses.subList(question.index() + 1, last + 1).stream()
                .filter(reply -> reply.has(WHEN) && !CueWords.asks(reply))
                .filter(reply -> !CueWords.denies(reply.normal()))
                .findFirst()
                .flatMap(reply -> reply.shown(WHEN).map(when -> made(when, day, question, reply)));
    }

    private static NextMeeting made(String when, @Nullable LocalDate day, Clause... said) {
        return new NextMeeting(
                Tidy.line(List.of(said)),
                when,
                DueDate.resolve(when, day).orElse(null),
                Lines.ids(said));
    }
}

package org.sightline.understand.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was promised: "I'll send the draft by Friday", "Maria will call them", "can you check
 * that?" with "sure, I will".
 *
 * <p>An owner is written only when one was said: the name in the words, or the speaker of the "I"
 * where the transcript names its speakers. A date likewise, in the words said. Else they are null.
 */
final class ActionFinder {
    private static final int MATTER = 1;

    /**
     * Words that carry matter: no more in "Can you take care of that?", no fewer in what it means.
     */
    private static final int BARE = 2;

    private final Meeting meeting;
    private final List<Clause> clauses;
    private final Names names;
    private final Replies replies;
    private final @Nullable LocalDate day;

    private ActionFinder(Meeting meeting, @Nullable LocalDate day) {
        this.meeting = meeting;
        this.day = day;
        this.clauses = meeting.clauses();
        this.names = new Names(clauses);
        this.replies = new Replies(meeting);
    }

    /**
     * @param day of the meeting; null when not known
     */
    static List<ActionItem> find(Meeting meeting, @Nullable LocalDate day) {
        ActionFinder finder = new ActionFinder(meeting, day);
        List<ActionItem> found = new ArrayList<>();
        for (Clause clause : finder.clauses) {
            finder.action(clause).ifPresent(found::add);
        }
        return found.stream().distinct().toList();
    }

    private Optional<ActionItem> action(Clause clause) {
        if (meeting.content(clause.index()).size() < MATTER
                || Summariser.isScrap(clause)
                || clause.has(ActionCues.HERE_AND_NOW)
                || clause.has(ActionCues.SAYS) && !isLater(clause)) {
            return Optional.empty();
        }
        return CueWords.asks(clause) ? asked(clause) : promised(clause).or(() -> told(clause));
    }

    private Optional<ActionItem> promised(Clause clause) {
        if (isTask(clause, ActionCues.I_PROMISE)) {
            return item(clause, Names.speaker(clause));
        }
        Matcher named = ActionCues.NAMED.matcher(clause.normal());
        if (isTask(clause, ActionCues.NAMED) && named.find()) {
            Optional<String> owner = names.subject(clause, named);
            if (owner.isPresent()) {
                return item(clause, owner);
            }
        }
        boolean noted = clause.has(ActionCues.NOTED);
        boolean somebody =
                due(clause).isPresent()
                        && isTask(clause, ActionCues.SOMEBODY)
                        && !clause.has(ActionCues.MEETS_AGAIN);
        return noted || somebody ? item(clause, Optional.empty()) : Optional.empty();
    }

    /** "Maria, you'll send …" needs no reply; "you'll send …" does. */
    private Optional<ActionItem> told(Clause clause) {
        if (!isTask(clause, ActionCues.TELLS)) {
            return Optional.empty();
        }
        Optional<String> called = names.called(clause);
        return called.isPresent() ? item(clause, called) : accepted(clause);
    }

    private Optional<ActionItem> asked(Clause clause) {
        if (isTask(clause, ActionCues.REQUESTS) && !clause.has(ActionCues.ASKS_HOW)) {
            return accepted(clause);
        }
        return isTask(clause, ActionCues.OFFERS)
                ? replies.to(clause).flatMap(yes -> item(clause, yes, Names.speaker(clause)))
                : Optional.empty();
    }

    private Optional<ActionItem> accepted(Clause request) {
        return replies.to(request)
                // What "that" is stands in the promise's own line.
                .filter(
                        yes ->
                                !request.has(ActionCues.OF_THAT)
                                        || !isTask(yes, ActionCues.I_PROMISE))
                .flatMap(
                        yes -> {
                            Optional<String> accepting =
                                    yes.has(ActionCues.I_ACCEPT)
                                            ? Names.speaker(yes)
                                            : Optional.empty();
                            return item(request, yes, names.called(request).or(() -> accepting));
                        });
    }

    /**
     * Whether a cue stands there unhedged, with a verb that means a task, or a time said with it.
     */
    private boolean isTask(Clause clause, Pattern cue) {
        Matcher found = cue.matcher(clause.normal());
        if (!found.find()) {
            return false;
        }
        boolean named = cue == ActionCues.NAMED;
        int start = named ? found.start("name") : found.start();
        String before = clause.normal().substring(0, start).strip();
        return (found.group("task") != null || isLater(clause))
                && !ActionCues.QUOTES.matcher(before).matches()
                && !CueWords.denies(before)
                && !CueWords.hedges(before);
    }

    /** Whether a time after the meeting is said with it. */
    private boolean isLater(Clause clause) {
        return due(clause)
                .filter(words -> !ActionCues.OF_THE_MEETING.matcher(words).matches())
                .isPresent();
    }

    private Optional<String> due(Clause clause) {
        Optional<String> here = DueFinder.find(clause).filter(words -> isOfPromise(clause, words));
        if (here.isPresent() || clause.index() + 1 == clauses.size()) {
            return here;
        }
        Clause next = clauses.get(clause.index() + 1);
        return next.utterance() == clause.utterance() && DueFinder.isOnlyDue(next)
                ? DueFinder.find(next)
                : here;
    }

    private static boolean isOfPromise(Clause clause, String day) {
        String words = Token.normal(day);
        int at = clause.normal().indexOf(words);
        return at < 0
                || ActionCues.WILL.matcher(clause.normal().substring(0, at)).find()
                || !ActionCues.ANOTHER_MATTER
                        .matcher(clause.normal().substring(at + words.length()))
                        .matches();
    }

    /** "Can you take care of that?" with what the same one said before. */
    private List<Clause> withMatter(Clause clause) {
        if (clause.index() == 0 || !clause.has(ActionCues.OF_THAT)) {
            return List.of(clause);
        }
        Clause before = clauses.get(clause.index() - 1);
        boolean tells =
                before.utterance() == clause.utterance()
                        && meeting.content(clause.index()).size() <= BARE
                        && meeting.content(before.index()).size() >= BARE;
        return tells ? List.of(before, clause) : List.of(clause);
    }

    private Optional<ActionItem> item(Clause clause, Optional<String> owner) {
        return item(clause, owner, due(clause), Lines.ids(clause));
    }

    private Optional<ActionItem> item(Clause clause, Clause reply, Optional<String> owner) {
        Optional<String> due = due(clause).or(() -> replies.due(clause, reply));
        return item(clause, owner, due, Lines.ids(clause, reply));
    }

    private Optional<ActionItem> item(
            Clause clause, Optional<String> owner, Optional<String> due, List<String> cites) {
        String line = Tidy.line(withMatter(clause));
        String text = CueWords.asks(clause) ? line : line.replaceFirst("\\?$", ".");
        @Nullable LocalDate date = due.flatMap(words -> DueDate.resolve(words, day)).orElse(null);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ActionItem(text, owner.orElse(null), due.orElse(null), date, cites));
    }
}

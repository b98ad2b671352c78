package org.sightline.understand.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was settled and what was not, each line told once: "we decided that Maria will send it by
 * Friday" is an action, as its table tells who and when; without either it is a decision.
 *
 * @param nextMeeting null when nobody said when
 */
record Findings(
        List<Cited> decisions,
        List<ActionItem> actions,
        List<Cited> questions,
        @Nullable NextMeeting nextMeeting) {
    /**
     * @param day of the meeting; null when not known
     */
    static Findings of(Meeting meeting, @Nullable LocalDate day) {
        List<Cited> told = new ArrayList<>();
        @Nullable NextMeeting next = NextMeetingFinder.find(meeting, day).orElse(null);
        if (next != null) {
            told.add(next.line());
        }
        List<ActionItem> promised = ActionFinder.find(meeting, day);
        List<ActionItem> actions = new ArrayList<>(more(promised, ActionItem::isTold, told));
        List<Cited> decisions =
                Lines.without(DecisionFinder.find(meeting), Function.identity(), told);
        told.addAll(decisions);
        actions.addAll(more(promised, action -> !action.isTold(), told));
        List<Cited> questions =
                Lines.without(QuestionFinder.find(meeting), Function.identity(), told);
        return new Findings(
                decisions, promised.stream().filter(actions::contains).toList(), questions, next);
    }

    /** Those of a kind that were not told so far; now they are. */
    private static List<ActionItem> more(
            List<ActionItem> promised, Predicate<ActionItem> kind, List<Cited> told) {
        List<ActionItem> more =
                Lines.without(
                        promised.stream().filter(kind).toList(),
                        ActionItem::line,
                        List.copyOf(told));
        more.forEach(action -> told.add(action.line()));
        return more;
    }
}

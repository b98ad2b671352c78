package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what was decided, by the words in which people decide: "we decided to", "let's go with",
 * "it is agreed that"; and by a proposal to which another one says "agreed".
 *
 * <p>Rather silent than wrong: questions, denials, suppositions, plans to decide later and reports
 * of an earlier meeting's decisions are no decisions of this one.
 */
final class DecisionFinder {
    private static final Pattern DECIDES =
            Pattern.compile(
                    "\\b(?:"
                            + "(?:we|we've|we have|we're|we are|they've|the (?:board|committee|team|group|council) (?:has )?)"
                            + " ?(?:all |now |just |also |finally |both )*(?:decided|agreed|chose|chosen|resolved|settled on|opted)"
                            + "|(?:we're|we are|we'll|we will)(?: all| now| just| then)* (?:going to |gonna )?(?:go|going) (?:with|for|ahead with)"
                            + "|let's(?: all| just| then)* (?:go (?:with|for|ahead with)|stick (?:with|to)|settle on|agree (?:on|to|that))"
                            + "|(?:it's|it is|it was|that's|that is|is|are|was|were)(?: all| now| then| been| hereby)* (?:decided|agreed|settled)"
                            + "|(?:is|are|was|were)(?: now| hereby| thereby)+ (?:approved|resolved|adopted)"
                            + "|(?:has|have) been (?:approved|resolved|adopted)"
                            + "|(?:the|our|my|a|final) decision is"
                            + "|(?:motion|proposal|budget|amendment|minutes) (?:is |was |has been )?(?:carried|passed|passes|approved|adopted|accepted)"
                            + ")\\b");

    /** Said before the cue, these make it something else than a decision of this meeting. */
    private static final Pattern NOT_HERE_AND_NOW =
            Pattern.compile(
                    "\\b(?:what|how|why|who|when|where|which|last (?:time|week|month|year|meeting)|previous(?:ly)?|"
                            + "earlier|yesterday|already|as|like|thought|think|guess|need to|have to|should|must|want to|"
                            + "can|could|would|may|after|since|than)(?: \\w+){0,3}$");

    private static final Pattern EARLIER =
            Pattern.compile(
                    "\\b(?:last (?:time|week|month|year|meeting)|previous meeting|back then|before we|yesterday)\\b");

    private static final Pattern PROPOSES =
            Pattern.compile(
                    "\\b(?:let's (?!see|say|have a look|look|move on|start|begin|go through|get started|talk)|shall we"
                            + " |why don't we |i (?:propose|suggest|move|recommend)(?: that)? )");

    private static final Pattern AGREES =
            Pattern.compile(
                    "^(?:(?:yes|yeah|okay|ok|right|alright|great|good|well|sure|perfect|fine) )*"
                            + "(?:agreed|all agreed|i agree|we agree|we all agree|sounds good|good idea|let's do that|"
                            + "let's do it|that's (?:agreed|settled|decided)|it's a deal|done|all in favour|all in favor|"
                            + "so agreed|so decided|seconded|i second that)\\b(?! with\\b| to\\b| but\\b)");

    /** Gives a reason, or ends a part of the meeting. */
    private static final Pattern ASIDE =
            Pattern.compile(
                    "^(?:(?:just|only|it's|"
                            + CueWords.OPENER
                            + ") )*(?:because|'?cause|since)\\b"
                            + "|\\bgo (?:for|with|ahead with) (?:\\w+ ){0,2}(?:lunch|coffee|break|presentations?|introductions?|agenda)\\b");

    private static final int MATTER = 2;

    /** Words; nobody reads longer sentences of speech. */
    private static final int MOST = 50;

    private DecisionFinder() {}

    static List<Cited> find(Meeting meeting) {
        List<Cited> found = new ArrayList<>();
        List<Clause> clauses = meeting.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (meeting.content(i).size() < MATTER
                    || clause.words() > MOST
                    || clause.has(ASIDE)
                    || Summariser.isScrap(clause)) {
                continue;
            }
            Optional<Clause> yes = agreement(clauses, i);
            boolean proposed = yes.isPresent() && proposes(clause);
            if (decides(clause) || proposed) {
                List<String> cites = yes.map(y -> Lines.ids(clause, y)).orElse(Lines.ids(clause));
                found.add(new Cited(Tidy.line(List.of(clause)), cites));
            }
        }
        return Lines.once(found);
    }

    static boolean decides(Clause clause) {
        Matcher cue = DECIDES.matcher(clause.normal());
        if (!cue.find() || CueWords.asks(clause) || clause.has(EARLIER)) {
            return false;
        }
        String before = clause.normal().substring(0, cue.start()).strip();
        return !CueWords.denies(before)
                && !CueWords.supposes(before)
                && !NOT_HERE_AND_NOW.matcher(before).find();
    }

    private static boolean proposes(Clause clause) {
        Matcher cue = PROPOSES.matcher(clause.normal());
        return cue.find()
                && !CueWords.supposes(clause.normal())
                && !CueWords.denies(clause.normal());
    }

    /** The clause in which another one agrees, among the two that follow, before a new proposal. */
    private static Optional<Clause> agreement(List<Clause> clauses, int proposal) {
        for (int i = proposal + 1; i < Math.min(proposal + 3, clauses.size()); i++) {
            Clause reply = clauses.get(i);
            if (proposes(reply) || decides(reply)) {
                return Optional.empty();
            }
            boolean other =
                    reply.utterance() != clauses.get(proposal).utterance()
                            && !(reply.speaker() != null
                                    && Objects.equals(
                                            reply.speaker(), clauses.get(proposal).speaker()));
            if (other && !CueWords.asks(reply) && reply.has(AGREES)) {
                return Optional.of(reply);
            }
        }
        return Optional.empty();
    }
}

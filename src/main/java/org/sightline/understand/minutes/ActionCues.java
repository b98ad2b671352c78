package org.sightline.understand.minutes;

import java.util.regex.Pattern;

/**
 * The words of promises, requests and their acceptance, matched on {@link Clause#normal}. Group
 * {@code task} is what shall be done when it is a thing that people do after a meeting; {@code
 * loose} are verbs that mean so only where a time is said with them.
 */
final class ActionCues {
    private static final String AFTERWARDS =
            "(?:send|write|call|phone|ring|e-?mail|mail|text|prepare|draft|check|review|update|upload|order|"
                    + "buy|book|arrange|organi[sz]e|schedule|contact|invite|circulate|distribute|share|forward|"
                    + "submit|finish|complete|fix|repair|investigate|research|confirm|follow|look (?:into|up)|"
                    + "find out|figure out|sort out|set up|write up|draw up|put together|work (?:on|out)|get back|"
                    + "report back|come back|come up with|get in touch|talk (?:to|with)|speak (?:to|with)|ask|chase|deliver|"
                    + "publish|post|print|sign|collect|test|translate|register|file|pay|invoice|document|remind|"
                    + "renew|cancel|extend|replace|install|reserve|negotiate|coordinate|clarify|verify|remove|recruit|hire|"
                    + "inform|notify|hand (?:in|over)|bring|make sure|take care of|deal with|handle)";

    private static final String WHENEVER =
            "(?:do|make|get|give|put|have(?! to)|add|present|show|take|start|create|change|clean|move|meet|try|go(?! home)|"
                    + "design|build|measure|calculate|look at|be (?:ready|done|finished))";

    private static final String MANNER =
            "(?: (?:also|then|just|gladly|definitely|certainly|personally|please|maybe|possibly|(?:sort|kind) of|"
                    + "go (?:and|ahead and|away and)|try (?:to|and)|have to|need to|be able to))*";

    private static final String TASK =
            MANNER + " (?:(?<task>" + AFTERWARDS + ")|(?<loose>" + WHENEVER + "))\\b";

    private static final String NAME = "\\p{L}[\\p{L}-]*(?:'[\\p{L}]{2,})?";

    /** "I'll send", "I'm going to check". */
    static final Pattern I_PROMISE =
            Pattern.compile(
                    "\\b(?:i'll|i will|i shall|i'm (?:going to|gonna)|i am going to|i promise to)"
                            + TASK);

    /** "we'll send", "somebody has to call": somebody's task, nobody's name. */
    static final Pattern SOMEBODY =
            Pattern.compile(
                    "\\b(?:we'll|we will|we shall|we (?:need|have|ought) to|we must|we've got to"
                            + "|(?:someone|somebody|one of us) (?:will|has to|needs to|should|must))"
                            + TASK);

    /**
     * "Maria will send", "Maria and Tom have to check"; group {@code name} may be no name at all.
     */
    static final Pattern NAMED =
            Pattern.compile(
                    "(?:^|(?<before>\\S+) )(?<name>"
                            + NAME
                            + "(?: and "
                            + NAME
                            + ")?)"
                            + " (?:will|shall|(?:is|are) (?:going|gonna)(?: to)?|(?:is|are) to|(?:has|have|needs?) to|"
                            + "(?:has |have )?(?:agreed|promised|offered|volunteered) to)"
                            + TASK);

    /** "can you send", "would somebody call". */
    static final Pattern REQUESTS =
            Pattern.compile(
                    "\\b(?:(?:can|could|would|will) (?:you|one of you)|(?:can|could|would) (?:somebody|someone|anyone|anybody))"
                            + TASK);

    /** "shall I send". */
    static final Pattern OFFERS =
            Pattern.compile(
                    "\\b(?:(?:shall|should) i|do you want me to|would you like me to)" + TASK);

    /** "you'll send", "please check": a task only for one who is named or accepts. */
    static final Pattern TELLS =
            Pattern.compile(
                    "\\b(?:you'll|you will|you (?:need|have) to|you should|please|i(?:'d like| want| need) you to)"
                            + TASK);

    /** "action item: …", and then a task; people also talk of action items. */
    static final Pattern NOTED =
            Pattern.compile(
                    "^(?:(?:okay|so|and|the|an|another|next|new|first|second|last) )*"
                            + "(?:action (?:item|point)s?|to-?do(?: item)?)\\b(?! and\\b| or\\b)(?: \\S+){0,6}? "
                            + AFTERWARDS
                            + "\\b");

    private static final String YES =
            "(?:ok|okay|yeah|yes|yep|sure|sure thing|fine|of course|absolutely|no problem|certainly|will do|"
                    + "consider it done|on it|gladly|i'll|i will|i can|please do|please|that would be (?:great|good))";

    /** How a request is taken on. */
    static final Pattern ACCEPTS =
            Pattern.compile(
                    "^(?:(?:um|uh|oh|well|so|and|right|great|good) )*"
                            + YES
                            + "\\b(?! (?:but|if|no)\\b)");

    /** The one who says so takes it on in person. */
    static final Pattern I_ACCEPT =
            Pattern.compile(
                    "\\b(?:i'll|i will|i can|will do|i'm on it|i'd be happy to|i'm happy to)\\b");

    /** Says of what was said before that somebody shall do it. */
    static final Pattern OF_THAT = Pattern.compile("\\b(?:that|this|it)(?: please| then)?$");

    /** Done in the meeting itself, before everybody's eyes. */
    static final Pattern HERE_AND_NOW =
            Pattern.compile(
                    "\\b(?:right now|just now|my screen|the screen|the board|the slides?|next slide|"
                            + "hand(?: it)? over to|come back to|"
                            + "get back to (?:that|this|it)|check (?:that )?now|write (?:that|this|it) down|"
                            + "write (?:down|up) (?:our|your|the|here)|(?:write|put) (?:\\S+ )?down here|finish (?:up )?with|now$|call (?:it|this|that)|(?:lunch|coffee) break|"
                            + "(?:for|in) (?:just )?an? (?:second|minute|moment)|ask (?:the|that|this|my|another|an?) question|"
                            + "(?:ask|invite) (?:\\S+ ){1,4}to (?:speak|share|go into|say|come in|answer|respond|reply|repeat|comment|"
                            + "start|add|pick up|introduce|present))\\b");

    /** Said there and then, unless a day is said with it: "I'll tell you on Friday". */
    static final Pattern SAYS =
            Pattern.compile(
                    "\\b(?:(?:show|ask|tell|remind|talk to) you|remind (?:\\S+ ){1,4}(?:that|of)|move (?:on|along|ahead))\\b");

    /** "How will you send": asked, and no task. */
    static final Pattern ASKS_HOW =
            Pattern.compile(
                    "\\b(?:how|what|why|when|where|which|who)\\b.*\\b(?:can|could|would|will) \\S+");

    /** Right before a promise: the words of somebody else, or of nobody yet. */
    static final Pattern QUOTES =
            Pattern.compile(
                    "(?:^|.* )(?!i )\\S+ (?:will |would |could |can |might )?"
                            + "(?:say|says|said|saying|like|goes|thinks?|thought)(?: that)?$");

    /**
     * "There is nothing today, so we'll …": after a day, a promise that the day is not said of;
     * matched on what follows the day.
     */
    static final Pattern ANOTHER_MATTER =
            Pattern.compile(
                    "^ (?:so|and|but|because|then)\\b.*(?:'ll|\\bwill|\\bshall|\\bto)\\b.*");

    /** Before a day: the promise that it is said of. */
    static final Pattern WILL = Pattern.compile("(?:'ll|\\b(?:will|shall|to|please|you|must))\\b");

    /** As a day of what people do in meetings too, "give", "show", it is the meeting's own. */
    static final Pattern OF_THE_MEETING =
            Pattern.compile("(?i)(?:today|this (?:morning|afternoon|evening)|tonight)");

    /** "We will have the next meeting in half an hour": said elsewhere in the minutes. */
    static final Pattern MEETS_AGAIN =
            Pattern.compile(
                    "\\b(?:have|meet|hold|be|make)\\b.*\\b(?:meeting|in \\S+ minutes|in half an hour)\\b");

    private ActionCues() {}
}

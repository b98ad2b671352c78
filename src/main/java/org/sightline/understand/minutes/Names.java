package org.sightline.understand.minutes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is called by name: in a transcript's labels and in its words. */
final class Names {
    /** Labels that number voices and name nobody. */
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?i)(?:speaker|spk|participant|person|voice|unknown|unidentified|guest|s)?[ _.#-]*(?:\\d+|\\p{L}|unknown)?");

    /** Stand before "will" without an article and are no one's name. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "people",
                    "software",
                    "data",
                    "money",
                    "time",
                    "information",
                    "feedback",
                    "content",
                    "research",
                    "somebody",
                    "someone",
                    "everybody",
                    "everyone",
                    "nobody",
                    "anybody",
                    "anyone",
                    "nothing",
                    "something",
                    "everything",
                    "anything",
                    "users",
                    "customers");

    private static final Set<String> IN_S =
            Set.of(
                    "james",
                    "chris",
                    "thomas",
                    "charles",
                    "nicholas",
                    "nicolas",
                    "dennis",
                    "douglas",
                    "louis",
                    "carlos",
                    "marcus",
                    "lucas",
                    "hans",
                    "jens",
                    "lars",
                    "agnes",
                    "doris",
                    "iris",
                    "ross",
                    "jess",
                    "tess",
                    "alexis",
                    "curtis",
                    "niklas",
                    "lewis",
                    "travis");

    /** May stand between the beginning of a clause and a name. */
    private static final Pattern BEFORE_A_NAME =
            Pattern.compile(
                    "(?:so|and|then|okay|ok|well|but|now|also|right|yes|yeah|that|um|uh|action|item|point|is)");

    /** "the Government will": names of people carry no article. */
    private static final Pattern BEFORE_THINGS =
            Pattern.compile("the|an?|this|these|those|my|your|our|his|her|its|their|any|no|every|each|some");

    private static final Pattern CALLED =
            Pattern.compile(
                    "^(?:(?:so|and|then|okay|ok|well|but|now|also|right|yes|yeah|um|uh) )*(?<name>\\p{L}[\\p{L}'-]+)"
                            + " (?:can|could|would|will|please|you|you'll|i'd like|i want|i need)\\b");

    private final Set<String> labels = new HashSet<>();
    private final Set<String> capitals = new HashSet<>();

    Names(List<Clause> clauses) {
        for (Clause clause : clauses) {
            speaker(clause)
                    .ifPresent(name -> labels.addAll(List.of(Token.normal(name).split(" ", -1))));
            clause.tokens().stream()
                    .skip(1)
                    .filter(token -> isCapital(token.text()))
                    .forEach(token -> capitals.add(token.norm()));
        }
    }

    /** The label of who speaks, when it is a name and no number. */
    static Optional<String> speaker(Clause clause) {
        String label = clause.speaker();
        return label == null || NUMBERED.matcher(label.strip()).matches()
                ? Optional.empty()
                : Optional.of(label.strip());
    }

    /** Whether a word is part of the label of one who speaks. */
    boolean isSpeaker(String word) {
        return labels.contains(word);
    }

    /** The one named as subject by {@link ActionCues#NAMED}, as said. */
    Optional<String> subject(Clause clause, Matcher named) {
        String[] words = named.group("name").split(" and ", -1);
        String before = named.group("before");
        if (before != null && BEFORE_THINGS.matcher(before).matches()) {
            return Optional.empty();
        }
        boolean opens = before == null || BEFORE_A_NAME.matcher(before).matches();
        for (String word : words) {
            if (!isName(word) || !(opens || isWritten(word))) {
                return Optional.empty();
            }
        }
        return clause.shown(Pattern.compile("\\b" + Pattern.quote(named.group("name")) + "\\b"))
                .map(Names::withCapitals);
    }

    /** The one spoken to: "Maria, can you …". */
    Optional<String> called(Clause clause) {
        Matcher called = CALLED.matcher(clause.normal());
        if (called.find() && isName(called.group("name"))) {
            return clause.shown(
                            Pattern.compile("\\b" + Pattern.quote(called.group("name")) + "\\b"))
                    .map(Names::withCapitals);
        }
        List<Token> words = clause.tokens().stream().filter(Token::isWord).toList();
        if (words.size() < 3) {
            return Optional.empty();
        }
        Token last = words.get(words.size() - 1);
        boolean set = words.get(words.size() - 2).text().endsWith(",") && isCapital(last.text());
        return (set || labels.contains(last.norm())) && isName(last.norm())
                ? Optional.of(withCapitals(last.text().replaceAll("[^\\p{L}'-]", "")))
                : Optional.empty();
    }

    private boolean isName(String word) {
        if (labels.contains(word)) {
            return true;
        }
        boolean plural = word.endsWith("s") && !IN_S.contains(word) && !capitals.contains(word);
        return StopWords.carriesMatter(word)
                && !StopWords.isNumber(word)
                && !plural
                && !NO_NAMES.contains(word);
    }

    private boolean isWritten(String word) {
        return labels.contains(word) || capitals.contains(word);
    }

    private static boolean isCapital(String text) {
        return !text.isEmpty()
                && Character.isUpperCase(text.codePointAt(0))
                && !text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static String withCapitals(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            out.append(out.isEmpty() ? "" : " ");
            out.append(
                    word.equals("and")
                            ? word
                            : Character.toTitleCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }
}

package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
            Pattern.compile(
                    "the|an?|this|these|those|my|your|our|his|her|its|their|any|no|every|each|some");

    private static final Pattern CALLED =
            Pattern.compile(
                    "^(?:(?:so|and|then|okay|ok|well|but|now|also|right|yes|yeah|um|uh) )*(?<name>\\p{L}[\\p{L}'-]+)"
                            + " (?:can|could|would|will|please|you|you'll|i'd like|i want|i need)\\b");

    /** Labels of several words, and the words of all labels. */
    private final Set<String> whole = new TreeSet<>();

    private final Set<String> labels = new HashSet<>();
    private final Set<String> capitals = new HashSet<>();

    Names(List<Clause> clauses) {
        for (Clause clause : clauses) {
            speaker(clause).map(Token::normal).ifPresent(this::add);
            clause.tokens().stream()
                    .skip(1)
                    .filter(token -> isCapital(token.text()))
                    .forEach(token -> capitals.add(token.norm()));
        }
    }

    private void add(String label) {
        List<String> words = List.of(label.split(" ", -1));
        labels.addAll(words);
        if (words.size() > 1) {
            whole.add(label);
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

    /** The one named as subject by {@link ActionCues#NAMED}, as said; of a long name all words. */
    Optional<String> subject(Clause clause, Matcher named) {
        String until = " " + clause.normal().substring(0, named.end("name"));
        for (String label : whole) {
            if (until.endsWith(" " + label)) {
                return shown(clause, label);
            }
        }
        String name = named.group("name");
        List<String> before =
                List.of(until.substring(0, until.length() - name.length()).strip().split(" ", -1));
        int from = before.size();
        while (from > 0 && isPart(before.get(from - 1))) {
            from--;
        }
        String first = from == 0 ? "" : before.get(from - 1);
        if (BEFORE_THINGS.matcher(first).matches()) {
            return Optional.empty();
        }
        boolean opens = first.isEmpty() || BEFORE_A_NAME.matcher(first).matches();
        for (String word : name.split(" and ", -1)) {
            if (!isName(word) || !(opens || isWritten(word))) {
                return Optional.empty();
            }
        }
        List<String> all = new ArrayList<>(before.subList(from, before.size()));
        all.add(name);
        return shown(clause, String.join(" ", all));
    }

    /** Of a longer name. */
    private boolean isPart(String word) {
        return isWritten(word)
                && !BEFORE_A_NAME.matcher(word).matches()
                && !word.matches(DayWords.WEEKDAY + "|" + DayWords.MONTH);
    }

    private static Optional<String> shown(Clause clause, String name) {
        return clause.shown(Pattern.compile("\\b" + Pattern.quote(name) + "\\b"))
                .map(Names::withCapitals);
    }

    /** The one spoken to: "Maria, can you …". */
    Optional<String> called(Clause clause) {
        Matcher called = CALLED.matcher(clause.normal());
        if (called.find() && isName(called.group("name"))) {
            return shown(clause, called.group("name"));
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
        return StopWords.carriesMatter(word) && (labels.contains(word) || capitals.contains(word));
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

package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the finders share: lines once only, ids in order. */
final class Lines {
    private Lines() {}

    /** Ids of the clauses' utterances in order, each once. */
    static List<String> ids(Clause... clauses) {
        Set<String> ids = new LinkedHashSet<>();
        for (Clause clause : clauses) {
            ids.add(clause.id());
        }
        return List.copyOf(ids);
    }

    /** The same words said again become one line that cites both. */
    static List<Cited> once(List<Cited> lines) {
        Map<String, Cited> byText = new LinkedHashMap<>();
        for (Cited line : lines) {
            byText.merge(Token.normal(line.text()), line, Lines::both);
        }
        return List.copyOf(byText.values());
    }

    /** The lines that no other one tells: said in the same words of the same utterance. */
    static <T> List<T> without(List<T> lines, Function<T, Cited> told, List<Cited> others) {
        return lines.stream()
                .filter(line -> others.stream().noneMatch(o -> tells(o, told.apply(line))))
                .toList();
    }

    private static boolean tells(Cited other, Cited line) {
        return !Collections.disjoint(other.cites(), line.cites())
                && words(other).contains(words(line));
    }

    private static String words(Cited line) {
        return " " + Token.normal(line.text()) + " ";
    }

    private static Cited both(Cited first, Cited again) {
        Set<String> cites = new LinkedHashSet<>(first.cites());
        cites.addAll(again.cites());
        return new Cited(first.text(), new ArrayList<>(cites));
    }
}

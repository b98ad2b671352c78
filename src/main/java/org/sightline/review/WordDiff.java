package org.sightline.review;

import java.util.ArrayList;
import java.util.List;

/** What differs between two sentences, word by word: the longest common subsequence stays. */
public final class WordDiff {
    /** More words than these are not compared, only shown whole. */
    private static final int MOST = 400;

    private WordDiff() {}

    /** Whether words are in both, only in the old or only in the new. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Some words in a row. */
    public record Part(Kind kind, String words) {}

    /** The parts in order; what was removed comes before what was added in its place. */
    public static List<Part> of(String before, String after) {
        String[] old = words(before);
        String[] now = words(after);
        if (old.length > MOST || now.length > MOST) {
            return List.of(new Part(Kind.REMOVED, before), new Part(Kind.ADDED, after));
        }
        int[][] common = common(old, now);
        List<Part> parts = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            boolean isSame = i < old.length && j < now.length && old[i].equals(now[j]);
            if (isSame) {
                add(parts, Kind.SAME, old[i++]);
                j++;
            } else if (j == now.length
                    || (i < old.length && common[i + 1][j] >= common[i][j + 1])) {
                add(parts, Kind.REMOVED, old[i++]);
            } else {
                add(parts, Kind.ADDED, now[j++]);
            }
        }
        return List.copyOf(parts);
    }

    private static int[][] common(String[] old, String[] now) {
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i].equals(now[j])
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Part> parts, Kind kind, String word) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).kind() == kind) {
            parts.set(last, new Part(kind, parts.get(last).words() + " " + word));
        } else {
            parts.add(new Part(kind, word));
        }
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }
}

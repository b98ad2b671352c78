package org.sightline.understand.minutes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.understand.minutes.Turns.Turn;

/**
 * What can be seen of a change of topic before each turn: where it stands, how the words before and
 * after it differ, whether others speak, how long the turns after it are, and what people say when
 * they go on to something else.
 *
 * <p>After Hearst, TextTiling (1997), and Galley, McKeown, Fosler-Lussier and Jing, Discourse
 * Segmentation of Multi-Party Conversation (2003).
 */
final class TopicCues {
    /** Words that carry matter in the blocks before and after a turn that are compared. */
    private static final int SMALL = 50;

    private static final int LARGE = 200;

    /** Spoken words in the blocks in which speakers are counted. */
    private static final int SPOKEN = 100;

    private static final int NEAR = 4;

    /** Words of a turn in which people say what comes. */
    private static final int HEAD = 25;

    private static final Pattern OKAY =
            Pattern.compile("\\b(?:okay|ok|kay|right|alright|all right)\\b");
    private static final Pattern SO = Pattern.compile("\\b(?:so|now|well|anyway|anyways)\\b");
    private static final Pattern ORDER =
            Pattern.compile("\\b(?:first|second|third|next|last|finally|final)\\b");
    private static final Pattern AGENDA =
            Pattern.compile(
                    "\\b(?:agenda|items?|topics?|issue|presentations?|present|slides?|powerpoint|report|status|update)\\b");

    private final Meeting meeting;
    private final Turns turns;
    private final double[] words;
    private final double[] matter;
    private final double total;

    private TopicCues(Meeting meeting, Turns turns) {
        this.meeting = meeting;
        this.turns = turns;
        this.words = turns.before(Turn::words);
        this.matter = turns.before(turn -> turn.matter().size());
        this.total = words[turns.size()];
    }

    /** A row for each turn; that of the first, before which nothing is said, says nothing. */
    static double[][] features(Meeting meeting, Turns turns) {
        TopicCues cues = new TopicCues(meeting, turns);
        List<double[]> columns =
                Stream.of(cues.places(), cues.changes(), cues.sayings())
                        .flatMap(List::stream)
                        .toList();
        return IntStream.range(0, turns.size())
                .mapToObj(i -> columns.stream().mapToDouble(column -> column[i]).toArray())
                .toArray(double[][]::new);
    }

    private double[] column(IntToDoubleFunction of) {
        return IntStream.range(0, turns.size()).mapToDouble(of).toArray();
    }

    private List<double[]> places() {
        return List.of(
                column(i -> Math.log(total)),
                column(i -> words[i] / total),
                column(i -> Math.exp(-words[i] / 1000)),
                column(i -> Math.exp(-(total - words[i]) / 300)));
    }

    private List<double[]> changes() {
        return List.of(
                standard(column(i -> likeness(Math.max(1, i), SMALL))),
                standard(column(i -> likeness(Math.max(1, i), LARGE))),
                column(this::otherSpeakers),
                column(i -> Math.log1p(turns.most(i, i + NEAR, Turn::words))));
    }

    /** Cosine of the weighted words in the blocks before and after a turn. */
    private double likeness(int turn, int block) {
        Map<String, Double> left = weights(start(matter, turn, block), turn);
        Map<String, Double> right = weights(turn, end(matter, turn, block));
        double both = 0;
        for (Map.Entry<String, Double> word : left.entrySet()) {
            both += word.getValue() * right.getOrDefault(word.getKey(), 0.0);
        }
        double norm = Math.sqrt(squares(left) * squares(right));
        return norm == 0 ? 0 : both / norm;
    }

    /** In the order in which they are said, so that sums come out alike every time. */
    private Map<String, Double> weights(int from, int to) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            turns.get(i).matter().forEach(w -> weights.merge(w, meeting.rarity(w), Double::sum));
        }
        return weights;
    }

    private static double squares(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(w -> w * w).sum();
    }

    /** First turn of the block of whole turns before one that is at least so large. */
    private static int start(double[] before, int turn, double size) {
        int start = turn;
        while (start > 0 && before[turn] - before[start] < size) {
            start--;
        }
        return start;
    }

    private static int end(double[] before, int turn, double size) {
        int end = turn;
        while (end < before.length - 1 && before[end] - before[turn] < size) {
            end++;
        }
        return end;
    }

    /** To mean 0 and deviation 1 within the meeting. */
    private static double[] standard(double[] column) {
        double mean = Arrays.stream(column).average().orElse(0);
        double variance =
                Arrays.stream(column).map(x -> (x - mean) * (x - mean)).average().orElse(0);
        double deviation = variance > 0 ? Math.sqrt(variance) : 1;
        return Arrays.stream(column).map(x -> (x - mean) / deviation).toArray();
    }

    /** From 0, the same people speak as much as before, to 1, none of them. */
    private double otherSpeakers(int turn) {
        Map<String, Double> left = shares(start(words, turn, SPOKEN), turn);
        Map<String, Double> right = shares(turn, end(words, turn, SPOKEN));
        double others = 0;
        for (Map.Entry<String, Double> speaker : left.entrySet()) {
            double after = right.getOrDefault(speaker.getKey(), 0.0);
            others += Math.max(0, speaker.getValue() - after);
        }
        return others;
    }

    private Map<String, Double> shares(int from, int to) {
        Map<String, Double> shares = new LinkedHashMap<>();
        double all = Math.max(1, words[to] - words[from]);
        for (int i = from; i < to; i++) {
            shares.merge(turns.get(i).speaker(), turns.get(i).words() / all, Double::sum);
        }
        return shares;
    }

    private List<double[]> sayings() {
        return List.of(
                opensWith(OKAY),
                opensWith(SO),
                opensWith(AGENDA),
                opensWith(ORDER),
                column(i -> turns.mean(i - NEAR, i, turn -> says(turn.said(), OKAY))),
                column(i -> turns.mean(i + 1, i + NEAR, turn -> turn.asks() ? 1 : 0)));
    }

    private double[] opensWith(Pattern cue) {
        return column(i -> says(head(turns.get(i).said()), cue));
    }

    private static double says(String said, Pattern cue) {
        return cue.matcher(said).find() ? 1 : 0;
    }

    private static String head(String said) {
        List<String> words = List.of(said.split(" ", HEAD + 1));
        return String.join(" ", words.subList(0, Math.min(HEAD, words.size())));
    }
}

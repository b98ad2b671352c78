package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.dossier.Json;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.MinutesComposer;
import org.sightline.understand.minutes.MinutesOptions;

/**
 * How good summaries are, into {@code target/eval/summary.md}: of the words in a 10 % summary those
 * that people picked too (AMI extracts), and ROUGE of 150 words against whole-meeting summaries
 * (QMSum). Features were chosen with validation figures in view, so these are slightly optimistic.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class SummaryEval {
    private static final Path DATA = Path.of(System.getProperty("eval.data", ""));
    private final MinutesComposer composer = new MinutesComposer();
    private final StringBuilder report = new StringBuilder("# Summaries\n\n");

    @Test
    void measuresSummaries() throws IOException {
        List<AmiExtracts.Meeting> ami = AmiExtracts.read(DATA);
        report.append("| set | meetings | random | longest | Sightline |\n|---|---|---|---|---|\n");
        extracts("AMI extracts, 10 %, words picked by people too; training part", ami, false);
        extracts("the same, held-out part", ami, true);
        rouge("train");
        rouge("val");
        Path out = Path.of("target/eval/summary.md");
        Files.createDirectories(out.getParent());
        Files.writeString(out, report.toString());
    }

    private void extracts(String name, List<AmiExtracts.Meeting> all, boolean held) {
        List<AmiExtracts.Meeting> meetings = all.stream().filter(m -> m.held() == held).toList();
        double random = 0;
        double longest = 0;
        double ours = 0;
        for (AmiExtracts.Meeting meeting : meetings) {
            random += share(meeting);
            longest += longest(meeting);
            ours += ours(meeting);
        }
        int n = meetings.size();
        row(name, n, percent(random / n), percent(longest / n), percent(ours / n));
    }

    private static double share(AmiExtracts.Meeting meeting) {
        long all = 0;
        long picked = 0;
        for (boolean[] turn : meeting.picked()) {
            for (boolean word : turn) {
                all++;
                picked += word ? 1 : 0;
            }
        }
        return picked / (double) all;
    }

    private static double longest(AmiExtracts.Meeting meeting) {
        record Sentence(int words, int picked) {}
        List<Sentence> sentences = new ArrayList<>();
        int all = 0;
        for (int t = 0; t < meeting.turns().size(); t++) {
            int at = 0;
            for (String text : sentences(meeting.turns().get(t).text())) {
                int words = AmiExtracts.words(text).size();
                int picked = 0;
                for (int k = at; k < at + words; k++) {
                    picked += meeting.picked().get(t)[k] ? 1 : 0;
                }
                sentences.add(new Sentence(words, picked));
                at += words;
            }
            all += at;
        }
        sentences.sort(Comparator.comparing((Sentence s) -> -s.words()));
        int words = 0;
        int picked = 0;
        for (Sentence sentence : sentences) {
            if (words + sentence.words() <= all / 10) {
                words += sentence.words();
                picked += sentence.picked();
            }
        }
        return picked / (double) Math.max(1, words);
    }

    private static List<String> sentences(String text) {
        return List.of(text.replaceAll("\\{[^{}]*}", " ").split("(?<=[.?!])\\s+", -1));
    }

    /**
     * Finds each word of a line, in order, in the turns it cites. Figures are not found where they
     * were said in words; they count as not picked.
     */
    private double ours(AmiExtracts.Meeting meeting) {
        MinutesOptions options = new MinutesOptions(0.1, null, null, null);
        Minutes minutes = composer.compose(Dossiers.of(meeting.turns()), options, meeting.name());
        int words = 0;
        int picked = 0;
        for (Cited line : minutes.summary()) {
            int turn = Integer.parseInt(line.cites().get(0).substring(1)) - 1;
            List<String> said = AmiExtracts.words(meeting.turns().get(turn).text());
            List<String> shown = AmiExtracts.words(line.text());
            words += shown.size();
            shown.removeIf(word -> !said.contains(word));
            int at = start(said, shown);
            for (String word : shown) {
                while (at < said.size() && !said.get(at).equals(word)) {
                    at++;
                }
                picked += at < said.size() && meeting.picked().get(turn)[at] ? 1 : 0;
                at++;
            }
        }
        return picked / (double) Math.max(1, words);
    }

    /** The last place from which all shown words still follow in order. */
    private static int start(List<String> said, List<String> shown) {
        int at = said.size();
        for (int k = shown.size() - 1; k >= 0; k--) {
            at--;
            while (at >= 0 && !said.get(at).equals(shown.get(k))) {
                at--;
            }
        }
        return Math.max(0, at);
    }

    private void rouge(String part) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String domain : List.of("Academic", "Committee", "Product")) {
            try (Stream<Path> all = Files.list(DATA.resolve("qmsum/" + domain + "/" + part))) {
                files.addAll(all.sorted().toList());
            }
        }
        double[][] sums = new double[3][2];
        for (Path file : files) {
            String reference =
                    Json.mapper()
                            .readTree(Files.readString(file))
                            .get("general_query_list")
                            .get(0)
                            .get("answer")
                            .asString();
            List<AmiExtracts.Turn> turns = AmiExtracts.turns(file);
            add(sums[0], random(turns), reference);
            add(sums[1], longestWords(turns), reference);
            add(sums[2], summary(turns), reference);
        }
        String name = "QMSum " + part + ", 150 words, ROUGE-1 / 2";
        int n = files.size();
        row(name, n, pair(sums[0], n), pair(sums[1], n), pair(sums[2], n));
    }

    private String summary(List<AmiExtracts.Turn> turns) {
        MinutesOptions options = new MinutesOptions(null, 150, null, null);
        return String.join(
                " ",
                composer.compose(Dossiers.of(turns), options, "x").summary().stream()
                        .map(Cited::text)
                        .toList());
    }

    private static String longestWords(List<AmiExtracts.Turn> turns) {
        return taken(turns, Comparator.comparing((String s) -> -AmiExtracts.words(s).size()));
    }

    private static String random(List<AmiExtracts.Turn> turns) {
        Random random = new Random(1);
        Map<String, Double> dice = new HashMap<>();
        return taken(
                turns,
                Comparator.comparing(s -> dice.computeIfAbsent(s, x -> random.nextDouble())));
    }

    private static String taken(List<AmiExtracts.Turn> turns, Comparator<String> order) {
        List<String> sentences = new ArrayList<>();
        turns.forEach(turn -> sentences.addAll(sentences(turn.text())));
        sentences.sort(order);
        StringBuilder taken = new StringBuilder();
        int words = 0;
        for (String sentence : sentences) {
            int n = AmiExtracts.words(sentence).size();
            if (words + n <= 150) {
                taken.append(sentence).append(' ');
                words += n;
            }
        }
        return taken.toString();
    }

    private static void add(double[] sums, String summary, String reference) {
        sums[0] += f1(grams(summary, 1), grams(reference, 1));
        sums[1] += f1(grams(summary, 2), grams(reference, 2));
    }

    private static Map<List<String>, Integer> grams(String text, int n) {
        List<String> words = AmiExtracts.words(text.replace('\'', ' '));
        Map<List<String>, Integer> grams = new HashMap<>();
        for (int i = 0; i + n <= words.size(); i++) {
            grams.merge(List.copyOf(words.subList(i, i + n)), 1, Integer::sum);
        }
        return grams;
    }

    private static double f1(Map<List<String>, Integer> a, Map<List<String>, Integer> b) {
        double both = 0;
        for (Map.Entry<List<String>, Integer> gram : a.entrySet()) {
            both += Math.min(gram.getValue(), b.getOrDefault(gram.getKey(), 0));
        }
        double all = sum(a) + sum(b);
        return all == 0 ? 0 : 2 * both / all;
    }

    private static double sum(Map<List<String>, Integer> grams) {
        return grams.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void row(String name, int n, String random, String longest, String ours) {
        report.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %s | %s | %s |%n",
                        name,
                        n,
                        random,
                        longest,
                        ours));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String pair(double[] sums, int n) {
        return String.format(Locale.ROOT, "%.1f / %.1f", 100 * sums[0] / n, 100 * sums[1] / n);
    }
}

package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sightline.dossier.Json;
import tools.jackson.databind.JsonNode;

/**
 * AMI meetings with the words that people picked for their extracts. The turns come from QMSum,
 * which has them in order; the extract is laid over them by its longest common runs of words.
 */
public final class AmiExtracts {
    private static final int LEAST_RUN = 2;

    private AmiExtracts() {}

    public record Turn(String speaker, String text) {}

    /**
     * @param picked for each turn, for each of {@link #words} of its text
     */
    public record Meeting(String name, boolean held, List<Turn> turns, List<boolean[]> picked) {}

    /** All meetings that have both; held out are those of QMSum's validation part. */
    public static List<Meeting> read(Path data) throws IOException {
        Map<String, Path> extracts = new TreeMap<>();
        try (Stream<Path> files =
                Files.list(data.resolve("ami-summaries/data/ami-summary/extractive"))) {
            files.forEach(f -> extracts.put(f.getFileName().toString().split("\\.", -1)[0], f));
        }
        List<Meeting> meetings = new ArrayList<>();
        for (String part : List.of("train", "val")) {
            for (Map.Entry<String, Path> extract : extracts.entrySet()) {
                Path turns =
                        data.resolve("qmsum/Product/" + part + "/" + extract.getKey() + ".json");
                if (Files.exists(turns)) {
                    String picked = Files.readString(extract.getValue());
                    meetings.add(
                            meeting(extract.getKey(), part.equals("val"), turns(turns), picked));
                }
            }
        }
        return meetings;
    }

    public static List<Turn> turns(Path qmsum) throws IOException {
        JsonNode root = Json.mapper().readTree(Files.readString(qmsum));
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : root.get("meeting_transcripts")) {
            turns.add(new Turn(turn.get("speaker").asString(), turn.get("content").asString()));
        }
        return turns;
    }

    /** Lower-case words without transcribers' notes. */
    public static List<String> words(String text) {
        String plain =
                text.replaceAll("\\{[^{}]*}", " ")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("_", "");
        List<String> words = new ArrayList<>();
        java.util.regex.Pattern.compile("[a-z0-9']+")
                .matcher(plain)
                .results()
                .forEach(word -> words.add(word.group()));
        return words;
    }

    private record Spot(int turn, int word) {}

    private static Meeting meeting(String name, boolean held, List<Turn> turns, String extract) {
        Map<String, List<Spot>> streams = new TreeMap<>();
        List<boolean[]> picked = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        for (int t = 0; t < turns.size(); t++) {
            words.add(words(turns.get(t).text()));
            picked.add(new boolean[words.get(t).size()]);
            List<Spot> stream =
                    streams.computeIfAbsent(turns.get(t).speaker(), s -> new ArrayList<>());
            for (int w = 0; w < words.get(t).size(); w++) {
                stream.add(new Spot(t, w));
            }
        }
        List<Spot> line = new ArrayList<>();
        for (List<Spot> stream : streams.values()) {
            line.addAll(stream);
            line.add(new Spot(-1, -1));
        }
        List<String> flat =
                line.stream()
                        .map(s -> s.turn() < 0 ? "" : words.get(s.turn()).get(s.word()))
                        .toList();
        for (int at : covered(flat, words(extract))) {
            picked.get(line.get(at).turn())[line.get(at).word()] = true;
        }
        return new Meeting(name, held, turns, picked);
    }

    private static List<Integer> covered(List<String> flat, List<String> extract) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < flat.size(); i++) {
            places.computeIfAbsent(flat.get(i), w -> new ArrayList<>()).add(i);
        }
        boolean[] used = new boolean[flat.size()];
        List<Integer> covered = new ArrayList<>();
        for (int e = 0; e < extract.size(); ) {
            int best = 0;
            int from = -1;
            for (int at : places.getOrDefault(extract.get(e), List.of())) {
                int run = run(flat, used, at, extract, e);
                from = run > best ? at : from;
                best = Math.max(best, run);
            }
            for (int k = 0; best >= LEAST_RUN && k < best; k++) {
                used[from + k] = true;
                covered.add(from + k);
            }
            e += best >= LEAST_RUN ? best : 1;
        }
        return covered;
    }

    private static int run(List<String> flat, boolean[] used, int at, List<String> extract, int e) {
        int run = 0;
        while (e + run < extract.size()
                && at + run < flat.size()
                && !used[at + run]
                && flat.get(at + run).equals(extract.get(e + run))) {
            run++;
        }
        return run;
    }
}

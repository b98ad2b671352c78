package org.sightline.features.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A meeting that people wrote down: its bare words, what stands behind each, how it is written. */
final class PunctuatedTalk {
    static final int COMMA = 1;
    static final int STOP = 2;
    static final int ASK = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*");
    private static final Pattern SPELT = Pattern.compile("\\b((?:[A-Za-z]_)+)([a-z]?)");

    final String name;
    final List<String> words = new ArrayList<>();

    /** 0 nothing, 1 comma, 2 full stop, 3 question mark; behind each word. */
    final List<Integer> marks = new ArrayList<>();

    /** 0 lower case, 1 with a capital, 2 in capitals. */
    final List<Integer> capitals = new ArrayList<>();

    /** Whether a turn begins with the word. */
    final List<Boolean> turns = new ArrayList<>();

    PunctuatedTalk(String name) {
        this.name = name;
    }

    /** The meetings of QMSum's part, all three kinds, in order of their names. */
    static List<PunctuatedTalk> qmsum(Path data, String part) throws IOException {
        List<PunctuatedTalk> talks = new ArrayList<>();
        for (String kind : List.of("Academic", "Committee", "Product")) {
            for (Path file : files(data.resolve("qmsum/" + kind + "/" + part), ".json")) {
                PunctuatedTalk talk = new PunctuatedTalk(file.getFileName().toString());
                JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
                for (JsonNode turn : root.get("meeting_transcripts")) {
                    talk.add(turn.get("content").asString());
                }
                talks.add(talk);
            }
        }
        return talks;
    }

    /** AMI's meetings without a scenario, of which QMSum has none, neither to learn nor to test. */
    static List<PunctuatedTalk> ami(Path data) throws IOException {
        List<PunctuatedTalk> talks = new ArrayList<>();
        for (Path file : files(data.resolve("ami-summaries/data/ami-transcripts"), ".txt")) {
            String name = file.getFileName().toString();
            if (name.matches("(?:EN|IN|IB).*")) {
                PunctuatedTalk talk = new PunctuatedTalk(name);
                talk.add(Files.readString(file));
                talks.add(talk);
            }
        }
        return talks;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
        }
    }

    private void add(String turn) {
        String text = tidy(turn);
        Matcher word = WORD.matcher(text);
        int from = words.size();
        int end = 0;
        while (word.find()) {
            if (words.size() > from) {
                marks.set(words.size() - 1, mark(text.substring(end, word.start())));
            }
            put(word.group(), words.size() == from);
            end = word.end();
        }
        if (words.size() > from) {
            marks.set(words.size() - 1, mark(text.substring(end)));
        }
    }

    private void put(String word, boolean first) {
        boolean starts = first || marks.get(marks.size() - 1) >= STOP;
        String plain = word.equals("OK") ? (starts ? "Okay" : "okay") : word;
        words.add(plain.toLowerCase(Locale.ROOT));
        marks.add(0);
        turns.add(first);
        capitals.add(capital(plain));
    }

    private static int capital(String word) {
        String stem = word.replaceAll("'.*", "");
        if (stem.length() > 1 && stem.matches("\\p{Lu}+")) {
            return 2;
        }
        return word.equals(word.toLowerCase(Locale.ROOT)) ? 0 : 1;
    }

    private static int mark(String between) {
        if (between.contains("?")) {
            return ASK;
        }
        if (between.matches("(?s).*[.!\u2026].*")) {
            return STOP;
        }
        return between.matches("(?s).*(?:[,;:\u2014]|--).*") ? COMMA : 0;
    }

    private static String tidy(String turn) {
        String text = turn.replaceAll("\\{[^{}]*}|\\[[^\\]]*]|\\([^)]*\\)", " ").replace('’', '\'');
        text =
                SPELT.matcher(text)
                        .replaceAll(m -> m.group(1).replace("_", "") + m.group(2) + " ")
                        .replace('_', ' ');
        return text.replaceAll("(?<=\\w) (?='(?:s|re|ve|ll|d|m|t)\\b)", "")
                .replaceAll("\\b(Mr|Mrs|Ms|Dr|Prof|St|Hon|No)\\.", "$1 ")
                .replaceAll("(?<=\\d)[,.](?=\\d)", "");
    }
}

package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.Json;
import org.sightline.flow.Instruments;
import org.sightline.media.MediaId;
import org.sightline.model.ModelShelf;
import org.sightline.space.Filter;
import org.sightline.space.Hit;
import org.sightline.space.Hits;
import org.sightline.space.Moment;
import org.sightline.space.MomentIndex;
import org.sightline.space.MomentKind;
import org.sightline.space.MomentSearch;
import org.sightline.space.Query;
import org.sightline.space.Wanted;
import tools.jackson.databind.JsonNode;

/**
 * How often a search finds what is there and says "no match" of what is not: over photographs
 * (Flickr8k), schoolbook pictures, meetings (QMSum), and all of them together. Asked are captions,
 * short queries of ours, the words in a picture, questions, and words that a meeting writes large.
 *
 * <p>What was measured of pictures is kept in {@code -Deval.library=DIR}. {@code -Deval.meetings}
 * and {@code -Deval.books} take so many meetings, the shortest first, and schoolbook pictures.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class NoMatchEval {
    private static final int TEN = 10;
    private static final int AT_ONCE = 16;
    private static final int TERMS = 5;
    private static final Set<String> SMALL = Set.of("in", "on", "at", "with", "the");
    private static final Pattern LARGE = Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{3,}\\b");
    private static final Figures FIGURES = new Figures("no-match");

    @TempDir Path folder;

    private record Asked(String kind, String words, Predicate<Moment> answers) {}

    /**
     * @param truth what people wrote or said of it all, in lower case
     */
    private record Part(String name, List<Moment> moments, List<Asked> asked, String truth) {
        static Part of(String name, List<Part> parts) {
            return new Part(
                    name,
                    parts.stream().flatMap(p -> p.moments().stream()).toList(),
                    parts.stream().flatMap(p -> p.asked().stream()).toList(),
                    String.join("\n", parts.stream().map(Part::truth).toList()));
        }
    }

    @Test
    void findsWhatIsThereAndSaysNoMatchOfWhatIsNot() throws Exception {
        FIGURES.line("| library | asked | queries | answer among ten | of those lost | no match |");
        FIGURES.line("|---|---|---|---|---|---|");
        try (Instruments instruments = new Instruments(new ModelShelf(Figures.models()));
                Looked looked = new Looked()) {
            Part photographs = photographs(looked, instruments);
            Part pictures = schoolbooks(looked, instruments);
            Part meetings = meetings(instruments);
            for (Part part : List.of(photographs, pictures, meetings)) {
                tell(part, instruments);
            }
            double[] all =
                    tell(Part.of("all", List.of(photographs, pictures, meetings)), instruments);
            assertThat(all[0]).as("absent told").isGreaterThan(9 / 12.0);
            assertThat(all[1]).as("answers lost").isLessThan(0.15);
        }
        FIGURES.write();
    }

    /** Shares of the absent that were told, and of the good queries that lost their answer. */
    private double[] tell(Part part, Instruments instruments) throws Exception {
        Path index = folder.resolve(part.name());
        try (MomentIndex writer = MomentIndex.open(index, instruments.space())) {
            Map<MediaId, List<Moment>> files = new LinkedHashMap<>();
            part.moments()
                    .forEach(m -> files.computeIfAbsent(m.media(), k -> new ArrayList<>()).add(m));
            for (Map.Entry<MediaId, List<Moment>> file : files.entrySet()) {
                writer.put(file.getKey(), file.getValue());
            }
        }
        List<Asked> asked = new ArrayList<>(part.asked());
        for (String line : lines("absent.txt")) {
            String[] keyAndWords = line.split(" \\| ", 2);
            if (!part.truth().contains(keyAndWords[0])) {
                asked.add(new Asked("absent", keyAndWords[1], m -> false));
            }
        }
        Map<String, int[]> counts = new LinkedHashMap<>();
        try (MomentSearch search =
                MomentSearch.open(index, instruments.space(), instruments.calibration())) {
            for (int from = 0; from < asked.size(); from += AT_ONCE) {
                List<Asked> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
                List<List<Hit>> every = found(search, some, 0.0, instruments);
                List<List<Hit>> shown = found(search, some, null, instruments);
                for (int i = 0; i < some.size(); i++) {
                    boolean isThere = answers(some.get(i), every.get(i));
                    boolean isShown = answers(some.get(i), shown.get(i));
                    int[] count = counts.computeIfAbsent(some.get(i).kind(), k -> new int[4]);
                    count[0]++;
                    count[1] += isThere ? 1 : 0;
                    count[2] += isThere && !isShown ? 1 : 0;
                    count[3] += shown.get(i).isEmpty() ? 1 : 0;
                    if (some.get(i).kind().equals("absent") && !shown.get(i).isEmpty()) {
                        Hit hit = shown.get(i).get(0);
                        System.out.println(
                                some.get(i).words()
                                        + " -> "
                                        + hit.moment().file()
                                        + " "
                                        + hit.why());
                    }
                }
            }
        }
        int there = 0;
        int lost = 0;
        for (Map.Entry<String, int[]> kind : counts.entrySet()) {
            int[] n = kind.getValue();
            there += n[1];
            lost += n[2];
            FIGURES.line(
                    "| %s, %d moments | %s | %d | %s | %s | %.1f %% |",
                    part.name(),
                    part.moments().size(),
                    kind.getKey(),
                    n[0],
                    n[1] == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * n[1] / n[0]),
                    n[1] == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * n[2] / n[1]),
                    100.0 * n[3] / n[0]);
        }
        int[] absent = Objects.requireNonNull(counts.get("absent"));
        return new double[] {(double) absent[3] / absent[0], (double) lost / there};
    }

    private static boolean answers(Asked asked, List<Hit> hits) {
        return hits.stream().anyMatch(hit -> asked.answers().test(hit.moment()));
    }

    private static List<List<Hit>> found(
            MomentSearch search,
            List<Asked> asked,
            @Nullable Double minScore,
            Instruments instruments)
            throws Exception {
        float[][] vectors =
                instruments.sentences().encode(asked.stream().map(Asked::words).toList());
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            Wanted wanted = Wanted.words(asked.get(i).words(), vectors[i]);
            queries.add(new Query(wanted, List.of(), List.of(), Filter.NONE, TEN, minScore));
        }
        return search.search(queries).stream().map(Hits::hits).toList();
    }

    private Part photographs(Looked looked, Instruments instruments) throws Exception {
        Told all = Told.flickr8k();
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (int i = 0; i < all.pictures().size(); i++) {
            told.put(String.valueOf(all.pictures().get(i).getFileName()), all.captions().get(i));
        }
        List<Asked> asked = new ArrayList<>();
        told.forEach((name, said) -> asked.add(new Asked("a caption", said.get(0), is(name))));
        for (String words : lines("short.txt")) {
            Set<String> names = new LinkedHashSet<>();
            told.forEach((name, said) -> names.addAll(show(said, words) ? Set.of(name) : Set.of()));
            if (!names.isEmpty()) {
                asked.add(new Asked("a short query", words, m -> names.contains(name(m))));
            }
        }
        return new Part(
                "photographs",
                Photographs.moments(all.pictures(), looked, instruments, folder),
                asked,
                told.values().toString().toLowerCase(Locale.ROOT));
    }

    /** Whether two or more of its captions have all these words. */
    static boolean show(List<String> captions, String words) {
        return captions.stream()
                        .filter(
                                caption ->
                                        Stream.of(words.split(" "))
                                                .filter(w -> !SMALL.contains(w))
                                                .allMatch(w -> has(caption, w)))
                        .count()
                >= 2;
    }

    private static boolean has(String caption, String word) {
        String one = word.replaceAll("s$", "");
        return Pattern.compile("(?i)\\b" + Pattern.quote(one) + "(s|es)?\\b")
                .matcher(caption)
                .find();
    }

    private Part schoolbooks(Looked looked, Instruments instruments) throws Exception {
        List<Moment> moments = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        List<Path> pictures = Looked.pictures(Figures.data("openstax/images"));
        int most = Integer.getInteger("eval.books", pictures.size());
        for (Path picture : pictures.subList(0, Math.min(most, pictures.size()))) {
            List<Moment> some = Photographs.moments(List.of(picture), looked, instruments, folder);
            moments.addAll(some);
            looked.at(picture).image().text().stream()
                    .map(seen -> seen.text().strip())
                    .filter(text -> text.matches("[A-Za-z]{4,}( [A-Za-z]{4,})+"))
                    .findFirst()
                    .ifPresent(
                            words ->
                                    asked.add(
                                            new Asked(
                                                    "words in a picture",
                                                    words,
                                                    m -> m.text().contains(words))));
        }
        String truth = json("openstax/ALT.json").toString().toLowerCase(Locale.ROOT);
        return new Part("schoolbooks", moments, asked, truth);
    }

    private Part meetings(Instruments instruments) throws Exception {
        List<Moment> moments = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        StringBuilder truth = new StringBuilder();
        for (AskedMeeting meeting : AskedMeeting.all()) {
            List<Moment> lines = meeting.moments(instruments, folder);
            moments.addAll(lines);
            for (AskedMeeting.Question question : meeting.questions()) {
                asked.add(
                        new Asked(
                                "a question",
                                question.words(),
                                m ->
                                        m.media().equals(meeting.file().id())
                                                && question.answers().stream()
                                                        .anyMatch(
                                                                Objects.requireNonNull(m.span())
                                                                        ::overlaps)));
            }
            Set<String> terms = new LinkedHashSet<>();
            for (Moment line : lines) {
                truth.append(line.text()).append('\n');
                LARGE.matcher(line.text()).results().forEach(found -> terms.add(found.group()));
            }
            terms.stream()
                    .limit(TERMS)
                    .forEach(
                            term ->
                                    asked.add(
                                            new Asked(
                                                    "a name or term",
                                                    term,
                                                    m -> m.text().contains(term))));
        }
        return new Part("meetings", moments, asked, truth.toString().toLowerCase(Locale.ROOT));
    }

    private static Predicate<Moment> is(String name) {
        return moment -> name(moment).equals(name);
    }

    /** A picture's; of what else there is, no picture's. */
    private static String name(Moment moment) {
        return moment.kind() == MomentKind.IMAGE ? moment.file() : "";
    }

    private static JsonNode json(String file) throws IOException {
        return Json.mapper().readTree(Files.readString(Figures.data(file)));
    }

    static List<String> lines(String resource) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        NoMatchEval.class.getResourceAsStream("/eval/" + resource)),
                                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}

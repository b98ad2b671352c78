package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.ImageDossier;
import org.sightline.flow.AltTextFlow;
import org.sightline.flow.Flow.Studied;
import org.sightline.flow.Instruments;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelShelf;
import org.sightline.review.Decisions;
import org.sightline.review.ExistingTexts;
import org.sightline.understand.caption.AltText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of a proposed sentence over every picture of the evaluation data, and how often a
 * schoolbook's picture is told to be a photograph or a graphic as its publisher does.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class AltTextEval {
    private static final Figures FIGURES = new Figures("alt-text");

    /** Openings of sentences, and the words of publishers that bear them out. */
    private static final Map<String, Pattern> KINDS =
            Map.of(
                    "A bar chart", Pattern.compile("(?i)bar (graph|chart)"),
                    "A line chart", Pattern.compile("(?i)line graph|curve|graph shows"),
                    "A pie chart", Pattern.compile("(?i)pie (chart|diagram)"),
                    "A map", Pattern.compile("(?i)\\bmap\\b"),
                    "A diagram", Pattern.compile("(?i)diagram|flows? into|illustrat"),
                    "A table", Pattern.compile("(?i)table|rows?\\b"),
                    "A screenshot", Pattern.compile("(?i)screen ?shot|page|software"),
                    "An illustration", Pattern.compile("(?i)illustrat|drawing|diagram"));

    /** Whether it is a photograph, and the types that tell so. */
    private static final Map<Boolean, Set<AltText.Type>> OF_KIND =
            Map.of(
                    true, Set.of(AltText.Type.INFORMATIVE),
                    false, Set.of(AltText.Type.COMPLEX, AltText.Type.TEXT));

    @TempDir Path folder;

    @AfterAll
    static void keep() throws Exception {
        FIGURES.write();
    }

    @Test
    void noSentenceBreaksARule() throws Exception {
        List<String> broken = new ArrayList<>();
        int longest = 0;
        int said = 0;
        int seen = 0;
        try (Sayer sayer = new Sayer(folder)) {
            for (String set : List.of("coco", "flickr8k", "openstax", "w3c-alt-examples")) {
                for (Path picture : Looked.pictures(Figures.data(set))) {
                    ImageDossier dossier = sayer.looked.at(picture);
                    AltText alt = sayer.proposal(picture, dossier);
                    seen++;
                    said += alt.alt().isEmpty() ? 0 : 1;
                    longest = Math.max(longest, alt.alt().length());
                    SentenceRules.broken(alt, dossier.image().text())
                            .forEach(
                                    rule ->
                                            broken.add(
                                                    picture.getFileName()
                                                            + ": "
                                                            + rule
                                                            + ": "
                                                            + alt.alt()));
                    if (Boolean.getBoolean("eval.show")) {
                        System.out.println(
                                picture.getFileName() + "\t" + alt.type() + "\t" + alt.alt());
                    }
                }
            }
        }
        FIGURES.line(
                "| sentences that break a rule | %d of %d pictures given one | %d; longest %d characters |",
                said, seen, broken.size(), longest);
        assertThat(broken).isEmpty();
    }

    @Test
    void aSchoolbooksPictureIsToldByItsKind() throws Exception {
        JsonNode truth =
                JsonMapper.builder().build().readTree(Figures.data("openstax/ALT.json").toFile());
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> right = new TreeMap<>();
        Map<String, Integer> rightAsTold = new TreeMap<>();
        Map<String, Integer> told = new TreeMap<>();
        try (Sayer sayer = new Sayer(folder)) {
            for (Path picture : Looked.pictures(Figures.data("openstax/images"))) {
                String kind =
                        truth.path(String.valueOf(picture.getFileName())).path("kind").asString();
                ImageDossier dossier = sayer.looked.at(picture);
                boolean isOne = kind.equals("photo");
                AltText.Type type = sayer.proposal(picture, dossier).type();
                all.merge(kind, 1, Integer::sum);
                if (dossier.image().photograph() >= 0.5 == isOne) {
                    right.merge(kind, 1, Integer::sum);
                }
                if (OF_KIND.getOrDefault(isOne, Set.of()).contains(type)) {
                    rightAsTold.merge(kind, 1, Integer::sum);
                }
                told.merge(kind + " " + type, 1, Integer::sum);
            }
        }
        FIGURES.line(
                "| photograph or graphic, balanced accuracy | openstax | %.1f %% by score, %.1f %% as told; %s |",
                100 * balanced(right, all), 100 * balanced(rightAsTold, all), told);
        assertThat(balanced(rightAsTold, all)).isGreaterThanOrEqualTo(0.92);
    }

    private static double balanced(Map<String, Integer> right, Map<String, Integer> all) {
        return all.keySet().stream()
                .mapToDouble(k -> (double) right.getOrDefault(k, 0) / all.getOrDefault(k, 1))
                .average()
                .orElse(0);
    }

    /**
     * Which graphics are called a bar chart, a map and so on, and what their publisher calls them.
     */
    @Test
    void aKindThatIsNamedIsThePublishersToo() throws Exception {
        JsonNode truth =
                JsonMapper.builder().build().readTree(Figures.data("openstax/ALT.json").toFile());
        Map<String, Integer> named = new TreeMap<>();
        List<String> others = new ArrayList<>();
        try (Sayer sayer = new Sayer(folder)) {
            for (Path picture : Looked.pictures(Figures.data("openstax/images"))) {
                String alt = sayer.proposal(picture, sayer.looked.at(picture)).alt();
                String words =
                        truth.path(String.valueOf(picture.getFileName())).path("alt").asString();
                KINDS.forEach(
                        (opening, publishers) -> {
                            if (alt.startsWith(opening)) {
                                named.merge(opening, 1, Integer::sum);
                                if (!publishers.matcher(words).find()) {
                                    others.add(picture.getFileName() + ": " + alt + " | " + words);
                                }
                            }
                        });
            }
        }
        int all = named.values().stream().mapToInt(n -> n).sum();
        FIGURES.line(
                "| graphics whose kind is named; in other words than the publisher's | %d %s | %d |",
                all, named, others.size());
        others.forEach(System.out::println);
        assertThat(others).hasSizeLessThan(all / 4);
    }

    /** What a run says of a picture when nobody has written anything. */
    private static final class Sayer implements AutoCloseable {
        final Looked looked = new Looked();
        private final Instruments instruments = new Instruments(new ModelShelf(Figures.models()));
        private final AltTextFlow flow;

        Sayer(Path folder) throws Exception {
            flow =
                    new AltTextFlow(
                            JobSpec.defaults(JobKind.ALT_TEXT, List.of("eval")),
                            instruments,
                            Decisions.open(folder.resolve("decisions.jsonl")),
                            ExistingTexts.NONE);
        }

        AltText proposal(Path picture, ImageDossier dossier) {
            String name = String.valueOf(picture.getFileName());
            MediaFile file = new MediaFile(picture, name, dossier.id(), MediaKind.IMAGE);
            return flow.say(new Studied(file, dossier)).proposal();
        }

        @Override
        public void close() {
            looked.close();
            instruments.close();
        }
    }
}

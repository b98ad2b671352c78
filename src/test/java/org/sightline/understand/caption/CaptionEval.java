package org.sightline.understand.caption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.eval.Figures;
import org.sightline.eval.Looked;
import org.sightline.eval.Told;
import org.sightline.model.ModelShelf;

/**
 * What the whole way from file to sentence says of photographs, against what people say: share of
 * pictures that get a sentence, CIDEr-D (Vedantam et al. 2015), objects that are not there (CHAIR,
 * Rohrbach et al. 2018), people told or missed, and how far the confidence can be trusted.
 *
 * <p>Every second picture of COCO fits the confidence ({@link AcceptanceFitEval}); the others are
 * told apart. With {@code -Deval.held=CACHE} those kept from training are told instead.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class CaptionEval {
    static final CaptionOptions AS_SEEN =
            new CaptionOptions(
                    CaptionOptions.People.AS_SEEN,
                    CaptionOptions.Tone.PLAIN,
                    125,
                    "en",
                    Vocabulary.NONE);

    private final Figures figures = new Figures("captions");

    private record Row(int picture, AltText alt, double cider, boolean acceptable) {
        boolean isSaid() {
            return !alt.alt().isEmpty();
        }

        boolean isSentence() {
            return alt.evidence().stream().anyMatch(e -> e.source().equals("sentence"));
        }
    }

    @Test
    void measures() throws Exception {
        Captioner captioner =
                Captioner.standard(new ModelShelf(Figures.models()).card("captioner").judgement());
        try (Looked looked = new Looked()) {
            String held = System.getProperty("eval.held");
            if (held != null) {
                Told kept = Told.held(Path.of(held), Integer.getInteger("eval.held.pictures", 350));
                tell("kept from training", captioner, looked, kept, row -> true);
                return;
            }
            tell("Flickr8k", captioner, looked, Told.flickr8k(), row -> true);
            tell("COCO", captioner, looked, Told.coco(), row -> true);
            tell(
                    "COCO, the half that fits nothing",
                    captioner,
                    looked,
                    Told.coco(),
                    row -> row.picture % 2 == 1);
        } finally {
            figures.write();
        }
    }

    private void tell(
            String name, Captioner captioner, Looked looked, Told told, Predicate<Row> counts)
            throws Exception {
        PeoplesWords people = new PeoplesWords(told);
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < told.pictures().size(); i++) {
            AltText alt = captioner.caption(looked.at(told.pictures().get(i)), AS_SEEN);
            String words = alt.alt();
            all.add(new Row(i, alt, people.cider(i, words), people.isAcceptable(i, words)));
        }
        all.removeIf(counts.negate());
        List<Row> said = all.stream().filter(Row::isSaid).toList();
        List<Row> surest =
                said.stream()
                        .sorted(Comparator.comparing((Row r) -> r.alt.confidence()).reversed())
                        .toList();
        int half = said.size() / 2;
        figures.line("- **%s**: %d of %d given a sentence", name, said.size(), all.size());
        figures.line(
                "  - CIDEr-D %.1f; those without a sentence counted as 0: %.1f",
                cider(said), cider(all));
        List<Row> sentences = said.stream().filter(Row::isSentence).toList();
        List<Row> templates = said.stream().filter(r -> !r.isSentence()).toList();
        figures.line(
                "  - by the captioner: %d, %.1f; from templates: %d, %.1f",
                sentences.size(), cider(sentences), templates.size(), cider(templates));
        double sure = cider(surest.subList(0, half));
        double other = cider(surest.subList(half, surest.size()));
        figures.line("  - surer half %.1f, other half %.1f: %.2f times", sure, other, sure / other);
        objects(told, people, all);
        peopleToldOrMissed(told, people, all);
        reliability(people, said);
        if (Boolean.getBoolean("eval.show")) {
            surest.forEach(
                    r ->
                            System.out.printf(
                                    "%.2f %5.0f %s %s %s%n",
                                    r.alt.confidence(),
                                    r.cider,
                                    r.isSentence() ? "S" : "T",
                                    told.pictures().get(r.picture).getFileName(),
                                    r.alt.alt()));
        }
    }

    private static double cider(List<Row> rows) {
        return rows.stream().mapToDouble(Row::cider).average().orElse(0);
    }

    private void objects(Told told, PeoplesWords people, List<Row> rows) {
        int named = 0;
        int invented = 0;
        int pictures = 0;
        for (Row row : rows) {
            if (told.objects().get(row.picture) != null) {
                Set<String> wrong = people.invented(row.picture, row.alt.alt());
                pictures++;
                named += people.objects(row.alt.alt()).size();
                invented += wrong.size();
            }
        }
        if (pictures > 0) {
            figures.line(
                    "  - objects named that are not there: %d of %d, %.1f %% (%d pictures with objects)",
                    invented, named, 100.0 * invented / named, pictures);
        }
    }

    // Where one or two of five captions name people, nobody knows whether they belong there.
    private void peopleToldOrMissed(Told told, PeoplesWords people, List<Row> rows) {
        int right = 0;
        int sure = 0;
        for (Row row : rows) {
            long captions = people.captionsWithPeople(row.picture);
            Set<String> objects = told.objects().get(row.picture);
            boolean isKnown = objects != null || captions == 0 || captions >= 3;
            boolean arePeople = objects == null ? captions >= 3 : objects.contains("person");
            if (isKnown && row.isSaid()) {
                sure++;
                right += people.namesPeople(row.alt.alt()) == arePeople ? 1 : 0;
            }
        }
        figures.line(
                "  - people told where they are and not where they are not: %d of %d, %.1f %%",
                right, sure, 100.0 * right / sure);
    }

    private void reliability(PeoplesWords people, List<Row> said) {
        double gap = 0;
        StringBuilder table = new StringBuilder();
        for (int bin = 0; bin < 5; bin++) {
            double low = bin / 5.0;
            double high = bin == 4 ? 1.01 : low + 0.2;
            List<Row> some =
                    said.stream()
                            .filter(r -> r.alt.confidence() >= low && r.alt.confidence() < high)
                            .toList();
            if (!some.isEmpty()) {
                double told =
                        some.stream().mapToDouble(r -> r.alt.confidence()).average().orElse(0);
                double good = some.stream().filter(Row::acceptable).count() / (double) some.size();
                gap += Math.abs(told - good) * some.size() / said.size();
                table.append(
                        String.format(
                                java.util.Locale.ROOT,
                                " %.1f–%.1f: %d, %.2f, %.2f;",
                                low,
                                low + 0.2,
                                some.size(),
                                told,
                                good));
            }
        }
        figures.line(
                "  - confidence (sentences, said, acceptable):%s error %.3f; acceptable is CIDEr-D %.1f and true",
                table, gap, people.near());
    }
}

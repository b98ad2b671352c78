package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.codec.ContentHash;
import org.sightline.flow.Instruments;
import org.sightline.model.ModelShelf;
import org.sightline.space.Filter;
import org.sightline.space.Hit;
import org.sightline.space.Hits;
import org.sightline.space.Moment;
import org.sightline.space.MomentKind;
import org.sightline.space.MomentSearch;
import org.sightline.space.Query;
import org.sightline.space.Wanted;

/**
 * Photographs by their captions and captions by their photograph (Flickr8k, 300 pictures, 1,500
 * captions), by the search itself with its threshold off: how often the right one, or one of the
 * right five, is among the first 1, 5, 10.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class RetrievalEval {
    private static final int[] FIRST = {1, 5, 10};
    private static final int AT_ONCE = 16;
    private static final Figures FIGURES = new Figures("retrieval");

    @TempDir Path folder;

    private record Asked(Wanted wanted, String answer) {}

    @Test
    void findsPicturesByCaptionsAndCaptionsByPictures() throws Exception {
        try (Instruments instruments = new Instruments(new ModelShelf(Figures.models()));
                Looked looked = new Looked()) {
            Told told = Told.flickr8k();
            List<Moment> shown = Photographs.moments(told.pictures(), looked, instruments, folder);
            List<Moment> said = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                said.addAll(lines(shown.get(i).file(), told.captions().get(i), instruments));
            }
            FIGURES.line(
                    "| %d pictures, %d captions | R@1 | R@5 | R@10 |", shown.size(), said.size());
            FIGURES.line("|---|---|---|---|");
            Path pictures = Photographs.index(folder.resolve("pictures"), shown, instruments);
            Path captions = Photographs.index(folder.resolve("captions"), said, instruments);
            row("caption to picture, by meaning alone", pictures, meant(said), instruments);
            double ten = row("caption to picture, as searched", pictures, words(said), instruments);
            List<Asked> examples =
                    shown.stream()
                            .map(m -> new Asked(Wanted.like(m.kind(), m.vector()), m.file()))
                            .toList();
            row("picture to caption", captions, examples, instruments);
            assertThat(ten).as("R@10 of pictures").isGreaterThan(0.75);
        }
        FIGURES.write();
    }

    private static List<Asked> meant(List<Moment> said) {
        return said.stream().map(m -> new Asked(Wanted.words("", m.vector()), m.file())).toList();
    }

    private static List<Asked> words(List<Moment> said) {
        return said.stream()
                .map(m -> new Asked(Wanted.words(m.text(), m.vector()), m.file()))
                .toList();
    }

    /**
     * Each caption as a line of its own file, called as the picture is, so that none are joined.
     */
    private List<Moment> lines(String picture, List<String> captions, Instruments instruments)
            throws Exception {
        float[][] vectors = instruments.sentences().encode(captions);
        List<Moment> lines = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            Path file = Files.writeString(folder.resolve("line"), picture + " " + i);
            lines.add(
                    new Moment(
                            ContentHash.of(file),
                            picture,
                            MomentKind.SPEECH,
                            null,
                            captions.get(i),
                            vectors[i],
                            List.of()));
        }
        return lines;
    }

    /** The share that is found among the first ten. */
    private static double row(String name, Path index, List<Asked> asked, Instruments instruments)
            throws Exception {
        int[] found = new int[FIRST.length];
        try (MomentSearch search =
                MomentSearch.open(index, instruments.space(), instruments.calibration())) {
            for (int from = 0; from < asked.size(); from += AT_ONCE) {
                List<Asked> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
                List<Hits> hits = search.search(some.stream().map(RetrievalEval::query).toList());
                for (int i = 0; i < some.size(); i++) {
                    count(found, some.get(i).answer(), hits.get(i).hits());
                }
            }
        }
        double all = asked.size();
        FIGURES.line(
                "| %s | %.1f %% | %.1f %% | %.1f %% |",
                name, 100 * found[0] / all, 100 * found[1] / all, 100 * found[2] / all);
        return found[2] / all;
    }

    private static Query query(Asked asked) {
        int most = FIRST[FIRST.length - 1];
        return new Query(asked.wanted(), List.of(), List.of(), Filter.NONE, most, 0.0);
    }

    private static void count(int[] found, String answer, List<Hit> hits) {
        for (int i = 0; i < FIRST.length; i++) {
            boolean isThere =
                    hits.stream()
                            .limit(FIRST[i])
                            .anyMatch(hit -> Objects.equals(hit.moment().file(), answer));
            found[i] += isThere ? 1 : 0;
        }
    }
}

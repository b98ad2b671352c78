package org.sightline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.understand.minutes.MinutesComposer;
import org.sightline.understand.minutes.MinutesOptions;

/**
 * Where meetings are cut into topics, against the first turns of the spans that people marked
 * (QMSum, validation part), in turns; beside as many parts of equal length and beside no cut at
 * all. Pk and WindowDiff: less is better.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class TopicsEval {
    private static final MinutesOptions OPTIONS = new MinutesOptions(null, 150, null, null);
    private final Figures figures = new Figures("topics");
    private final MinutesComposer composer = new MinutesComposer();

    private static final class Sum {
        private double pk;
        private double windowDiff;
        private int cuts;

        void add(Qmsum.Talk talk, List<Integer> starts) {
            Segmentation one = new Segmentation(talk.topics(), starts, talk.turns().size());
            pk += one.pk();
            windowDiff += one.windowDiff();
            cuts += starts.size();
        }

        String row(int n) {
            return String.format(
                    Locale.ROOT,
                    "%.1f | %.1f | %.1f",
                    cuts / (double) n,
                    100 * pk / n,
                    100 * windowDiff / n);
        }
    }

    @Test
    void measuresTopics() throws Exception {
        List<Qmsum.Talk> talks =
                Qmsum.read(Figures.data(""), System.getProperty("eval.part", "val"));
        Sum none = new Sum();
        Sum even = new Sum();
        Sum ours = new Sum();
        double people = 0;
        for (Qmsum.Talk talk : talks) {
            List<Integer> starts = starts(talk);
            none.add(talk, List.of());
            even.add(talk, even(starts.size(), talk.turns().size()));
            ours.add(talk, starts);
            people += talk.topics().size();
        }
        int n = talks.size();
        figures.line(
                "| QMSum, %d meetings, people cut %.1f times | cuts | Pk | WindowDiff |",
                n, people / n);
        figures.line("|---|---|---|---|");
        figures.line("| no cut | %s |", none.row(n));
        figures.line("| as many parts as ours, of equal length | %s |", even.row(n));
        figures.line("| ours | %s |", ours.row(n));
        figures.write();
    }

    /** First turn of each topic but the first, by its span: a turn's place is its time. */
    private List<Integer> starts(Qmsum.Talk talk) {
        return composer.compose(Dossiers.of(talk.turns()), OPTIONS, talk.name()).topics().stream()
                .map(topic -> (int) topic.span().startMicros())
                .filter(turn -> turn > 0)
                .distinct()
                .toList();
    }

    private static List<Integer> even(int cuts, int turns) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 1; i <= cuts; i++) {
            starts.add(Math.round(i * turns / (cuts + 1f)));
        }
        return starts;
    }
}

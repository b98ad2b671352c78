package org.sightline.app.cli;

import java.util.List;
import java.util.Locale;
import org.sightline.review.Judged;
import org.sightline.review.Learned;
import org.sightline.review.Refit;
import org.sightline.review.Refit.Decided;
import org.sightline.review.Taste;
import org.sightline.understand.highlight.SignalWeights;

/** What {@code decisions refit} tells of each kind of work, in words. */
final class RefitReport {
    private RefitReport() {}

    static String tooFew(List<Decided> decided) {
        return String.format(
                Locale.ROOT,
                "nothing changed: people decided of %d proposals and took %d as they were;"
                        + " a refit needs %d, of them %d taken and %d not",
                decided.size(),
                decided.stream().filter(Decided::taken).count(),
                Refit.FEWEST,
                Refit.EACH,
                Refit.EACH);
    }

    static String told(Refit refit) {
        return String.format(
                        Locale.ROOT,
                        "of %d proposals that people decided of, they took %d as they were",
                        refit.proposals(),
                        refit.taken())
                + head("decisions")
                + row("log loss", refit.before().logLoss(), refit.after().logLoss())
                + row("Brier score", refit.before().brier(), refit.after().brier())
                + String.format(
                        Locale.ROOT,
                        "%na confidence of 0.2, 0.5, 0.8 becomes %.2f, %.2f, %.2f",
                        refit.recalibration().of(0.2),
                        refit.recalibration().of(0.5),
                        refit.recalibration().of(0.8));
    }

    static String tooFew(Taste taste, List<Judged> judged) {
        long kept = judged.stream().filter(Judged::kept).count();
        return String.format(
                Locale.ROOT,
                "nothing changed: people kept %d %s and left out %d, in %d files;"
                        + " a refit needs %d in %d files, of them %d kept and %d left out",
                kept,
                parts(taste),
                judged.size() - kept,
                judged.stream().map(Judged::media).distinct().count(),
                Refit.FEWEST,
                Learned.FILES,
                Refit.EACH,
                Refit.EACH);
    }

    static String told(Learned learned) {
        return String.format(
                        Locale.ROOT,
                        "of %d %s in %d files that people judged, they kept %d",
                        learned.parts(),
                        parts(learned.taste()),
                        learned.files(),
                        learned.kept())
                + head("files")
                + row("log loss", learned.before().logLoss(), learned.after().logLoss())
                + row("Brier score", learned.before().brier(), learned.after().brier())
                + row("right order", learned.before().order(), learned.after().order())
                + " (pairs of one kept and one left out)"
                + weights(learned);
    }

    private static String head(String unseen) {
        return String.format("%n            before  after (on %s that it had not seen)", unseen);
    }

    private static String row(String score, double before, double after) {
        return String.format(Locale.ROOT, "%n%-11s %.3f   %.3f", score, before, after);
    }

    private static String weights(Learned learned) {
        if (learned.taste() != Taste.HIGHLIGHTS) {
            return "";
        }
        StringBuilder words = new StringBuilder(String.format("%nsignals that were 1 become"));
        for (int i = 0; i < SignalWeights.SIGNALS.size(); i++) {
            words.append(
                    String.format(
                            Locale.ROOT,
                            "%s %s %.2f",
                            i == 0 ? "" : ",",
                            SignalWeights.SIGNALS.get(i),
                            learned.weights().get(i)));
        }
        return words.toString();
    }

    private static String parts(Taste taste) {
        return switch (taste) {
            case HIGHLIGHTS -> "highlights";
            case MINUTES -> "lines of minutes";
        };
    }
}

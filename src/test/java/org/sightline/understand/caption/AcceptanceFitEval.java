package org.sightline.understand.caption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.dossier.ImageDossier;
import org.sightline.eval.Figures;
import org.sightline.eval.LogisticFit;
import org.sightline.eval.Looked;
import org.sightline.eval.Told;
import org.sightline.understand.caption.Acceptance.Kind;

/**
 * Fits {@link FittedAcceptance}: on pictures kept from training ({@code -Deval.held=CACHE}, the
 * folder of {@code models/training}) and on every second picture of {@code eval/coco}, whether a
 * sentence is what {@link PeoplesWords} takes. Writes the lines for {@code judgement} of {@code
 * models/captioner/model.yml} to {@code target/eval/judgement.md}.
 */
@EnabledIfSystemProperty(named = "eval.held", matches = ".+")
class AcceptanceFitEval {
    private static final CaptionOptions AS_SEEN = CaptionEval.AS_SEEN;

    /** As if each weight of unit spread had been seen at nought so often. */
    private static final double RIDGE = 2;

    /** What a template of a picture counts that has a sentence: those without are few. */
    private static final double OTHERS = 0.2;

    private final Figures figures = new Figures("judgement");

    /** A sentence that could be said of a picture. */
    private record Candidate(double[] traits, boolean good) {}

    /** What could be said of one picture. */
    private record Picture(List<Candidate> sentences, List<Candidate> templates) {}

    @Test
    void fitsTheRules() throws Exception {
        List<Picture> pictures = new ArrayList<>();
        try (Looked looked = new Looked()) {
            int most = Integer.getInteger("eval.held.pictures", 350);
            pictures.addAll(
                    read(looked, Told.held(Path.of(System.getProperty("eval.held")), most), 1));
            pictures.addAll(read(looked, Told.coco(), 2));
        }
        figures.line("judgement:   # by AcceptanceFitEval; how: training/README.md");
        double[] sentence = sentenceRule(pictures);
        tell(Kind.SENTENCE, sentence);
        tell(Kind.TEMPLATE, templateRule(pictures, sentence));
        figures.write();
    }

    /** Told apart on all, then set right on those that are chosen, the decoder's first. */
    private static double[] sentenceRule(List<Picture> pictures) {
        LogisticFit all = new LogisticFit(Kind.SENTENCE.traits().size());
        for (Picture picture : pictures) {
            picture.sentences.forEach(
                    c -> all.add(c.traits, c.good, 1.0 / picture.sentences.size()));
        }
        double[] rule = all.weights(RIDGE);
        LogisticFit chosen = new LogisticFit(1);
        for (Picture picture : pictures) {
            picture.sentences.stream()
                    .findFirst()
                    .ifPresent(c -> chosen.add(new double[] {odds(rule, c)}, c.good, 1));
        }
        double[] scale = chosen.weights(0);
        double[] set = Arrays.stream(rule).map(w -> w * scale[0]).toArray();
        set[set.length - 1] += scale[1];
        return set;
    }

    /** Most on the pictures that get no sentence, for which alone they are said. */
    private static double[] templateRule(List<Picture> pictures, double[] sentence) {
        LogisticFit fit = new LogisticFit(Kind.TEMPLATE.traits().size());
        for (Picture picture : pictures) {
            boolean isSaid =
                    picture.sentences.stream()
                            .anyMatch(
                                    c -> odds(sentence, c) >= Acceptance.logOdds(Sureness.PROPOSE));
            picture.templates.forEach(c -> fit.add(c.traits, c.good, isSaid ? OTHERS : 1));
        }
        return fit.weights(RIDGE);
    }

    private static double odds(double[] rule, Candidate candidate) {
        double odds = rule[rule.length - 1];
        for (int i = 0; i < candidate.traits.length; i++) {
            odds += rule[i] * candidate.traits[i];
        }
        return odds;
    }

    private void tell(Kind kind, double[] rule) {
        List<String> numbers = new ArrayList<>();
        numbers.add(String.format(Locale.ROOT, "bias: %.3f", rule[rule.length - 1]));
        for (int i = 0; i < kind.traits().size(); i++) {
            numbers.add(String.format(Locale.ROOT, "%s: %.3f", kind.traits().get(i), rule[i]));
        }
        String name = kind.name().toLowerCase(Locale.ROOT);
        figures.line("  %s: {%s}", name, String.join(", ", numbers));
    }

    private static List<Picture> read(Looked looked, Told told, int step) throws Exception {
        PeoplesWords people = new PeoplesWords(told);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < told.pictures().size(); i += step) {
            ImageDossier dossier = looked.at(told.pictures().get(i));
            if (Sureness.isPhotograph(dossier.image().photograph())) {
                Recording recording = new Recording();
                Nouns nouns = Nouns.english();
                Proposer sentences = new SentenceProposer(nouns, recording);
                Proposer templates = new TemplateProposer(nouns, recording);
                pictures.add(
                        new Picture(
                                candidates(sentences, recording, dossier, people, i),
                                candidates(templates, recording, dossier, people, i)));
            }
        }
        return pictures;
    }

    private static List<Candidate> candidates(
            Proposer way, Recording asked, ImageDossier dossier, PeoplesWords people, int i) {
        asked.traits.clear();
        List<Proposal> proposals = way.propose(dossier.image(), AS_SEEN);
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < proposals.size(); k++) {
            boolean good = people.isAcceptable(i, proposals.get(k).sentence());
            candidates.add(new Candidate(asked.traits.get(k), good));
        }
        return candidates;
    }

    /** Notes what it is asked, a question a proposal. */
    private static final class Recording implements Acceptance {
        private final List<double[]> traits = new ArrayList<>();

        @Override
        public double chance(Kind kind, double... given) {
            traits.add(given.clone());
            return 0.5;
        }
    }
}

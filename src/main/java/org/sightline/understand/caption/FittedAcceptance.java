package org.sightline.understand.caption;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * A logistic rule for each kind of sentence. Its numbers stand under {@code judgement} in the
 * captioner's card and are fitted by {@code AcceptanceFitEval}; for other weights of the captioner
 * they must be fitted again. Immutable.
 */
public final class FittedAcceptance implements Acceptance {
    private final Map<Kind, double[]> weights = new EnumMap<>(Kind.class);

    /**
     * @param judgement of the captioner's card; a trait that it lacks counts nothing
     * @throws ModelException when a bias is missing
     */
    public FittedAcceptance(Settings judgement) throws ModelException {
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT) + ".";
            double[] rule = new double[kind.traits().size() + 1];
            for (int i = 0; i < kind.traits().size(); i++) {
                String trait = name + kind.traits().get(i);
                rule[i] = judgement.has(trait) ? judgement.number(trait) : 0;
            }
            rule[rule.length - 1] = judgement.number(name + "bias");
            weights.put(kind, rule);
        }
    }

    @Override
    public double chance(Kind kind, double... traits) {
        double[] rule = weights.getOrDefault(kind, new double[0]);
        double odds = rule[traits.length];
        for (int i = 0; i < traits.length; i++) {
            odds += rule[i] * traits[i];
        }
        return 1 / (1 + Math.exp(-odds));
    }
}

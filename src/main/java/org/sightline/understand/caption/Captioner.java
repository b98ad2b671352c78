package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.dossier.ImageDossier;
import org.sightline.features.image.ImageFeatures;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;
import org.sightline.understand.caption.AltText.Review;

/**
 * Alt text for a picture, made only of what its dossier supports.
 *
 * <p>Asks its {@link Proposer}s in order and takes the first sentence that breaks no rule of {@link
 * AltTextRules}; where there is none, a person must write it. A pure function of the dossier and
 * the options; safe for several threads.
 */
public final class Captioner {
    private final List<Proposer> proposers;
    private final Recalibration recalibration;

    /**
     * @param proposers in the order in which they are asked
     */
    public Captioner(List<Proposer> proposers) {
        this(proposers, Recalibration.NONE);
    }

    private Captioner(List<Proposer> proposers, Recalibration recalibration) {
        this.proposers = List.copyOf(proposers);
        this.recalibration = recalibration;
    }

    /** The same proposals with other confidences. */
    public Captioner with(Recalibration other) {
        return new Captioner(proposers, other);
    }

    /**
     * For photographs the sentence or template that people would most probably take; from templates
     * for pictures of text and for other graphics.
     *
     * @param judgement of the captioner's card
     * @throws ModelException when it lacks a number
     */
    public static Captioner standard(Settings judgement) throws ModelException {
        return with(new FittedAcceptance(judgement));
    }

    static Captioner with(Acceptance acceptance) {
        return new Captioner(
                List.of(
                        new PhotographProposer(Nouns.english(), acceptance),
                        new SignProposer(),
                        new TextProposer(),
                        new GraphicProposer()));
    }

    /** Never fails: what is not sure gets {@code review: write} and no sentence. */
    public AltText caption(ImageDossier dossier, CaptionOptions options) {
        ImageFeatures image = dossier.image();
        Optional<Evidence> purpose = Purpose.suggested(dossier);
        Optional<Proposal> proposal =
                proposers.stream()
                        .flatMap(proposer -> proposer.propose(image, options).stream())
                        .filter(p -> AltTextRules.broken(p.sentence(), p.evidence()).isEmpty())
                        .map(p -> inHouseWords(p, options.vocabulary()))
                        .filter(p -> options.vocabulary().allows(p.sentence()))
                        .filter(p -> p.sentence().length() <= AltTextRules.LONGEST)
                        .findFirst()
                        .map(recalibration::applied)
                        .filter(p -> purpose.isEmpty());
        LongDescription description =
                LongDescription.of(
                        image.text(),
                        proposal.map(Proposal::sentence).orElse(""),
                        dossier.info().written(),
                        Phrasebook.of(options.language()));
        return proposal.map(p -> altText(p, description, options))
                .orElseGet(() -> toWrite(image, purpose, description, options));
    }

    private static Proposal inHouseWords(Proposal p, Vocabulary vocabulary) {
        List<Evidence> evidence =
                p.evidence().stream()
                        .map(
                                e ->
                                        new Evidence(
                                                vocabulary.worded(e.claim()),
                                                e.source(),
                                                e.detail(),
                                                e.score(),
                                                e.box()))
                        .toList();
        String sentence = vocabulary.worded(p.sentence());
        return new Proposal(p.type(), sentence, p.confidence(), p.review(), evidence);
    }

    private static AltText altText(
            Proposal proposal, LongDescription description, CaptionOptions options) {
        List<Evidence> evidence = new ArrayList<>(proposal.evidence());
        evidence.addAll(description.evidence());
        return new AltText(
                proposal.type(),
                proposal.sentence(),
                description.text(),
                proposal.confidence(),
                proposal.review(),
                options.language(),
                evidence);
    }

    private static AltText toWrite(
            ImageFeatures image,
            Optional<Evidence> purpose,
            LongDescription description,
            CaptionOptions options) {
        List<Evidence> evidence = new ArrayList<>(description.evidence());
        purpose.ifPresent(evidence::add);
        AltText.Type type =
                Sureness.isPhotograph(image.photograph()) && purpose.isEmpty()
                        ? AltText.Type.INFORMATIVE
                        : AltText.Type.UNSURE;
        return new AltText(
                type, "", description.text(), 0, Review.WRITE, options.language(), evidence);
    }
}

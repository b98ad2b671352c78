package org.sightline.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.dossier.Dossier;
import org.sightline.dossier.DossierStore;
import org.sightline.dossier.ImageDossier;
import org.sightline.dossier.Library;
import org.sightline.media.MediaId;
import org.sightline.model.ModelException;
import org.sightline.review.Decision;
import org.sightline.review.Decisions;
import org.sightline.review.Refit.Decided;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.CaptionOptions;
import org.sightline.understand.caption.CaptionOptions.People;
import org.sightline.understand.caption.Captioner;

/**
 * The proposals of alt text that people decided of, as they would be made today. What was decided
 * of other words than today's says nothing of today's confidence.
 */
public final class DecidedProposals {
    private DecidedProposals() {}

    /** In the order of the pictures' content; measures nothing. */
    public static List<Decided> of(Library library, Decisions decisions, Instruments instruments)
            throws ModelException {
        Captioner captioner = Captioner.standard(instruments.captioning());
        String models = DossierStore.key(instruments.stamps(Instruments.SEEING));
        List<Decided> decided = new ArrayList<>();
        for (MediaId media :
                decisions.media().stream().sorted(Comparator.comparing(MediaId::sha256)).toList()) {
            Optional<Dossier> dossier = library.dossiers().find(media, models);
            if (dossier.isPresent()) {
                decided(captioner, (ImageDossier) dossier.get(), decisions.latest(media))
                        .ifPresent(decided::add);
            }
        }
        return decided;
    }

    private static Optional<Decided> decided(
            Captioner captioner, ImageDossier dossier, Optional<Decision> decision) {
        CaptionOptions options = CaptionOptions.defaults();
        return Stream.of(People.values())
                .map(
                        people ->
                                captioner.caption(
                                        dossier,
                                        new CaptionOptions(
                                                people,
                                                options.tone(),
                                                options.length(),
                                                options.language(),
                                                options.vocabulary())))
                .filter(proposal -> !proposal.alt().isEmpty())
                .flatMap(proposal -> decision.flatMap(d -> of(proposal, d)).stream())
                .findFirst();
    }

    private static Optional<Decided> of(AltText proposal, Decision decision) {
        return Decision.hash(proposal.alt()).equals(decision.base())
                ? Optional.of(
                        new Decided(proposal.confidence(), proposal.alt().equals(decision.alt())))
                : Optional.empty();
    }
}

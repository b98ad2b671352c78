package org.sightline.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.MediaFile;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.AltText.Review;
import org.sightline.understand.caption.Evidence;

/**
 * Whose alt text stands: a reviewer's decision before the words that came with the file, and both
 * before the machine's proposal.
 *
 * <p>What a person wrote is final: confidence 1, to accept, with the person as its evidence.
 * Thread-safe.
 */
public final class FinalAltText {
    private final Decisions decisions;

    public FinalAltText(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The alt text that goes into the outputs, and whose it is. */
    public Reviewed<ImageDossier, AltText> of(
            MediaFile file, ImageDossier dossier, AltText proposal) {
        Optional<Decision> decision = decisions.latest(dossier.id());
        if (decision.isPresent()) {
            AltText decided = decided(decision.get(), proposal);
            return new Reviewed<>(file, dossier, decided, Source.HUMAN);
        }
        String existing = dossier.info().written().altText();
        if (existing != null && !existing.isBlank()) {
            AltText kept = written(proposal, existing.strip(), "metadata", "AltTextAccessibility");
            return new Reviewed<>(file, dossier, kept, Source.EXISTING);
        }
        return new Reviewed<>(file, dossier, proposal, Source.MACHINE);
    }

    private static AltText decided(Decision decision, AltText proposal) {
        return written(proposal, decision.alt(), "person", decision.who() + ", " + decision.at());
    }

    // Null words are a person's word that none are needed.
    private static AltText written(
            AltText proposal, @Nullable String words, String source, String detail) {
        return new AltText(
                words == null ? AltText.Type.DECORATIVE : said(proposal.type()),
                words == null ? "" : words,
                words == null ? "" : proposal.longDescription(),
                1,
                Review.ACCEPT,
                proposal.language(),
                List.of(new Evidence(words == null ? "" : words, source, detail, 1, null)));
    }

    // With words to say, the machine's doubt is over.
    private static AltText.Type said(AltText.Type type) {
        return type == AltText.Type.UNSURE ? AltText.Type.INFORMATIVE : type;
    }
}

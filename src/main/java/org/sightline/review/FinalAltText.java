package org.sightline.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.MediaFile;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.AltText.Review;
import org.sightline.understand.caption.AltTextLint;
import org.sightline.understand.caption.AltTextRules;
import org.sightline.understand.caption.Evidence;
import org.sightline.understand.caption.Finding;

/**
 * Whose alt text stands: a reviewer's decision before the words that people wrote earlier, and both
 * before the machine's proposal.
 *
 * <p>A decision is final: confidence 1, to accept, with the person as its evidence. Words from
 * earlier stand as they are; those that the lint finds fault with are to be checked. Thread-safe.
 */
public final class FinalAltText {
    private final Decisions decisions;
    private final ExistingTexts texts;

    /**
     * @param texts what people wrote outside of the picture files
     */
    public FinalAltText(Decisions decisions, ExistingTexts texts) {
        this.decisions = decisions;
        this.texts = texts;
    }

    /** The alt text that goes into the outputs, and whose it is. */
    public ReviewedAltText of(MediaFile file, ImageDossier dossier, AltText proposal) {
        ReviewedAltText undecided = undecided(file, dossier, proposal);
        return decisions
                .latest(dossier.id())
                .map(decision -> undecided.with(decided(decision, proposal), Source.HUMAN))
                .orElse(undecided);
    }

    /** What stands as long as nobody decides, whatever people decided. */
    public ReviewedAltText undecided(MediaFile file, ImageDossier dossier, AltText proposal) {
        List<ExistingAlt> existing = texts.of(file, dossier.info().written());
        Optional<AltText> kept =
                existing.stream()
                        .filter(ExistingAlt::says)
                        .findFirst()
                        .map(alt -> kept(alt, file, proposal))
                        .or(() -> saidToDecorate(existing, proposal))
                        .or(() -> described(dossier, proposal));
        return new ReviewedAltText(
                file,
                dossier,
                kept.orElse(proposal),
                kept.isPresent() ? Source.EXISTING : Source.MACHINE,
                proposal,
                existing);
    }

    private static AltText decided(Decision decision, AltText proposal) {
        String words = Objects.requireNonNullElse(decision.alt(), "");
        String description =
                Objects.requireNonNullElse(decision.longDescription(), proposal.longDescription());
        String detail = decision.who() + ", " + decision.at();
        return decision.alt() == null
                ? written(
                        proposal, AltText.Type.DECORATIVE, "", "", Review.ACCEPT, "person", detail)
                : written(
                        proposal,
                        said(proposal.type()),
                        words,
                        description,
                        Review.ACCEPT,
                        "person",
                        detail);
    }

    private static AltText kept(ExistingAlt existing, MediaFile file, AltText proposal) {
        String words = Objects.requireNonNull(existing.alt()).strip();
        List<Finding> findings = AltTextLint.check(words, file.name(), existing.caption());
        boolean isInFile = existing.where().equals(ExistingAlt.METADATA);
        String faults =
                findings.stream().map(f -> "; " + f.message()).collect(Collectors.joining());
        return written(
                proposal,
                said(proposal.type()),
                words,
                proposal.longDescription(),
                findings.isEmpty() ? Review.ACCEPT : Review.CHECK,
                "metadata",
                (isInFile ? "AltTextAccessibility" : existing.where()) + faults);
    }

    // An author's empty alt attribute says so; whether it is right, the file cannot tell.
    private static Optional<AltText> saidToDecorate(List<ExistingAlt> existing, AltText proposal) {
        return existing.stream()
                .filter(alt -> alt.alt() != null && alt.alt().isEmpty())
                .findFirst()
                .map(
                        alt ->
                                written(
                                        proposal,
                                        AltText.Type.DECORATIVE,
                                        "",
                                        "",
                                        Review.CHECK,
                                        "metadata",
                                        alt.where() + " has an empty alt"));
    }

    // A caption is no alternative, but better than silence: somebody who saw the picture wrote it.
    private static Optional<AltText> described(ImageDossier dossier, AltText proposal) {
        String caption = dossier.info().written().description();
        boolean isOfUse =
                proposal.review() == Review.WRITE
                        && caption != null
                        && caption.strip().length() <= AltTextRules.LONGEST
                        && AltTextLint.isByPeople(caption)
                        && AltTextLint.check(caption, "", null).isEmpty();
        return isOfUse
                ? Optional.of(
                        written(
                                proposal,
                                said(proposal.type()),
                                String.valueOf(caption).strip(),
                                proposal.longDescription(),
                                Review.CHECK,
                                "metadata",
                                "description"))
                : Optional.empty();
    }

    private static AltText written(
            AltText proposal,
            AltText.Type type,
            String words,
            String description,
            Review review,
            String source,
            String detail) {
        return new AltText(
                type,
                words,
                description,
                1,
                review,
                proposal.language(),
                List.of(new Evidence(words, source, detail, 1, null)));
    }

    // With words to say, the machine's doubt is over.
    private static AltText.Type said(AltText.Type type) {
        return type == AltText.Type.UNSURE ? AltText.Type.INFORMATIVE : type;
    }
}

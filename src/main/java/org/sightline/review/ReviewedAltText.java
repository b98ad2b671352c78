package org.sightline.review;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.MediaFile;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.AltTextLint;
import org.sightline.understand.caption.Finding;

/**
 * What goes into the outputs for one picture, after people's decisions.
 *
 * @param meaning what stands
 * @param source whose word that is
 * @param proposal what the machine proposes, whatever stands
 * @param existing what people wrote before, the one that counts first; may be empty
 */
public record ReviewedAltText(
        MediaFile file,
        ImageDossier dossier,
        AltText meaning,
        Source source,
        AltText proposal,
        List<ExistingAlt> existing) {
    public ReviewedAltText {
        existing = List.copyOf(existing);
    }

    ReviewedAltText with(AltText otherMeaning, Source otherSource) {
        return new ReviewedAltText(file, dossier, otherMeaning, otherSource, proposal, existing);
    }

    /** The words that people wrote before; null when they wrote none. */
    public @Nullable String existingAlt() {
        return existing.stream()
                .filter(ExistingAlt::says)
                .findFirst()
                .map(ExistingAlt::alt)
                .orElse(null);
    }

    /** What the lint finds in the words that stand, whoever wrote them; none where none stand. */
    public List<Finding> warnings() {
        if (meaning.alt().isEmpty()) {
            return List.of();
        }
        String caption =
                existing.stream()
                        .filter(alt -> meaning.alt().equals(alt.alt()))
                        .map(ExistingAlt::caption)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return AltTextLint.check(meaning.alt(), file.name(), caption);
    }
}

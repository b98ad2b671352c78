package org.sightline.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.MediaFile;
import org.sightline.understand.caption.AltText;

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

    /** The words that people wrote before; null when they wrote none. */
    public @Nullable String existingAlt() {
        return existing.stream()
                .filter(ExistingAlt::says)
                .findFirst()
                .map(ExistingAlt::alt)
                .orElse(null);
    }
}

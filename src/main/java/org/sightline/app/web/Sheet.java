package org.sightline.app.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;
import org.sightline.understand.caption.AltText;

/**
 * One picture in the queue.
 *
 * @param media sha256 of the picture
 * @param existing what the file itself says; null when nothing
 * @param state {@code please write}, {@code please check}, {@code looks right}, {@code decided}
 * @param order the least sure first; what is decided comes last
 * @param evidence why the words may be said; null when there is none
 */
public record Sheet(
        String media,
        String file,
        String alt,
        @Nullable String existing,
        String state,
        double order,
        @Nullable String evidence) {
    static Sheet of(ReviewedAltText reviewed) {
        AltText text = reviewed.meaning();
        boolean decided = reviewed.source() == Source.HUMAN;
        String evidence =
                text.evidence().stream()
                        .map(e -> String.format("%s: %s %.2f", e.source(), e.detail(), e.score()))
                        .collect(Collectors.joining("; "));
        return new Sheet(
                reviewed.file().id().sha256(),
                reviewed.file().name(),
                text.alt(),
                reviewed.existingAlt(),
                decided ? "decided" : words(text.review()),
                decided ? 2 : text.review() == AltText.Review.WRITE ? -1 : text.confidence(),
                evidence.isEmpty() ? null : evidence);
    }

    private static String words(AltText.Review review) {
        return switch (review) {
            case WRITE -> "please write";
            case CHECK -> "please check";
            case ACCEPT -> "looks right";
        };
    }
}

package org.sightline.app.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SeenObject;
import org.sightline.media.Box;
import org.sightline.media.MediaInfo;
import org.sightline.review.Decision;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.WordDiff;
import org.sightline.understand.caption.Finding;

/**
 * One picture as the queue shows it.
 *
 * @param existing what people wrote before; null when nothing
 * @param diff from the existing words to the proposal; empty without both
 * @param warnings what the lint finds in the words that stand
 * @param decided who decided what; null when nobody
 * @param seen names what stood when the page was made, so that two people are told of each other
 * @param width of the picture, for the places of boxes
 */
public record Sheet(
        Row row,
        String type,
        String longDescription,
        String proposal,
        @Nullable String existing,
        List<WordDiff.Part> diff,
        List<Finding> warnings,
        @Nullable String decided,
        String seen,
        int width,
        int height,
        List<Frame> frames,
        List<Ground> grounds) {
    /** A box to draw, in pixels of the picture. */
    public record Frame(String label, String kind, long x, long y, long width, long height) {
        static Frame of(String label, String kind, Box box, MediaInfo info) {
            return new Frame(
                    label,
                    kind,
                    Math.round(box.x() * info.width()),
                    Math.round(box.y() * info.height()),
                    Math.round(box.width() * info.width()),
                    Math.round(box.height() * info.height()));
        }
    }

    /** Why a claim may be made. */
    public record Ground(String claim, String source, String detail, long percent) {}

    static Sheet of(ReviewedAltText item, @Nullable Decision decision) {
        MediaInfo info = item.dossier().info();
        String existing = item.existingAlt();
        String proposal = item.proposal().alt();
        return new Sheet(
                Row.of(item),
                item.meaning().type().name().toLowerCase(Locale.ROOT),
                item.meaning().longDescription(),
                proposal,
                existing,
                existing == null || proposal.isEmpty() || existing.equals(proposal)
                        ? List.of()
                        : WordDiff.of(existing, proposal),
                item.warnings(),
                decision == null ? null : told(decision),
                seen(decision),
                info.width(),
                info.height(),
                frames(item.dossier().image(), info),
                item.proposal().evidence().stream()
                        .map(
                                e ->
                                        new Ground(
                                                e.claim(),
                                                e.source(),
                                                e.detail(),
                                                Math.round(e.score() * 100)))
                        .toList());
    }

    static String seen(@Nullable Decision decision) {
        return decision == null ? "" : Decision.hash(decision.toString()).substring(0, 16);
    }

    static String told(Decision decision) {
        String what =
                switch (decision.kind()) {
                    case DECORATIVE -> "decorative";
                    case ACCEPT -> "accepted “" + decision.alt() + "”";
                    default -> "wrote “" + decision.alt() + "”";
                };
        return decision.who() + ", " + decision.at() + ": " + what;
    }

    private static List<Frame> frames(ImageFeatures image, MediaInfo info) {
        return Stream.concat(
                        image.objects().stream()
                                .filter(SeenObject::likely)
                                .map(o -> Frame.of(o.label(), "object", o.box(), info)),
                        image.text().stream().map(t -> Frame.of(t.text(), "text", t.box(), info)))
                .toList();
    }
}

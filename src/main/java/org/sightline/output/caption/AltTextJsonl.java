package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.ImageDossier;
import org.sightline.dossier.Json;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.SeenText;
import org.sightline.media.AtomicFile;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.Evidence;
import org.sightline.understand.caption.Finding;

/** {@code alt-text.jsonl}: one object a picture, with all that it rests on. */
public final class AltTextJsonl implements AltTextFormat {
    /** Tags below this say nothing to a reader, and a dossier holds dozens. */
    private static final double TRACE = 0.01;

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public Map<String, Failure> write(List<ReviewedAltText> items, Path folder)
            throws MediaException {
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> lines.append(oneLine(Json.line(Row.of(item)))).append('\n'));
        AtomicFile.writeString(folder.resolve("alt-text.jsonl"), lines.toString());
        return Map.of();
    }

    // JSON allows these within strings; programs that split lines by Unicode's rules do not.
    private static String oneLine(String json) {
        return json.replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /**
     * @param group what it is one of: {@code thing}, {@code scene}, {@code sport}, {@code room}
     */
    private record GroupedTag(String label, double score, String group) {
        static List<GroupedTag> of(ImageFeatures image) {
            return Stream.concat(
                            image.tags().stream().map(t -> rounded(t.label(), t.score(), "thing")),
                            image.scenes().stream()
                                    .map(s -> rounded(s.label(), s.score(), s.group())))
                    .filter(tag -> tag.score() >= TRACE)
                    .sorted(Comparator.comparingDouble(GroupedTag::score).reversed())
                    .toList();
        }

        private static GroupedTag rounded(String label, double score, String group) {
            return new GroupedTag(label, Round.score(score), group);
        }
    }

    /** The fields in the order of the contract. */
    private record Row(
            String file,
            MediaId sha256,
            AltText.Type type,
            String alt,
            String longDescription,
            double confidence,
            AltText.Review review,
            List<String> warnings,
            String language,
            List<GroupedTag> tags,
            List<SeenObject> objects,
            List<SeenText> text,
            @Nullable List<Double> focus,
            List<Evidence> evidence,
            @Nullable String existingAlt,
            Source source,
            String proposal,
            Map<String, String> models) {
        static Row of(ReviewedAltText item) {
            ImageDossier dossier = item.dossier();
            AltText alt = item.meaning();
            return new Row(
                    item.file().name(),
                    item.file().id(),
                    alt.type(),
                    alt.alt(),
                    alt.longDescription(),
                    Round.score(alt.confidence()),
                    alt.review(),
                    item.warnings().stream().map(Finding::message).toList(),
                    alt.language(),
                    GroupedTag.of(dossier.image()),
                    dossier.image().objects().stream()
                            .filter(SeenObject::likely)
                            .map(Round::object)
                            .toList(),
                    dossier.image().text().stream().map(Round::text).toList(),
                    dossier.image().saliency().focus().map(Round::point).orElse(null),
                    alt.evidence().stream().map(Round::evidence).toList(),
                    item.existingAlt(),
                    item.source(),
                    item.proposal().alt(),
                    dossier.models());
        }
    }
}

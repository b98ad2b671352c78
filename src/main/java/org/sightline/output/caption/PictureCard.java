package org.sightline.output.caption;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.SeenText;
import org.sightline.features.image.Tag;
import org.sightline.media.Box;
import org.sightline.media.MediaInfo;
import org.sightline.output.Html;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;
import org.sightline.review.WordDiff;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.AltText.Review;
import org.sightline.understand.caption.Evidence;
import org.sightline.understand.caption.Finding;

/** One picture on the page: its alt text first, then what it rests on. */
final class PictureCard {
    /** More tags than these tell a reviewer nothing. */
    private static final int MOST_TAGS = 8;

    private final Html page;
    private final ReviewedAltText item;
    private final AltText alt;

    private PictureCard(Html page, ReviewedAltText item) {
        this.page = page;
        this.item = item;
        this.alt = item.meaning();
    }

    /**
     * @param thumbnail where the small picture lies, from the page's folder
     */
    static void write(Html page, ReviewedAltText item, Optional<String> thumbnail) {
        new PictureCard(page, item).write(thumbnail);
    }

    /** What a person should do, as a heading says it. */
    static String title(Review review) {
        return switch (review) {
            case ACCEPT -> "Accept";
            case CHECK -> "Check";
            case WRITE -> "Write";
        };
    }

    private static String title(AltText.Type type) {
        return switch (type) {
            case INFORMATIVE -> "Informative";
            case TEXT -> "Text";
            case COMPLEX -> "Complex";
            case UNSURE -> "Unsure";
            case DECORATIVE -> "Decorative";
        };
    }

    private void write(Optional<String> thumbnail) {
        page.open("article", "class", "card " + AltTextHtml.lower(alt.review()));
        page.open("div", "class", "picture");
        picture(thumbnail);
        page.close();
        page.open("div", "class", "words");
        page.open("h2").element("bdi", item.file().name()).close();
        sentence();
        badges();
        warnings();
        existing();
        longDescription();
        details();
        page.close().close();
    }

    private void picture(Optional<String> thumbnail) {
        if (thumbnail.isEmpty()) {
            page.element("p", "The picture can no longer be read.", "class", "gone");
            return;
        }
        MediaInfo info = item.dossier().info();
        String words = alt.alt().isEmpty() ? "Not described yet" : alt.alt();
        page.open("div", "class", "frame");
        page.open(
                "img",
                "src",
                thumbnail.get(),
                "alt",
                words,
                "width",
                String.valueOf(info.width()),
                "height",
                String.valueOf(info.height()),
                "loading",
                "lazy");
        int number = 1;
        for (SeenText line : item.dossier().image().text()) {
            box("text", String.valueOf(number++), line.box());
        }
        List<SeenObject> objects = item.dossier().image().objects();
        for (SeenObject object : objects.stream().filter(SeenObject::likely).toList()) {
            box("object", object.label(), object.box());
        }
        page.close();
    }

    private void box(String kind, String label, Box box) {
        String place =
                String.format(
                        Locale.ROOT,
                        "left:%.2f%%;top:%.2f%%;width:%.2f%%;height:%.2f%%",
                        box.x() * 100,
                        box.y() * 100,
                        box.width() * 100,
                        box.height() * 100);
        page.open("span", "class", "box " + kind, "style", place, "aria-hidden", "true")
                .element("b", label)
                .close();
    }

    private void sentence() {
        if (alt.type() == AltText.Type.DECORATIVE) {
            page.element("p", "Decoration: it needs no words.", "class", "alt empty");
        } else if (alt.alt().isEmpty()) {
            page.element("p", "Nothing is sure enough for a sentence.", "class", "alt empty");
        } else {
            page.element("p", alt.alt(), "class", "alt", "lang", alt.language());
        }
    }

    private void badges() {
        page.open("ul", "class", "badges", "aria-label", "State");
        page.element("li", title(alt.review()), "class", "review");
        page.element("li", title(alt.type()));
        if (!alt.alt().isEmpty() && item.source() == Source.MACHINE) {
            page.element("li", percent(alt.confidence()) + " sure");
        }
        if (item.source() != Source.MACHINE) {
            page.element("li", item.source() == Source.HUMAN ? "Reviewed" : "From the file");
        }
        page.close();
    }

    private void warnings() {
        List<Finding> warnings = item.warnings();
        if (!warnings.isEmpty()) {
            page.open("ul", "class", "warnings", "aria-label", "Warnings");
            warnings.forEach(w -> page.element("li", w.message() + ": " + w.advice()));
            page.close();
        }
    }

    private void existing() {
        String existing = item.existingAlt();
        if (existing != null && !existing.equals(alt.alt())) {
            page.element("h3", "Alt text that was there");
            page.element("p", existing, "class", "existing");
        }
        String proposal = item.proposal().alt();
        if (!proposal.isEmpty() && !proposal.equals(alt.alt())) {
            page.open("details").element("summary", "What Sightline would say instead");
            page.open("p", "class", "diff");
            WordDiff.of(alt.alt(), proposal).forEach(this::part);
            page.close().close();
        }
    }

    private void part(WordDiff.Part part) {
        switch (part.kind()) {
            case SAME -> page.text(part.words());
            case REMOVED -> page.element("del", part.words());
            case ADDED -> page.element("ins", part.words());
        }
        page.text(" ");
    }

    private void longDescription() {
        if (!alt.longDescription().isEmpty()) {
            page.element("h3", "Long description");
            page.element("p", alt.longDescription(), "class", "long", "lang", alt.language());
        }
    }

    private void details() {
        List<Tag> tags = item.dossier().image().allTags();
        List<SeenText> text = item.dossier().image().text();
        if (tags.isEmpty() && text.isEmpty() && alt.evidence().isEmpty()) {
            return;
        }
        page.open("details").element("summary", "What this rests on");
        evidence();
        scores(
                "Tags",
                "ul",
                tags.stream().limit(MOST_TAGS).map(t -> new Scored(t.label(), t.score())));
        scores("Text read", "ol", text.stream().map(t -> new Scored(t.text(), t.score())));
        page.close();
    }

    private record Scored(String label, double score) {}

    private void scores(String title, String list, Stream<Scored> stream) {
        List<Scored> scored = stream.toList();
        if (scored.isEmpty()) {
            return;
        }
        page.element("h3", title);
        page.open(list, "class", "scores");
        for (Scored s : scored) {
            page.open("li").element("bdi", s.label).text(" ");
            page.element("small", percent(s.score)).close();
        }
        page.close();
    }

    private void evidence() {
        if (alt.evidence().isEmpty()) {
            return;
        }
        page.element("h3", "Evidence");
        page.open("table").open("thead").open("tr");
        List.of("Claim", "From", "Measured", "Score")
                .forEach(title -> page.element("th", title, "scope", "col"));
        page.close().close().open("tbody");
        for (Evidence e : alt.evidence()) {
            page.open("tr")
                    .element("td", e.claim())
                    .element("td", e.source())
                    .element("td", e.detail())
                    .element("td", percent(e.score()))
                    .close();
        }
        page.close().close();
    }

    private static String percent(double score) {
        return Math.round(score * 100) + " %";
    }
}

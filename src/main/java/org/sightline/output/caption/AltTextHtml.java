package org.sightline.output.caption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.sightline.media.AtomicFile;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.output.Html;
import org.sightline.review.ReviewedAltText;
import org.sightline.understand.caption.AltText.Review;

/**
 * {@code alt-text.html}: all pictures with their alt text and what it rests on. One page without
 * scripts, and {@code thumbnails/} beside it.
 */
public final class AltTextHtml implements AltTextFormat {
    private static final String STYLE = style();

    private final Function<MediaFile, Optional<byte[]>> thumbnails;

    /**
     * @param thumbnails a small JPEG of a picture; asked only where the folder has none yet
     */
    public AltTextHtml(Function<MediaFile, Optional<byte[]>> thumbnails) {
        this.thumbnails = thumbnails;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public Map<String, Failure> write(List<ReviewedAltText> items, Path folder)
            throws MediaException {
        Html page = new Html();
        page.open("html", "lang", "en");
        head(page);
        page.open("body");
        summary(page, items);
        page.open("main", "id", "pictures");
        for (ReviewedAltText item : items) {
            PictureCard.write(page, item, thumbnail(item.file(), folder));
        }
        if (items.isEmpty()) {
            page.element("p", "There are no pictures in this run.", "class", "none");
        }
        page.close().close().close();
        AtomicFile.writeString(folder.resolve("alt-text.html"), page.page());
        return Map.of();
    }

    private static void head(Html page) {
        page.open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .element("title", "Alt text – Sightline")
                .style(STYLE)
                .close();
    }

    private static void summary(Html page, List<ReviewedAltText> items) {
        page.open("header");
        page.element("h1", "Alt text");
        page.element("p", counted(items.size()), "class", "lead");
        page.open("form", "class", "tools", "aria-label", "What is shown");
        page.open("fieldset").element("legend", "Pictures to show");
        choice(page, "all", "All", items.size(), true);
        for (Review review : Review.values()) {
            long n = items.stream().filter(i -> i.meaning().review() == review).count();
            choice(page, lower(review), PictureCard.title(review), n, false);
        }
        page.close();
        page.open("label", "class", "toggle")
                .open("input", "type", "checkbox", "id", "boxes", "checked", "")
                .text(" Frames around text and objects")
                .close();
        page.close().close();
    }

    private static void choice(Html page, String value, String title, long n, boolean isChosen) {
        page.open("label");
        if (isChosen) {
            page.open("input", "type", "radio", "name", "show", "value", value, "checked", "");
        } else {
            page.open("input", "type", "radio", "name", "show", "value", value);
        }
        page.text(" " + title + " ").element("b", String.valueOf(n)).close();
    }

    private static String counted(int pictures) {
        return pictures == 1 ? "One picture." : pictures + " pictures.";
    }

    // Rendering again from a library must not need the pictures, so what is there stays.
    private Optional<String> thumbnail(MediaFile file, Path folder) throws MediaException {
        String name = "thumbnails/" + file.id().sha256().substring(0, 16) + ".jpg";
        Path target = folder.resolve(name);
        if (Files.exists(target)) {
            return Optional.of(name);
        }
        Optional<byte[]> jpeg = thumbnails.apply(file);
        if (jpeg.isPresent()) {
            AtomicFile.write(target, out -> out.write(jpeg.get()));
        }
        return jpeg.map(bytes -> name);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String style() {
        try (InputStream in = AltTextHtml.class.getResourceAsStream("alt-text.css")) {
            byte[] css = Objects.requireNonNull(in, "alt-text.css").readAllBytes();
            return new String(css, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

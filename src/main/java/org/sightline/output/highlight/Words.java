package org.sightline.output.highlight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sightline.media.MediaFile;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.Reason;

/** Words about highlights as several formats need them. */
final class Words {
    private static final int SLUG_BYTES = 60;
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+");

    private Words() {}

    /**
     * Without line breaks and other characters that a line or an XML text cannot hold or that turn
     * the direction of what follows.
     */
    static String oneLine(String text) {
        return UNFIT.matcher(text).replaceAll(" ").strip();
    }

    /** The file's own name, without the folders before it. */
    static String fileName(MediaFile file) {
        return oneLine(file.name().substring(file.name().lastIndexOf('/') + 1));
    }

    /** {@code Highlight 1, score 0.85}. */
    static String rank(Highlight highlight) {
        return String.format(
                Locale.ROOT, "Highlight %d, score %.2f", highlight.rank(), highlight.score());
    }

    static String reasons(Highlight highlight) {
        return highlight.reasons().stream()
                .map(Reason::text)
                .map(Words::oneLine)
                .collect(Collectors.joining("; "));
    }

    /** {@code 01-loud-moment-at-0-12.mp4}: safe on every file system, unique by its rank. */
    static String clipName(Highlight highlight) {
        return String.format(Locale.ROOT, "%02d-%s.mp4", highlight.rank(), slug(highlight.title()));
    }

    /** A file's name as part of a URL. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String slug(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("['’]", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", "-");
        String slug = shortened(plain).replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "moment" : slug;
    }

    private static String shortened(String plain) {
        String slug = plain;
        while (slug.getBytes(StandardCharsets.UTF_8).length > SLUG_BYTES) {
            slug = slug.substring(0, slug.offsetByCodePoints(slug.length(), -1));
        }
        return slug;
    }
}

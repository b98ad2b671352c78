package org.sightline.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;

/**
 * What a person said about the alt text of a picture. It binds to the picture's content, so it
 * outlives renaming and every later run.
 *
 * @param media the picture's content
 * @param alt for ACCEPT and EDIT the words that stand from now on, not blank; else null
 * @param who as they gave their name; may be empty
 * @param at when
 * @param base {@link #hash} of the words that were shown, so that a later proposal can be told to
 *     differ from them; null when none were shown
 * @param longDescription the long description that stands from now on, which may be empty; null
 *     leaves the proposal's
 */
public record Decision(
        MediaId media,
        Kind kind,
        @Nullable String alt,
        String who,
        Instant at,
        @Nullable String base,
        @Nullable String longDescription) {
    /** What was decided. */
    public enum Kind {
        /** The proposal is right as it is. */
        ACCEPT,
        /** Other words. */
        EDIT,
        /** The picture only decorates: its alt text is empty. */
        DECORATIVE,
        /** Not now; what stood stands. */
        SKIP,
        /** What people said before stands no longer. */
        WITHDRAW
    }

    public Decision {
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(at, "at");
        boolean hasWords = alt != null && !alt.isBlank();
        boolean needsWords = kind == Kind.ACCEPT || kind == Kind.EDIT;
        if (hasWords != needsWords || (alt != null && !needsWords)) {
            throw new IllegalArgumentException("words go with ACCEPT and EDIT, and only with them");
        }
    }

    /** A decision on the alt text alone. */
    public Decision(
            MediaId media,
            Kind kind,
            @Nullable String alt,
            String who,
            Instant at,
            @Nullable String base) {
        this(media, kind, alt, who, at, base, null);
    }

    /** A name for words: the SHA-256 of their UTF-8, 64 hexadecimal digits. */
    public static String hash(String words) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

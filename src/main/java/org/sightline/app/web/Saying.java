package org.sightline.app.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.review.Remark;
import org.sightline.review.Remarks;

/**
 * What a person says of a part by a button.
 *
 * @param verb {@code edit}, {@code set}, {@code drop}, {@code approve}; anything else takes back
 *     what stands
 * @param words for edit and set; without any, edit takes back what stands and set drops it
 * @param seen what stood when the person looked, as {@link Said#seen} names it; null to not ask
 */
record Saying(String part, String verb, String words, @Nullable String seen) {
    /** The longest part or words that are taken. */
    static final int LONGEST = 4000;

    Saying {
        words = Objects.requireNonNullElse(words, "");
    }

    boolean isTooLong() {
        return part.length() > LONGEST || words.length() > LONGEST;
    }

    /**
     * Notes it, unless somebody else said something of this part since the person looked.
     *
     * @return what they said, which stands; empty when all is well
     */
    Optional<String> note(MediaId media, Remarks remarks, String who)
            throws MediaException, LibraryException {
        synchronized (remarks) {
            remarks.refresh();
            Optional<Remark> standing = remarks.latest(media, part);
            if (seen != null && !Said.seen(standing.orElse(null)).equals(seen)) {
                return Optional.of(standing.map(Saying::told).orElse("what stood was taken back"));
            }
            remarks.append(remark(media, who));
            return Optional.empty();
        }
    }

    private Remark remark(MediaId media, String who) {
        Remark.Kind kind =
                switch (verb) {
                    case "edit" -> words.isBlank() ? Remark.Kind.WITHDRAW : Remark.Kind.EDIT;
                    case "set" -> words.isBlank() ? Remark.Kind.DROP : Remark.Kind.EDIT;
                    case "drop" -> Remark.Kind.DROP;
                    case "approve" -> Remark.Kind.APPROVE;
                    default -> Remark.Kind.WITHDRAW;
                };
        String said = kind == Remark.Kind.EDIT ? words.strip() : null;
        return new Remark(
                media, part, kind, said, who, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String told(Remark remark) {
        String what =
                switch (remark.kind()) {
                    case EDIT -> "wrote “" + remark.words() + "”";
                    case DROP -> "left it out";
                    case APPROVE -> "accepted it";
                    case WITHDRAW -> "took back what was said";
                };
        return Said.by(remark) + ": " + what;
    }
}

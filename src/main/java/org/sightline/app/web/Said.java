package org.sightline.app.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;
import org.sightline.review.Decision;
import org.sightline.review.Remark;
import org.sightline.review.Remarks;

/**
 * What people said of a part, as the pages show it.
 *
 * @param words a person's, or the machine's
 * @param kind {@code edit}, {@code drop}, {@code approve}; empty when nobody said anything
 * @param by who and when; empty when nobody
 * @param seen names what stood when the page was made, so that two people are told of each other
 */
public record Said(String part, String words, String kind, String by, String seen) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    static Said of(MediaId media, String part, String words, Remarks remarks) {
        Optional<Remark> remark = remarks.latest(media, part);
        return new Said(
                part,
                remark.map(Remark::words).orElse(words),
                remark.map(r -> r.kind().name().toLowerCase(Locale.ROOT)).orElse(""),
                remark.map(Said::by).orElse(""),
                seen(remark.orElse(null)));
    }

    static String by(Remark remark) {
        String at = MINUTE.format(remark.at().atZone(ZoneId.systemDefault()));
        return remark.who().isEmpty() ? at : remark.who() + ", " + at;
    }

    static String seen(@Nullable Remark remark) {
        return remark == null ? "" : Decision.hash(remark.toString()).substring(0, 16);
    }

    public boolean isDropped() {
        return kind.equals("drop");
    }

    public boolean isAccepted() {
        return kind.equals("approve");
    }

    public boolean isEdited() {
        return kind.equals("edit");
    }
}

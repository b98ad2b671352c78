package org.sightline.app.web;

import java.util.Locale;
import java.util.Objects;
import org.sightline.media.MediaId;
import org.sightline.review.Decision;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;
import org.sightline.understand.caption.AltText;

/**
 * A picture's place in the queue.
 *
 * @param alt the words that stand; may be empty
 * @param state what to do: {@code write}, {@code check}, {@code accept}, or {@code decided}
 * @param type {@code informative}, {@code text}, {@code complex}, {@code unsure} or {@code
 *     decorative}
 * @param confidence 0..1
 * @param proposal what the machine proposes, whatever stands
 */
public record Row(
        MediaId media,
        String file,
        String alt,
        State state,
        String type,
        double confidence,
        AltText proposal) {
    /** What a person should do, the least sure first. */
    public enum State {
        WRITE("Write"),
        CHECK("Check"),
        ACCEPT("Looks right"),
        DECIDED("Decided");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }

        /** As addresses and style sheets write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Row of(ReviewedAltText item) {
        AltText text = item.meaning();
        State state =
                item.source() == Source.HUMAN ? State.DECIDED : State.valueOf(text.review().name());
        return new Row(
                item.file().id(),
                item.file().name(),
                text.alt(),
                state,
                key(text.type()),
                text.confidence(),
                item.proposal());
    }

    /** The same after a person's decision, as {@link org.sightline.review.FinalAltText} has it. */
    Row after(Decision decision) {
        return new Row(
                media,
                file,
                Objects.requireNonNullElse(decision.alt(), ""),
                State.DECIDED,
                key(decision.alt() == null ? AltText.Type.DECORATIVE : said(proposal.type())),
                1,
                proposal);
    }

    // With words to say, the machine's doubt is over.
    private static AltText.Type said(AltText.Type type) {
        return type == AltText.Type.UNSURE ? AltText.Type.INFORMATIVE : type;
    }

    private static String key(AltText.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** Least sure first; what is decided comes last. */
    double order() {
        return state == State.DECIDED ? 2 : state == State.WRITE ? -1 : confidence;
    }

    /** The folder that the file lies in; empty for none. */
    public String folder() {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    /** The file's name alone. */
    public String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    public int percent() {
        return (int) Math.round(confidence * 100);
    }
}

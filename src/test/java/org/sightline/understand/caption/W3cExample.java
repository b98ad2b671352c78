package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.understand.caption.AltText.Review;

/**
 * A picture in a worked example of W3C's Images Tutorial: {@code w3c-examples.tsv}.
 *
 * @param alt W3C's words; empty where the picture decorates its page
 * @param says words that must be found in what we tell
 * @param drawn the same of the picture that {@link W3cDrawings} draws
 * @param never words that must not be found: they would be guessed
 */
record W3cExample(
        String example,
        String picture,
        String alt,
        Needs needs,
        String why,
        List<String> says,
        List<String> drawn,
        List<String> never) {
    enum Needs {
        /** What is said rests on the picture alone. */
        FILE,
        /** W3C's words rest on the page around the picture. */
        CONTEXT,
        /** A person would need no more than the file; we do. */
        BEYOND
    }

    static List<W3cExample> all() {
        return Resource.rows("w3c-examples.tsv").stream().map(W3cExample::of).toList();
    }

    private static W3cExample of(String[] row) {
        return new W3cExample(
                row[0],
                row[1],
                row[2],
                Needs.valueOf(row[3].toUpperCase(Locale.ROOT)),
                row[4],
                words(row[5]),
                words(row[6]),
                words(row[7]));
    }

    private static List<String> words(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(";"));
    }

    /** Holds what we tell of the picture to the words that must and must not be found. */
    void holds(AltText told, List<String> words) {
        String all = told.alt() + "\n" + told.longDescription() + "\n" + claims(told);
        words.forEach(word -> assertThat(all).contains(word));
        never.forEach(word -> assertThat(told.alt()).doesNotContainIgnoringCase(word));
        assertThat(AltTextRules.broken(told)).isEmpty();
        assertThat(told.type()).isNotEqualTo(AltText.Type.DECORATIVE);
        if (needs != Needs.FILE) {
            assertThat(told.review()).isNotEqualTo(Review.ACCEPT);
        }
        if (claims(told).contains("perhaps")) {
            assertThat(told.review()).isEqualTo(Review.WRITE);
            assertThat(told.type()).isEqualTo(AltText.Type.UNSURE);
        }
    }

    private static String claims(AltText told) {
        return told.evidence().stream().map(Evidence::claim).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return Stream.of(example, picture, "needs " + needs.name().toLowerCase(Locale.ROOT), why)
                .collect(Collectors.joining(": "));
    }
}

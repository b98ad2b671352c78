package org.sightline.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sightline.media.Timecode;

/** The reason for a hit, in words for people and with its numbers. */
final class Why {
    private static final int LABELS = 3;
    private static final double TOLD = 0.005;

    private Why() {}

    /**
     * @param stems of the query's words; empty for a search by example
     * @param words probability by words, 0..1
     * @param meaning probability by vectors, 0..1
     */
    static String of(Moment moment, Set<String> stems, double words, double meaning) {
        List<String> parts = new ArrayList<>();
        if (moment.kind() == MomentKind.SPEECH) {
            parts.add(said(moment, stems));
        } else {
            shown(moment, stems).ifPresent(parts::add);
        }
        if (words >= TOLD) {
            parts.add(String.format(Locale.ROOT, "words %.2f", words));
        }
        if (moment.vector().length > 0) {
            parts.add(String.format(Locale.ROOT, "meaning %.2f", meaning));
        }
        return String.join("; ", parts);
    }

    private static String said(Moment moment, Set<String> stems) {
        String text = moment.text();
        String line = Words.around(text, stems).orElseGet(() -> Words.beginning(text));
        return "says “" + line + "”" + time(moment);
    }

    private static Optional<String> shown(Moment moment, Set<String> stems) {
        List<String> labels = asked(moment.labels(), stems);
        Optional<String> shows =
                labels.isEmpty()
                        ? Optional.empty()
                        : Optional.of("shows: " + String.join(", ", labels) + time(moment));
        boolean labelSaysIt = labels.stream().anyMatch(label -> Words.share(label, stems));
        Optional<String> written =
                labelSaysIt
                        ? Optional.empty()
                        : Words.around(moment.text(), stems)
                                .map(words -> "words in or about it: “" + words + "”");
        if (shows.isPresent() && written.isPresent()) {
            return Optional.of(shows.get() + "; " + written.get());
        }
        return shows.or(() -> written.or(() -> known(moment)).map(words -> words + time(moment)));
    }

    /** What is known of a moment without a sure label and without the words asked for. */
    private static Optional<String> known(Moment moment) {
        return moment.text().isBlank()
                ? Optional.empty()
                : Optional.of("words in or about it: “" + Words.beginning(moment.text()) + "”");
    }

    // What was asked for comes first, the rest as it was.
    private static List<String> asked(List<String> labels, Set<String> stems) {
        return labels.stream()
                .sorted(Comparator.comparing(label -> !Words.share(label, stems)))
                .limit(LABELS)
                .toList();
    }

    private static String time(Moment moment) {
        return moment.span() == null ? "" : " at " + Timecode.clock(moment.span().startMicros());
    }
}

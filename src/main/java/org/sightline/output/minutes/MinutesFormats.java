package org.sightline.output.minutes;

import java.util.List;
import java.util.Optional;

/** All ways to write minutes. One more is one class and its line here. */
public final class MinutesFormats {
    private static final List<MinutesFormat> ALL =
            List.of(
                    new MinutesJson(),
                    new MinutesMarkdown(),
                    new MinutesHtml(),
                    new MinutesPdf(),
                    new MinutesDocx(),
                    new TranscriptCaptions("vtt", Captions::vtt),
                    new TranscriptCaptions("srt", Captions::srt),
                    new TranscriptText(),
                    new ActionsCalendar());

    private MinutesFormats() {}

    public static List<MinutesFormat> all() {
        return ALL;
    }

    public static Optional<MinutesFormat> find(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** As job files name them, in order. */
    public static List<String> names() {
        return ALL.stream().map(MinutesFormat::name).toList();
    }
}

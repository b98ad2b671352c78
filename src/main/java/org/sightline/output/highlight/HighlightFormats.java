package org.sightline.output.highlight;

import java.util.Collection;
import java.util.List;
import org.sightline.codec.ClipWriter;
import org.sightline.codec.FrameStream;
import org.sightline.understand.highlight.Answer;

/** Every format of highlights there is. One more is its class and a line here. */
public final class HighlightFormats {
    private HighlightFormats() {}

    private static List<HighlightFormat> all(
            Collection<String> names, double handles, boolean afresh, List<Answer> answers) {
        ClipCutter cutter = cutter(afresh);
        return List.of(
                new HighlightsJson(answers),
                new ShotsCsv(),
                new FramesCsv(),
                new CmxEdl(),
                new OtioTimeline(),
                new FcpXml(),
                new Fcp7Xml(),
                new ChapterFiles(),
                new ContactSheet(FrameStream::grab),
                new Clips(cutter, handles),
                new Reel(cutter),
                new HighlightsPage(FrameStream::grab, names.contains("clips"), answers),
                // Last: a video whose streams no MP4 can hold still gets the others.
                new ChapteredVideo());
    }

    /** The names that a job may list under {@code outputs}. */
    public static List<String> names() {
        return all(List.of(), 0, true, List.of()).stream().map(HighlightFormat::name).toList();
    }

    /** Those that are written when a job does not say: all but copies of the whole video. */
    public static List<String> defaults() {
        return names().stream().filter(name -> !name.equals("chaptered")).toList();
    }

    /**
     * The formats of these names, in a fixed order.
     *
     * @param handles seconds that each clip shows before and after its moment
     * @param afresh whether clips are made again that are there and would come out the same
     * @param answers what became of what the job asks for; empty when it asks for nothing
     * @throws IllegalArgumentException for a name that is none of {@link #names()}
     */
    public static List<HighlightFormat> of(
            Collection<String> names, double handles, boolean afresh, List<Answer> answers) {
        List<String> unknown = names.stream().filter(name -> !names().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no format of highlights: " + unknown);
        }
        return all(names, handles, afresh, answers).stream()
                .filter(format -> names.contains(format.name()))
                .toList();
    }

    private static ClipCutter cutter(boolean afresh) {
        ClipCutter cutter =
                (source, spans, rate, target) ->
                        ClipWriter.writeReel(source.path(), spans, rate, target);
        String settings = "version " + ClipWriter.VERSION + ClipWriter.fallback().orElse("");
        return new SparingCutter(cutter, settings, afresh);
    }
}

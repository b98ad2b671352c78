package org.sightline.output.highlight;

import java.util.Collection;
import java.util.List;
import org.sightline.codec.ClipWriter;
import org.sightline.codec.FrameStream;

/** Every format of highlights there is. One more is its class and a line here. */
public final class HighlightFormats {
    private HighlightFormats() {}

    private static List<HighlightFormat> all(Collection<String> names) {
        return List.of(
                new HighlightsJson(),
                new ShotsCsv(),
                new CmxEdl(),
                new OtioTimeline(),
                new FcpXml(),
                new ChapterFiles(),
                new ContactSheet(FrameStream::grab),
                new Clips(ClipWriter::writeReel),
                new Reel(ClipWriter::writeReel),
                new HighlightsPage(FrameStream::grab, names.contains("clips")));
    }

    /** The names that a job may list under {@code outputs}. */
    public static List<String> names() {
        return all(List.of()).stream().map(HighlightFormat::name).toList();
    }

    /**
     * The formats of these names, in a fixed order.
     *
     * @throws IllegalArgumentException for a name that is none of {@link #names()}
     */
    public static List<HighlightFormat> of(Collection<String> names) {
        List<String> unknown = names.stream().filter(name -> !names().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no format of highlights: " + unknown);
        }
        return all(names).stream().filter(format -> names.contains(format.name())).toList();
    }
}

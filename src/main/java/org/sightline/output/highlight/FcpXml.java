package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.MediaInfo;
import org.sightline.media.Timecode;
import org.sightline.output.highlight.EditList.Cut;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Highlight;

/**
 * {@code timeline.fcpxml}: Final Cut Pro XML 1.10 with one project; a marker with the reasons on
 * each clip. All times are whole frames as fractions of a second.
 */
final class FcpXml implements HighlightFormat {
    @Override
    public String name() {
        return "fcpxml";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        EditList list = EditList.of(video);
        String name = video.file().stem();
        Xml xml = new Xml("fcpxml").open("fcpxml", "version", "1.10");
        resources(xml, list, video);
        xml.open("library").open("event", "name", name).open("project", "name", name);
        xml.open(
                "sequence",
                "format",
                "r1",
                "duration",
                time(list.length(), list.rate()),
                "tcStart",
                "0s",
                "tcFormat",
                timecode(list.rate()));
        xml.open("spine");
        list.cuts().forEach(cut -> clip(xml, cut, list));
        AtomicFile.writeString(folder.resolve("timeline.fcpxml"), xml.toString());
    }

    private static void resources(
            Xml xml, EditList list, Reviewed<VideoDossier, List<Highlight>> video) {
        MediaInfo info = video.dossier().info();
        xml.open("resources");
        xml.empty(
                "format",
                "id",
                "r1",
                "frameDuration",
                time(1, list.rate()),
                "width",
                Integer.toString(info.width()),
                "height",
                Integer.toString(info.height()));
        xml.open(
                "asset",
                "id",
                "r2",
                "name",
                Words.fileName(video.file()),
                "start",
                time(list.start(), list.rate()),
                "duration",
                time(list.frames(), list.rate()),
                "hasVideo",
                "1",
                "hasAudio",
                info.hasSound() ? "1" : "0",
                "format",
                "r1");
        String source = video.file().path().toAbsolutePath().normalize().toUri().toString();
        xml.empty("media-rep", "kind", "original-media", "src", source);
        xml.close().close();
    }

    private static void clip(Xml xml, Cut cut, EditList list) {
        FrameRate rate = list.rate();
        String start = time(list.start() + cut.in(), rate);
        Highlight highlight = cut.highlight();
        xml.open(
                "asset-clip",
                "ref",
                "r2",
                "offset",
                time(cut.at(), rate),
                "name",
                highlight.title(),
                "start",
                start,
                "duration",
                time(cut.length(), rate),
                "tcFormat",
                timecode(rate));
        xml.empty(
                "marker",
                "start",
                start,
                "duration",
                time(1, rate),
                "value",
                Words.rank(highlight),
                "note",
                Words.reasons(highlight));
        xml.close();
    }

    private static String timecode(FrameRate rate) {
        return Timecode.isDropFrame(rate) ? "DF" : "NDF";
    }

    private static String time(long frames, FrameRate rate) {
        return frames == 0 ? "0s" : frames * rate.denominator() + "/" + rate.numerator() + "s";
    }
}

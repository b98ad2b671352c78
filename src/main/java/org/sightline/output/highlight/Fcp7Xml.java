package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * {@code timeline.xml}: Final Cut Pro 7 XML (xmeml 5), which Premiere Pro and Resolve read: one
 * sequence, a video track and, with sound, an audio track linked to it; a marker with the reasons
 * on each clip. In and out count from the file's first frame, whose own timecode stands with the
 * file.
 */
final class Fcp7Xml implements HighlightFormat {
    @Override
    public String name() {
        return "fcp7xml";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        EditList list = EditList.of(video);
        MediaInfo info = video.dossier().info();
        Xml xml = new Xml("xmeml").open("xmeml", "version", "5");
        xml.open("sequence", "id", "sequence-1");
        xml.text("name", video.file().stem()).text("duration", list.length());
        rate(xml, list.rate());
        timecode(xml, list.rate(), CmxEdl.framesInAnHour(list.rate()));
        xml.open("media").open("video").open("format").open("samplecharacteristics");
        xml.text("width", info.width()).text("height", info.height());
        rate(xml, list.rate());
        xml.close().close();
        track(xml, "video", list, video);
        xml.close();
        if (info.hasSound()) {
            xml.open("audio");
            track(xml, "audio", list, video);
            xml.close();
        }
        AtomicFile.writeString(folder.resolve("timeline.xml"), xml.toString());
    }

    private static void track(
            Xml xml, String kind, EditList list, Reviewed<VideoDossier, List<Highlight>> video) {
        xml.open("track");
        for (int i = 0; i < list.cuts().size(); i++) {
            Cut cut = list.cuts().get(i);
            xml.open("clipitem", "id", kind + "-" + (i + 1));
            xml.text("name", cut.highlight().title()).text("duration", list.frames());
            rate(xml, list.rate());
            xml.text("start", cut.at()).text("end", cut.at() + cut.length());
            xml.text("in", cut.in()).text("out", cut.out());
            file(xml, kind.equals("video") && i == 0, list, video);
            if (kind.equals("audio")) {
                xml.open("sourcetrack").text("mediatype", "audio").text("trackindex", 1).close();
            }
            link(xml, "video", i + 1);
            if (video.dossier().info().hasSound()) {
                link(xml, "audio", i + 1);
            }
            if (kind.equals("video")) {
                marker(xml, cut);
            }
            xml.close();
        }
        xml.close();
    }

    /** Told in full once, then by its name. */
    private static void file(
            Xml xml, boolean full, EditList list, Reviewed<VideoDossier, List<Highlight>> video) {
        if (!full) {
            xml.empty("file", "id", "file-1");
            return;
        }
        MediaInfo info = video.dossier().info();
        xml.open("file", "id", "file-1").text("name", Words.fileName(video.file()));
        xml.text("pathurl", video.file().path().toAbsolutePath().normalize().toUri());
        rate(xml, list.rate());
        xml.text("duration", list.frames());
        start(xml, list, info.startTimecode());
        xml.open("media").open("video").open("samplecharacteristics");
        xml.text("width", info.width()).text("height", info.height()).close().close();
        if (info.hasSound()) {
            xml.empty("audio");
        }
        xml.close().close();
    }

    private static void marker(Xml xml, Cut cut) {
        Highlight highlight = cut.highlight();
        xml.open("marker").text("name", Words.rank(highlight));
        xml.text("comment", Words.reasons(highlight)).text("in", cut.in()).text("out", -1).close();
    }

    private static void link(Xml xml, String kind, int number) {
        xml.open("link").text("linkclipref", kind + "-" + number).text("mediatype", kind);
        xml.text("trackindex", 1).text("clipindex", number).close();
    }

    /** 29.97 is told as 30 that is NTSC. */
    private static void rate(Xml xml, FrameRate rate) {
        xml.open("rate").text("timebase", Math.round(rate.perSecond()));
        xml.text("ntsc", rate.denominator() == 1001 ? "TRUE" : "FALSE").close();
    }

    /** In the file's own way of counting: at 29.97 many cameras drop no numbers. */
    private static void start(Xml xml, EditList list, @Nullable String own) {
        if (own != null && list.start() > 0 && !Timecode.isDropFrame(own)) {
            timecode(xml, list.rate(), list.start(), own, false);
        } else {
            timecode(xml, list.rate(), list.start());
        }
    }

    private static void timecode(Xml xml, FrameRate rate, long frame) {
        timecode(xml, rate, frame, Timecode.smpte(frame, rate), Timecode.isDropFrame(rate));
    }

    private static void timecode(Xml xml, FrameRate rate, long frame, String shown, boolean drop) {
        xml.open("timecode");
        rate(xml, rate);
        xml.text("string", shown).text("frame", frame);
        xml.text("displayformat", drop ? "DF" : "NDF").close();
    }
}

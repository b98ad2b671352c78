package org.sightline.output.minutes;

import java.util.List;
import org.sightline.media.TimeSpan;
import org.sightline.media.Timecode;
import org.sightline.media.Transcript;

/** A transcript as captions, in the ways that players read. */
final class Captions {
    private Captions() {}

    /**
     * SubRip to be read along: at the pace of reading, with the speaker's name where it changes.
     */
    static String srt(Transcript transcript) {
        StringBuilder out = new StringBuilder();
        List<Cue> cues = ReadingPace.of(Cues.of(transcript, true));
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            out.append(i == 0 ? "" : "\n").append(i + 1).append('\n');
            out.append(times(cue.span(), ','));
            out.append(plain(String.join("\n", cue.lines()))).append('\n');
        }
        return out.toString();
    }

    /**
     * WebVTT at the times of the words, with the speaker as voice; of the class {@code overlap},
     * and set in italics, where another one speaks, too.
     */
    static String vtt(Transcript transcript) {
        Overlaps overlaps = new Overlaps(transcript);
        StringBuilder out = new StringBuilder("WEBVTT\n");
        if (!overlaps.none()) {
            out.append("\nSTYLE\n::cue(.overlap) { font-style: italic; }\n");
        }
        for (Cue cue : Cues.of(transcript, false)) {
            out.append('\n').append(cue.id()).append('\n').append(times(cue.span(), '.'));
            String words = escaped(String.join("\n", cue.lines()));
            String speaker = cue.speaker() == null ? "" : escaped(Lines.one(cue.speaker()));
            String voice = overlaps.during(cue) ? "<v.overlap " : "<v ";
            out.append(speaker.isEmpty() ? words : voice + speaker + ">" + words + "</v>");
            out.append('\n');
        }
        return out.toString();
    }

    private static String times(TimeSpan span, char decimal) {
        return Timecode.millis(span.startMicros(), decimal)
                + " --> "
                + Timecode.millis(span.endMicros(), decimal)
                + "\n";
    }

    /** SubRip players read {@code <i>} and {@code {\an8}} as styles; nobody said those. */
    private static String plain(String text) {
        return text.replace('<', '\u2039').replace('>', '\u203a').replace("{\\", "{ \\");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.Timecode;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Chapter;
import org.sightline.understand.highlight.Chapters;
import org.sightline.understand.highlight.Highlight;

/**
 * Chapters: {@code chapters.txt} for a YouTube description, {@code chapters.ffmetadata} for ffmpeg,
 * {@code chapters.vtt} for players.
 */
final class ChapterFiles implements HighlightFormat {
    @Override
    public String name() {
        return "chapters";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        List<Chapter> chapters = Chapters.of(video.dossier());
        AtomicFile.writeString(folder.resolve("chapters.txt"), youTube(chapters));
        AtomicFile.writeString(folder.resolve("chapters.ffmetadata"), ffmetadata(chapters));
        AtomicFile.writeString(folder.resolve("chapters.vtt"), webVtt(chapters));
    }

    private static String youTube(List<Chapter> chapters) {
        return chapters.stream()
                .map(
                        c ->
                                Timecode.clock(c.span().startMicros())
                                        + " "
                                        + withoutBrackets(title(c))
                                        + "\n")
                .collect(Collectors.joining());
    }

    /** <a href="https://ffmpeg.org/ffmpeg-formats.html#Metadata-2">ffmpeg's metadata format</a>. */
    private static String ffmetadata(List<Chapter> chapters) {
        StringBuilder text = new StringBuilder(";FFMETADATA1\n");
        for (Chapter chapter : chapters) {
            text.append("\n[CHAPTER]\nTIMEBASE=1/1000000\nSTART=")
                    .append(chapter.span().startMicros())
                    .append("\nEND=")
                    .append(chapter.span().endMicros())
                    .append("\ntitle=")
                    .append(title(chapter).replaceAll("([=;#\\\\])", "\\\\$1"))
                    .append('\n');
        }
        return text.toString();
    }

    private static String webVtt(List<Chapter> chapters) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            text.append('\n')
                    .append(i + 1)
                    .append('\n')
                    .append(Timecode.millis(chapter.span().startMicros(), '.'))
                    .append(" --> ")
                    .append(Timecode.millis(chapter.span().endMicros(), '.'))
                    .append('\n')
                    .append(escaped(title(chapter)))
                    .append('\n');
        }
        return text.toString();
    }

    /** YouTube takes no description that has angle brackets. */
    private static String withoutBrackets(String title) {
        return title.replace('<', '‹').replace('>', '›');
    }

    private static String title(Chapter chapter) {
        return Words.oneLine(chapter.title());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

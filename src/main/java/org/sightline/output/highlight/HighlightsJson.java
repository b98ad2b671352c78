package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import org.sightline.dossier.Json;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.audio.Silences;
import org.sightline.features.video.Shot;
import org.sightline.features.video.Transition;
import org.sightline.media.AtomicFile;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Answer;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.Reason;

/** {@code highlights.json}: shots and highlights, times in seconds exact to the microsecond. */
final class HighlightsJson implements HighlightFormat {
    private final List<Answer> answers;

    /**
     * @param answers what became of what was asked for
     */
    HighlightsJson(List<Answer> answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        VideoDossier dossier = video.dossier();
        Content content =
                new Content(
                        video.file().name(),
                        FrameGrid.rateOf(dossier),
                        dossier.frames(),
                        dossier.durationMicros() / 1e6,
                        dossier.damagedFrames(),
                        Math.round(dossier.loudness().integrated() * 10) / 10.0,
                        Silences.in(dossier.loudness()).stream().map(Part::of).toList(),
                        dossier.speech().stream().map(Part::of).toList(),
                        dossier.music().stream().map(Part::of).toList(),
                        answers,
                        ShotNotes.of(dossier).stream().map(ShotRow::of).toList(),
                        video.meaning().stream().map(HighlightRow::of).toList());
        AtomicFile.writeString(folder.resolve("highlights.json"), Json.pretty(content));
    }

    /**
     * The whole file; its order of fields is the contract's.
     *
     * @param loudness integrated, LUFS (EBU R128); -70 without sound
     * @param speech where somebody speaks
     * @param music where there is music, also under speech
     * @param queries what the job asks for; one that is not found is not in this video
     */
    record Content(
            String file,
            FrameRate frameRate,
            long frames,
            double duration,
            long damagedFrames,
            double loudness,
            List<Part> silences,
            List<Part> speech,
            List<Part> music,
            List<Answer> queries,
            List<ShotRow> shots,
            List<HighlightRow> highlights) {}

    /** In seconds. */
    record Part(double start, double end) {
        static Part of(TimeSpan span) {
            return new Part(span.start(), span.end());
        }
    }

    /**
     * All end frames are exclusive; of a cut the transition is the shot's first frame.
     *
     * @param scene number of the scene it belongs to, from 1
     * @param people most that were seen at once
     * @param speech share of it with speech, 0..1; so are motion and music
     */
    record ShotRow(
            long startFrame,
            long endFrame,
            double start,
            double end,
            Transition transition,
            long transitionStartFrame,
            long transitionEndFrame,
            int scene,
            double motion,
            int people,
            double speech,
            double music) {
        static ShotRow of(ShotNotes notes) {
            Shot shot = notes.features().shot();
            return new ShotRow(
                    shot.startFrame(),
                    shot.endFrame(),
                    shot.span().start(),
                    shot.span().end(),
                    shot.transition(),
                    shot.changeFirst(),
                    shot.changeLast() + 1,
                    notes.scene(),
                    ShotNotes.rounded(notes.features().motion()),
                    notes.people(),
                    ShotNotes.rounded(notes.speech()),
                    ShotNotes.rounded(notes.music()));
        }
    }

    record HighlightRow(
            int rank,
            double start,
            double end,
            long startFrame,
            long endFrame,
            double score,
            String title,
            List<Reason> reasons,
            String transcript) {
        static HighlightRow of(Highlight highlight) {
            return new HighlightRow(
                    highlight.rank(),
                    highlight.span().start(),
                    highlight.span().end(),
                    highlight.startFrame(),
                    highlight.endFrame(),
                    highlight.score(),
                    highlight.title(),
                    highlight.reasons(),
                    highlight.transcript());
        }
    }
}

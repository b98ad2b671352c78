package org.sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.Library;
import org.sightline.dossier.VideoDossier;
import org.sightline.flow.HighlightFlow;
import org.sightline.flow.Instruments;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.review.FinalHighlights;
import org.sightline.review.Remark;
import org.sightline.review.Remarks;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.MadeVideo;
import picocli.CommandLine;

/** {@code decisions refit} over videos made by code; models only lend their names. */
class RefitIT {
    private static final Instant EARLIER = Instant.parse("2026-03-31T10:00:00Z");
    private static final JobSpec SPEC = JobSpec.defaults(JobKind.HIGHLIGHTS, List.of());

    @TempDir Path folder;
    private Library library;
    private Instruments instruments;
    private Remarks remarks;

    @BeforeEach
    void open() throws Exception {
        library = Library.open(folder.resolve("library"));
        instruments = Instruments.standard();
        remarks = Remarks.open(library.remarks());
    }

    @AfterEach
    void close() {
        instruments.close();
    }

    @Test
    void tellsPlainlyWhatIsMissing() {
        assertThat(refit())
                .contains("alt text: nothing changed: people decided of 0 proposals")
                .contains("highlights: nothing changed: people kept 0 highlights and left out 0")
                .contains("needs 30 in 5 files, of them 5 kept and 5 left out")
                .contains("minutes: nothing changed: people kept 0 lines of minutes");
    }

    @Test
    void whatPeopleKeepAndDropRanksTheNextVideoAndIsTakenBack() throws Exception {
        int judged = 0;
        for (int number = 1; judged < 40; number++) {
            for (Highlight picked : picked(number)) {
                String signal = picked.reasons().get(0).signal();
                Remark.Kind kind = signal.equals("motion") ? Remark.Kind.APPROVE : Remark.Kind.DROP;
                String part = FinalHighlights.part(picked);
                remarks.append(new Remark(id(number), part, kind, null, "Ann", EARLIER));
                judged++;
            }
        }
        List<Highlight> looked = picked(1);
        List<Highlight> before = picked(99);
        assertThat(before.get(0).reasons().get(0).signal()).isEqualTo("sound");

        assertThat(refit())
                .contains("right order", "signals that were 1 become sound")
                .contains("kept; './sightline export' puts it into the outputs");
        assertThat(picked(99).get(0).reasons().get(0).signal()).isEqualTo("motion");
        assertThat(picked(1)).as("what people have looked at").isEqualTo(looked);

        assertThat(refit("--undo")).contains("highlights: as without people's word again");
        assertThat(picked(99)).isEqualTo(before);
        assertThat(refit("--undo")).contains("highlights: there is no refit to undo");
    }

    private String refit(String... options) {
        StringWriter said = new StringWriter();
        String[] args = {"decisions", "refit", "--library", library.folder().toString()};
        CommandLine line = new CommandLine(new Sightline()).setOut(new PrintWriter(said, true));
        String[] all = java.util.Arrays.copyOf(args, args.length + options.length);
        System.arraycopy(options, 0, all, args.length, options.length);
        assertThat(line.execute(all)).isZero();
        return said.toString();
    }

    private List<Highlight> picked(int number) throws Exception {
        remarks.refresh();
        HighlightFlow flow = new HighlightFlow(SPEC, instruments, remarks, false);
        VideoDossier video = video(number, flow.models(MediaKind.VIDEO));
        library.dossiers().save(video);
        return flow.propose(video);
    }

    /** Twelve shots: some are loud, and a little less stands out that much moves in others. */
    private static VideoDossier video(int number, Map<String, String> models) {
        MadeVideo made = MadeVideo.at(25, 1);
        for (int shot = 0; shot < 12; shot++) {
            made.shot(100, 0, shot % 4 == 1 ? 0.2 + 0.01 * (number % 7) : 0.05);
        }
        for (int shot = 3; shot < 12; shot += 4) {
            made.loud(4 * shot + 1, 4 * shot + 2, -9 - number % 3);
        }
        VideoDossier v = made.build();
        return new VideoDossier(
                id(number),
                v.info(),
                models,
                v.seconds(),
                v.frames(),
                v.durationMicros(),
                v.shots(),
                v.log(),
                v.damagedFrames(),
                v.loudness(),
                v.speech(),
                v.music(),
                v.transcript(),
                v.vectors());
    }

    private static MediaId id(int number) {
        return new MediaId(String.format("%064x", number));
    }
}

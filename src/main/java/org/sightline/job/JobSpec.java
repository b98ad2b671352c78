package org.sightline.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.features.speech.SpeechOptions;
import org.sightline.output.minutes.MinutesLayout;
import org.sightline.understand.caption.CaptionOptions;
import org.sightline.understand.highlight.HighlightOptions;
import org.sightline.understand.minutes.MinutesOptions;

/**
 * One job, every option said. {@code jobs/reference.yml} shows all with their defaults.
 *
 * @param input files and folders, as given
 * @param existing tables and web pages with alt text that people wrote
 * @param mode whether to propose, or only to report on alt text that people wrote
 * @param threads files worked on at once; 0 is one for each core
 * @param maxPixels pictures of more pixels are refused before they take memory
 * @param layout how minutes are laid out
 * @param writer may put lines of minutes into other words; null for none
 * @param outputs names of formats, a subset of {@link JobKind#outputs()}
 * @param storeUrl JDBC address of the job store; null is a file in the library
 */
public record JobSpec(
        JobKind kind,
        List<String> input,
        List<String> existing,
        Mode mode,
        int threads,
        long maxPixels,
        CaptionOptions caption,
        HighlightOptions highlight,
        MinutesOptions minutes,
        SpeechOptions speech,
        MinutesLayout layout,
        @Nullable WriterSpec writer,
        List<String> outputs,
        @Nullable String storeUrl) {
    /** What is done with files that already carry people's words. */
    public enum Mode {
        PROPOSE,
        LINT
    }

    public JobSpec {
        input = List.copyOf(input);
        existing = List.copyOf(existing);
        outputs = List.copyOf(outputs);
    }

    /** Everything by default but the kind and the input. */
    public static JobSpec defaults(JobKind kind, List<String> input) {
        return new JobSpec(
                kind,
                input,
                List.of(),
                Mode.PROPOSE,
                0,
                100_000_000,
                CaptionOptions.defaults(),
                HighlightOptions.defaults(),
                MinutesOptions.defaults(),
                SpeechOptions.defaults(),
                MinutesLayout.defaults(),
                null,
                kind.defaultOutputs(),
                null);
    }

    public JobSpec withInput(List<String> other) {
        return new JobSpec(
                kind, other, existing, mode, threads, maxPixels, caption, highlight, minutes,
                speech, layout, writer, outputs, storeUrl);
    }

    public JobSpec withOutputs(List<String> others) {
        return new JobSpec(
                kind, input, existing, mode, threads, maxPixels, caption, highlight, minutes,
                speech, layout, writer, others, storeUrl);
    }

    /** How many files are worked on at once on this machine. */
    public int workers() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}

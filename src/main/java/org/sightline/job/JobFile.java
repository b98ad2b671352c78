package org.sightline.job;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.features.speech.SpeechOptions;
import org.sightline.output.minutes.MinutesLayout;
import org.sightline.output.minutes.MinutesStyle;
import org.sightline.understand.caption.CaptionOptions;
import org.sightline.understand.caption.Vocabulary;
import org.sightline.understand.highlight.HighlightOptions;
import org.sightline.understand.minutes.MinutesOptions;

/**
 * Reads job files: short, strict, every option with a default. {@code --set} takes the same names
 * with dots and wins over the file.
 */
public final class JobFile {
    /** The dotted names of all options. */
    static final List<String> OPTIONS =
            List.of(
                    "kind",
                    "input",
                    "existing",
                    "mode",
                    "threads",
                    "limits.pixels",
                    "caption.people",
                    "caption.tone",
                    "caption.length",
                    "caption.language",
                    "caption.prefer",
                    "caption.forbid",
                    "highlight.count",
                    "highlight.min_seconds",
                    "highlight.max_seconds",
                    "highlight.query",
                    "highlight.handles",
                    "summary.share",
                    "summary.words",
                    "meeting.title",
                    "meeting.date",
                    "meeting.speakers",
                    "meeting.names",
                    "speech.vocabulary",
                    "meeting.template",
                    "style",
                    "writer.url",
                    "writer.model",
                    "writer.key",
                    "writer.seconds",
                    "outputs",
                    "store.url");

    private final Options options;

    private final List<Problem> furtherProblems = new ArrayList<>();

    private JobFile(Options options) {
        this.options = options;
    }

    /**
     * Reads a job file.
     *
     * @param overrides dotted names to values, as in {@code --set caption.people=as-seen}
     * @throws WrongJobException with all problems at once, unreadable file included
     */
    public static JobSpec read(Path file, Map<String, String> overrides) throws WrongJobException {
        return parse(file.toString(), text(file), overrides);
    }

    /** Reads the text of a job file; {@code name} is what problems call it. */
    static JobSpec parse(String name, String text, Map<String, String> overrides)
            throws WrongJobException {
        Options options = new Options(name, text, overrides);
        options.know(OPTIONS);
        JobFile job = new JobFile(options);
        JobSpec spec = job.spec();
        List<Problem> problems = new ArrayList<>(options.problems());
        problems.addAll(job.furtherProblems);
        if (!problems.isEmpty()) {
            throw new WrongJobException(problems);
        }
        return spec;
    }

    private JobSpec spec() {
        JobKind kind = kind();
        List<String> input = options.texts("input");
        if (input.isEmpty()) {
            options.tell("input", "input is missing: a file, a folder or a list of them");
        }
        JobSpec d = JobSpec.defaults(kind, input);
        List<String> outputs = outputs(kind);
        return new JobSpec(
                kind,
                input,
                existing(kind),
                choice("mode", JobSpec.Mode.values(), d.mode()),
                (int) or(options.whole("threads", 0, 256), d.threads()),
                or(options.whole("limits.pixels", 1, Integer.MAX_VALUE), d.maxPixels()),
                caption(d.caption()),
                highlight(d.highlight()),
                minutes(d.minutes()),
                speech(),
                layout(d.layout(), outputs),
                writer(),
                outputs,
                options.text("store.url"));
    }

    private JobKind kind() {
        if (!options.has("kind")) {
            options.tell("kind", "kind is missing: one of " + names(JobKind.values()));
        }
        return choice("kind", JobKind.values(), JobKind.ALT_TEXT);
    }

    private List<String> existing(JobKind kind) {
        List<String> existing = options.texts("existing");
        for (String path : existing) {
            if (kind != JobKind.ALT_TEXT) {
                options.tell("existing", "only alt-text jobs take alt text that exists");
            } else if (!Files.isReadable(Path.of(path))) {
                options.tell("existing", "there is no readable table or folder '" + path + "'");
            }
        }
        return existing;
    }

    private CaptionOptions caption(CaptionOptions d) {
        return new CaptionOptions(
                choice("caption.people", CaptionOptions.People.values(), d.people()),
                choice("caption.tone", CaptionOptions.Tone.values(), d.tone()),
                (int) or(options.whole("caption.length", 20, 250), d.length()),
                or(options.oneOf("caption.language", CaptionOptions.LANGUAGES), d.language()),
                new Vocabulary(
                        pairs("caption.prefer", "sofa = couch"), options.texts("caption.forbid")));
    }

    /** Lines such as {@code sofa = couch}: the first is never said, the second instead. */
    private Map<String, String> pairs(String key, String like) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : options.texts(key)) {
            String[] words = line.split("=", -1);
            if (words.length == 2 && !words[0].isBlank() && !words[1].isBlank()) {
                pairs.put(words[0].strip(), words[1].strip());
            } else {
                options.tell(key, "'" + line + "' is not like '" + like + "'");
            }
        }
        return pairs;
    }

    private SpeechOptions speech() {
        return new SpeechOptions(
                (int) or(options.whole("meeting.speakers", 0, 30), 0),
                pairs("meeting.names", "Speaker 1 = Anna"),
                options.texts("speech.vocabulary"));
    }

    private HighlightOptions highlight(HighlightOptions d) {
        double least = or(options.number("highlight.min_seconds", 0.2, 600), d.minSeconds());
        double most = or(options.number("highlight.max_seconds", 0.2, 3600), d.maxSeconds());
        if (least > most) {
            options.tell(
                    options.has("highlight.max_seconds")
                            ? "highlight.max_seconds"
                            : "highlight.min_seconds",
                    "highlight.max_seconds is below highlight.min_seconds");
        }
        return new HighlightOptions(
                (int) or(options.whole("highlight.count", 1, 1000), d.count()),
                least,
                most,
                options.texts("highlight.query"),
                or(options.number("highlight.handles", 0, 60), d.handles()));
    }

    private MinutesOptions minutes(MinutesOptions d) {
        Double share = options.number("summary.share", 0.001, 1);
        Long words = options.whole("summary.words", 1, 1_000_000);
        boolean byWords = words != null;
        if (byWords && share != null && !share.equals(d.share())) {
            options.tell("summary.share", "give summary.share or summary.words, not both");
        }
        return new MinutesOptions(
                byWords ? null : share != null ? share : d.share(),
                words == null ? null : Integer.valueOf(words.intValue()),
                options.text("meeting.title"),
                date("meeting.date"));
    }

    private MinutesLayout layout(MinutesLayout d, List<String> outputs) {
        return new MinutesLayout(
                TemplateFile.find(options, "meeting.template", furtherProblems),
                choice("style", MinutesStyle.values(), d.style()),
                outputs.contains("html"));
    }

    private @Nullable WriterSpec writer() {
        String url = options.text("writer.url");
        String model = options.text("writer.model");
        long seconds = or(options.whole("writer.seconds", 1, 3600), WriterSpec.SECONDS);
        String key = options.text("writer.key");
        if (url == null && model == null) {
            return null;
        }
        if (url == null || model == null || model.isBlank()) {
            options.tell(
                    url == null ? "writer.model" : "writer.url",
                    "a writer has both writer.url and writer.model");
            return null;
        }
        if (key != null && System.getenv(key) == null) {
            options.tell("writer.key", "there is no environment variable '" + key + "'");
        }
        try {
            return new WriterSpec(URI.create(url), model, key, Duration.ofSeconds(seconds));
        } catch (IllegalArgumentException e) {
            options.tell("writer.url", "'" + url + "' is not like http://localhost:11434/v1");
            return null;
        }
    }

    private List<String> outputs(JobKind kind) {
        if (!options.has("outputs")) {
            return kind.defaultOutputs();
        }
        List<String> names = options.texts("outputs").stream().distinct().toList();
        for (String name : names) {
            if (!kind.outputs().contains(name)) {
                options.tell(
                        "outputs",
                        "'"
                                + name
                                + "' is not an output of "
                                + kind
                                + "; it has "
                                + String.join(", ", kind.outputs())
                                + Spelling.hint(name, kind.outputs()));
            }
        }
        return kind.outputs().stream().filter(names::contains).toList();
    }

    private @Nullable LocalDate date(String key) {
        String text = options.text(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            options.tell(key, "'" + text + "' is not a date like 2026-03-31");
            return null;
        }
    }

    private <T extends Enum<T>> T choice(String key, T[] values, T otherwise) {
        List<String> words = Arrays.stream(values).map(JobFile::word).toList();
        String word = options.oneOf(key, words);
        return word == null ? otherwise : values[words.indexOf(word)];
    }

    private static String names(Enum<?>[] values) {
        return String.join(", ", Arrays.stream(values).map(JobFile::word).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long or(@Nullable Long given, long otherwise) {
        return given == null ? otherwise : given;
    }

    private static double or(@Nullable Double given, double otherwise) {
        return given == null ? otherwise : given;
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static String text(Path file) throws WrongJobException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw wrong(file, "there is no such job file; jobs/ holds some to start from");
        } catch (CharacterCodingException e) {
            throw wrong(file, "not text in UTF-8");
        } catch (IOException e) {
            throw wrong(file, "cannot be read: is it a file, and may you read it?");
        }
    }

    private static WrongJobException wrong(Path file, String message) {
        return new WrongJobException(List.of(new Problem(file.toString(), message)));
    }
}

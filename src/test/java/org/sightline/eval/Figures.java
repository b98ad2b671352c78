package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of measured figures, shown at once and kept as {@code target/eval/NAME.md}. */
public final class Figures {
    private final Path file;
    private final List<String> lines = new ArrayList<>();

    public Figures(String name) {
        file = Path.of("target", "eval", name + ".md");
    }

    /** Adds a line; arguments as {@link String#format}, with a point in numbers. */
    public void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        lines.add(line);
        System.out.println(line);
    }

    public void write() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** A folder of the evaluation data, by system property {@code eval.data}. */
    public static Path data(String folder) {
        return Path.of(System.getProperty("eval.data", "../shared/eval"), folder);
    }

    /** The folder of models, by system property {@code sightline.models}. */
    public static Path models() {
        return Path.of(System.getProperty("sightline.models", "models"));
    }
}

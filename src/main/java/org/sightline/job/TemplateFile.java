package org.sightline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sightline.output.minutes.MinutesFact;
import org.sightline.output.minutes.MinutesPart;
import org.sightline.output.minutes.MinutesStyle;
import org.sightline.output.minutes.MinutesTemplate;
import org.sightline.output.minutes.Phrase;

/**
 * Reads a template of minutes, as strict as a job file: what is not said is as in English, what is
 * unknown is a problem with its line.
 *
 * <p>{@code en} and {@code ko} are files in {@code jobs/templates}; {@code -Dsightline.templates}
 * names another folder. Anything else is a path.
 */
final class TemplateFile {
    private static final MinutesTemplate ENGLISH = MinutesTemplate.english();

    private final Options options;

    private TemplateFile(Options options) {
        this.options = options;
        List<String> names = new ArrayList<>(List.of("language", "day", "short-day", "facts"));
        Arrays.stream(MinutesStyle.values()).forEach(style -> names.add("order." + word(style)));
        Arrays.stream(Phrase.values()).forEach(phrase -> names.add("words." + phrase.key()));
        options.know(names);
    }

    /**
     * The template that an option of a job names; English when it names none.
     *
     * @param problems gets those of the template
     */
    static MinutesTemplate find(Options job, String option, List<Problem> problems) {
        String name = job.text(option);
        Path file = path(name == null ? "en" : name);
        if (name == null && !Files.exists(file)) {
            return ENGLISH;
        }
        try {
            return parse(file.toString(), Files.readString(file), problems);
        } catch (IOException e) {
            job.tell(option, "there is no readable template '" + file + "'; en and ko are there");
            return ENGLISH;
        }
    }

    private static Path path(String name) {
        Path folder = Path.of(System.getProperty("sightline.templates", "jobs/templates"));
        return name.matches("[a-z]{2,3}")
                ? folder.resolve("minutes-" + name + ".yml")
                : Path.of(name);
    }

    static MinutesTemplate parse(String name, String text, List<Problem> problems) {
        Options options = new Options(name, text, Map.of());
        TemplateFile file = new TemplateFile(options);
        MinutesTemplate template =
                new MinutesTemplate(
                        file.language(),
                        file.pattern("day", ENGLISH.day()),
                        file.pattern("short-day", ENGLISH.shortDay()),
                        file.some("facts", MinutesFact.values(), ENGLISH.facts()),
                        file.order(),
                        file.words());
        problems.addAll(options.problems());
        return template;
    }

    private String language() {
        String tag = options.text("language");
        if (tag != null && Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            options.tell("language", "'" + tag + "' is not a language's tag like en or pt-BR");
        }
        return tag == null ? ENGLISH.language() : tag;
    }

    private String pattern(String key, String otherwise) {
        String pattern = options.text(key);
        if (pattern == null) {
            return otherwise;
        }
        try {
            if (!DateTimeFormatter.ofPattern(pattern).format(LocalDate.EPOCH).isBlank()) {
                return pattern;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // told below, as for a pattern of blanks
        }
        options.tell(key, "'" + pattern + "' writes no day; one that does: " + otherwise);
        return otherwise;
    }

    private Map<MinutesStyle, List<MinutesPart>> order() {
        Map<MinutesStyle, List<MinutesPart>> order = new EnumMap<>(MinutesStyle.class);
        ENGLISH.order()
                .forEach(
                        (style, parts) ->
                                order.put(
                                        style,
                                        some("order." + word(style), MinutesPart.values(), parts)));
        return order;
    }

    private Map<Phrase, String> words() {
        Map<Phrase, String> words = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            String text = options.text("words." + phrase.key());
            if (text != null && !text.equals(phrase.english())) {
                words.put(phrase, text);
            }
        }
        return words;
    }

    /** A list of constants by their names, each once. */
    private <T extends Enum<T>> List<T> some(String key, T[] all, List<T> otherwise) {
        if (!options.has(key)) {
            return otherwise;
        }
        List<String> known = Arrays.stream(all).map(TemplateFile::word).toList();
        List<T> some = new ArrayList<>();
        for (String name : options.texts(key)) {
            int at = known.indexOf(name);
            if (at < 0) {
                String hint = Spelling.hint(name, known);
                options.tell(
                        key, "'" + name + "' is not one of " + String.join(", ", known) + hint);
            } else if (some.contains(all[at])) {
                options.tell(key, "'" + name + "' stands there twice");
            } else {
                some.add(all[at]);
            }
        }
        return some;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.sightline.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The {@code settings} of a model card: numbers, words and lists by name.
 *
 * <p>A name with dots goes into maps: {@code detection.limit}. A missing or wrong setting is a
 * {@link ModelException} that names the file and the setting. Immutable.
 */
public final class Settings {
    private final String file;
    private final Map<String, Object> values;

    /**
     * @param file the card's path, for messages
     * @param values as YAML gives them, with inner maps
     */
    public Settings(String file, Map<String, ?> values) {
        this.file = file;
        this.values = new TreeMap<>();
        flatten("", values);
    }

    private void flatten(String prefix, Map<?, ?> map) {
        map.forEach(
                (key, value) -> {
                    if (value instanceof Map<?, ?> inner) {
                        flatten(prefix + key + ".", inner);
                    } else if (value != null) {
                        values.put(prefix + key, value);
                    }
                });
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A number. */
    public double number(String name) throws ModelException {
        return get(name, "a number", v -> v instanceof Number n ? n.doubleValue() : null);
    }

    /** A whole number. */
    public int whole(String name) throws ModelException {
        return get(name, "a whole number", v -> v instanceof Integer i ? i : null);
    }

    /** Words; a number is taken as it is written. */
    public String text(String name) throws ModelException {
        return get(name, "text", v -> v instanceof List ? null : v.toString());
    }

    /** Yes or no. */
    public boolean flag(String name) throws ModelException {
        return get(name, "true or false", v -> v instanceof Boolean b ? b : null);
    }

    /** A list of numbers. */
    public float[] numbers(String name) throws ModelException {
        return get(name, "a list of numbers", Settings::floats);
    }

    /** A list of so many numbers. */
    public float[] numbers(String name, int count) throws ModelException {
        float[] numbers = numbers(name);
        if (numbers.length != count) {
            throw wrong(name, "has " + numbers.length + " numbers, not " + count);
        }
        return numbers;
    }

    /** A list of words. */
    public List<String> texts(String name) throws ModelException {
        return get(
                name,
                "a list",
                v -> v instanceof List<?> l ? l.stream().map(String::valueOf).toList() : null);
    }

    /** The value of an {@code enum} by its name, in lower case and with hyphens in the file. */
    public <E extends Enum<E>> E one(String name, Class<E> of) throws ModelException {
        List<E> all = List.of(of.getEnumConstants());
        List<String> names = all.stream().map(Settings::written).toList();
        String text = text(name);
        int at = names.indexOf(text);
        if (at < 0) {
            throw wrong(name, "is " + text + ", not one of " + String.join(", ", names));
        }
        return all.get(at);
    }

    /** The one name inside a map of one: {@code logits} of {@code outputs: {logits: …}}. */
    public String only(String name) throws ModelException {
        List<String> inner = names(name);
        if (inner.size() != 1) {
            throw wrong(name, "holds " + inner + ", not one name");
        }
        return inner.get(0);
    }

    /** The names inside a map, sorted; none where there is no such map. */
    public List<String> names(String map) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(map + "."))
                .map(key -> key.substring(map.length() + 1).replaceFirst("\\..*", ""))
                .distinct()
                .toList();
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static float @Nullable [] floats(Object value) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(Number.class::isInstance)) {
            return null;
        }
        float[] out = new float[list.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = ((Number) list.get(i)).floatValue();
        }
        return out;
    }

    private <T> T get(String name, String kind, Function<Object, @Nullable T> as)
            throws ModelException {
        Object value = values.get(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        T typed = as.apply(value);
        if (typed == null) {
            throw wrong(name, "is " + value + ", not " + kind);
        }
        return typed;
    }

    private ModelException wrong(String name, String what) {
        return new ModelException(
                file + ": setting " + name + " " + what,
                "set it in " + file + " or restore the file");
    }

    /** All settings, sorted by name, in one line: the same for the same settings. */
    @Override
    public String toString() {
        return values.toString();
    }
}

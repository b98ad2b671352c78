package org.sightline.job;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The options of a YAML text by their dotted names, each with its line; gathers problems instead of
 * throwing. Not for two threads.
 */
final class Options {
    private record Given(Node value, String where) {}

    private final String file;
    private final Map<String, Given> given = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();
    private final Map<Integer, List<Problem>> problems = new TreeMap<>();

    Options(String file, String text, Map<String, String> overrides) {
        this.file = file;
        compose(text, file).ifPresent(root -> collect("", root));
        overrides.forEach(
                (key, value) ->
                        compose(value.isEmpty() ? "''" : value, "--set " + key)
                                .ifPresent(
                                        node -> given.put(key, new Given(node, "--set " + key))));
    }

    /** All problems so far and every option that nobody asked for, in the order of lines. */
    List<Problem> problems() {
        given.forEach(
                (key, value) -> {
                    if (!known.contains(key)) {
                        tell(value, "unknown option '" + key + "'" + Spelling.hint(key, known));
                    }
                });
        return problems.values().stream().flatMap(List::stream).toList();
    }

    /** Names that may be given. */
    void know(List<String> names) {
        known.addAll(names);
    }

    /** The dotted names that were given. */
    Set<String> names() {
        return given.keySet();
    }

    boolean has(String key) {
        return given.containsKey(key);
    }

    /** Text of one of these words, or null when not given or wrong. */
    @Nullable String oneOf(String key, List<String> words) {
        String text = text(key);
        if (text == null || words.contains(text)) {
            return text;
        }
        tell(
                key,
                "'"
                        + text
                        + "' is not one of "
                        + String.join(", ", words)
                        + Spelling.hint(text, words));
        return null;
    }

    @Nullable String text(String key) {
        if (!has(key)) {
            return null;
        }
        Node node = value(key);
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
        }
        tell(key, "wants one value, not a list or a group");
        return null;
    }

    /** One value or a list of them; empty when not given or wrong. */
    List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        Node node = value(key);
        if (!(node instanceof SequenceNode sequence)) {
            String one = text(key);
            return one == null ? List.of() : List.of(one);
        }
        List<String> texts = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
                texts.add(scalar.getValue());
            } else {
                tell(key, "wants a list of plain values");
            }
        }
        return texts;
    }

    /** A number from least to most, or null when not given or wrong. */
    @Nullable Double number(String key, double least, double most) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text.replace("_", ""));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        tell(key, "'" + text + "' is not a number from " + plain(least) + " to " + plain(most));
        return null;
    }

    /** A whole number from least to most, or null when not given or wrong. */
    @Nullable Long whole(String key, long least, long most) {
        Double number = number(key, (double) least, (double) most);
        if (number == null || number == Math.rint(number)) {
            return number == null ? null : Long.valueOf(number.longValue());
        }
        tell(key, "'" + text(key) + "' is not a whole number");
        return null;
    }

    void tell(String key, String message) {
        Given found = given.get(key);
        if (found == null) {
            problems.computeIfAbsent(0, line -> new ArrayList<>()).add(new Problem(file, message));
        } else {
            tell(found, key + ": " + message);
        }
    }

    private void tell(Given found, String message) {
        boolean override = found.where().startsWith("--set");
        int line = override ? Integer.MAX_VALUE : found.value().getStartMark().getLine() + 1;
        problems.computeIfAbsent(line, l -> new ArrayList<>())
                .add(new Problem(found.where(), message));
    }

    private Node value(String key) {
        Given found = given.get(key);
        if (found == null) {
            throw new IllegalStateException(key);
        }
        return found.value();
    }

    private Optional<Node> compose(String text, String where) {
        try {
            return Optional.ofNullable(
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            String place = where.equals(file) ? file + ":" + line : where;
            problems.computeIfAbsent(line, l -> new ArrayList<>())
                    .add(new Problem(place, "not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.computeIfAbsent(0, l -> new ArrayList<>())
                    .add(new Problem(where, "not YAML: " + firstLine(e.getMessage())));
        }
        return Optional.empty();
    }

    private void collect(String prefix, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            tell(new Given(node, where(node)), "wants 'option: value' lines");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                tell(new Given(node, where(tuple.getKeyNode())), "an option's name is one word");
                continue;
            }
            String key = prefix + name.getValue();
            Node value = tuple.getValueNode();
            if (value instanceof MappingNode) {
                collect(key + ".", value);
                continue;
            }
            Given earlier = given.put(key, new Given(value, where(tuple.getKeyNode())));
            if (earlier != null) {
                tell(new Given(value, where(tuple.getKeyNode())), "'" + key + "' is given twice");
            }
        }
    }

    private String where(Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}

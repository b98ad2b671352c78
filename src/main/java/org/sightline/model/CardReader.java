package org.sightline.model;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one {@code model.yml}, strictly, and tells all that is wrong with it at once. */
final class CardReader {
    static final String CARD = "model.yml";
    private static final Set<String> KEYS =
            new LinkedHashSet<>(
                    List.of(
                            "name",
                            "version",
                            "family",
                            "files",
                            "origin",
                            "source",
                            "licence",
                            "trained_on",
                            "settings"));
    private static final Set<String> OPTIONAL = Set.of("judgement");
    private static final Set<String> FILE_KEYS =
            new LinkedHashSet<>(List.of("path", "sha256", "bytes"));
    private static final String URL = "url";
    private final Path file;
    private final Path folder;
    private final List<String> wrong = new ArrayList<>();

    CardReader(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(CARD);
    }

    ModelCard read() throws ModelException {
        Map<?, ?> map = load();
        keys("", map, KEYS, OPTIONAL);
        String name = text("", map, "name");
        if (!name.isEmpty() && !name.equals(name())) {
            wrong.add("name is " + name + ", but the folder is " + name());
        }
        ModelCard card =
                new ModelCard(
                        name,
                        text("", map, "version"),
                        text("", map, "family"),
                        files(map.get("files")),
                        origin(text("", map, "origin")),
                        text("", map, "source"),
                        text("", map, "licence"),
                        text("", map, "trained_on"),
                        settings("settings", map.get("settings")),
                        settings("judgement", map.get("judgement")));
        checkUrls(card);
        if (!wrong.isEmpty()) {
            throw broken(String.join("; ", wrong), null);
        }
        return card;
    }

    private Map<?, ?> load() throws ModelException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object root = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            if (root instanceof Map<?, ?> map) {
                return map;
            }
            throw broken("it is not a list of keys and values", null);
        } catch (MarkedYAMLException e) {
            Mark at = e.getProblemMark();
            throw broken(
                    (at == null ? "" : "line " + (at.getLine() + 1) + ": ") + e.getProblem(), e);
        } catch (YAMLException e) {
            throw broken("it is not YAML", e);
        } catch (IOException e) {
            throw new ModelException(
                    "model " + name() + " has no readable card " + file,
                    Origin.COMMITTED.advice(name()),
                    e);
        }
    }

    private void keys(String where, Map<?, ?> map, Set<String> known, Set<String> optional) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key)) && !optional.contains(String.valueOf(key))) {
                wrong.add("unknown key " + where + key);
            }
        }
        for (String key : known) {
            if (map.get(key) == null) {
                wrong.add("missing key " + where + key);
            }
        }
    }

    /** Empty when missing, which {@link #keys} has told. */
    private String text(String where, Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value instanceof Map || value instanceof List) {
            wrong.add(where + key + " is not text");
        }
        return value == null ? "" : value.toString().strip();
    }

    private List<WeightFile> files(@Nullable Object value) {
        List<WeightFile> files = new ArrayList<>();
        if (value == null) {
            return files;
        }
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            wrong.add("files is not a list of files");
            return files;
        }
        for (int i = 0; i < list.size(); i++) {
            String where = "files[" + i + "].";
            if (list.get(i) instanceof Map<?, ?> map) {
                keys(where, map, FILE_KEYS, Set.of(URL));
                files.add(weightFile(where, map));
            } else {
                wrong.add("files[" + i + "] is not path, sha256 and bytes");
            }
        }
        return files;
    }

    private WeightFile weightFile(String where, Map<?, ?> map) {
        String path = text(where, map, "path");
        if (!folder.resolve(path).normalize().startsWith(folder)) {
            wrong.add(where + "path leads out of the folder: " + path);
        }
        String sha256 = text(where, map, "sha256");
        if (map.get("sha256") != null && !sha256.matches("[0-9a-f]{64}")) {
            wrong.add(where + "sha256 is not 64 lower-case hexadecimal digits");
        }
        long bytes = 0;
        if (map.get("bytes") instanceof Number n) {
            bytes = n.longValue();
        } else if (map.get("bytes") != null) {
            wrong.add(where + "bytes is not a number");
        }
        return new WeightFile(path, sha256, bytes, url(where, map));
    }

    private @Nullable URI url(String where, Map<?, ?> map) {
        String text = text(where, map, URL);
        try {
            URI url = new URI(text);
            if (!text.isEmpty() && url.getHost() == null) {
                wrong.add(where + "url is no address of the web: " + text);
            }
            return text.isEmpty() ? null : url;
        } catch (URISyntaxException e) {
            wrong.add(where + "url is no address of the web: " + text);
            return null;
        }
    }

    private Origin origin(String text) {
        for (Origin origin : Origin.values()) {
            if (origin.name().toLowerCase(Locale.ROOT).equals(text)) {
                return origin;
            }
        }
        if (!text.isEmpty()) {
            wrong.add("origin is " + text + ", not committed, maven or download");
        }
        return Origin.COMMITTED;
    }

    /** Every file of a model to download says from where. */
    private void checkUrls(ModelCard card) {
        card.files().stream()
                .filter(file -> card.origin() == Origin.DOWNLOAD && file.url() == null)
                .forEach(file -> wrong.add("missing url of " + file.path()));
    }

    private Settings settings(String key, @Nullable Object value) {
        if (value != null && !(value instanceof Map)) {
            wrong.add(key + " is not a list of keys and values");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((k, v) -> map.put(String.valueOf(k), v));
        }
        return new Settings(file.toString(), map);
    }

    private String name() {
        return String.valueOf(folder.getFileName());
    }

    private ModelException broken(String what, @Nullable Throwable cause) {
        return new ModelException(
                file + ": " + what,
                "mend " + file + " or " + Origin.COMMITTED.advice(name()),
                cause);
    }
}

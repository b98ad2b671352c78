package org.sightline.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of models, one folder each with its {@code model.yml}. For any number of threads.
 *
 * <p>Nothing is downloaded here: a missing file is told with the command that brings it.
 */
public final class ModelShelf {
    /** System property for the threads of one run of one model; 1 where it is not set. */
    public static final String THREADS = "sightline.model.threads";

    private final Path folder;
    private final int threads;

    /**
     * @param folder usually {@code models}; made absolute here
     */
    public ModelShelf(Path folder) {
        this(folder, Integer.getInteger(THREADS, 1));
    }

    /**
     * @param threads of one run of one model; 1 where files are worked on in parallel
     */
    public ModelShelf(Path folder, int threads) {
        this.folder = folder.toAbsolutePath().normalize();
        this.threads = threads;
    }

    /** All cards by name, whether their files are here or not. */
    public List<ModelCard> cards() throws ModelException {
        List<ModelCard> cards = new ArrayList<>();
        for (String name : names()) {
            cards.add(card(name));
        }
        return cards;
    }

    public ModelCard card(String name) throws ModelException {
        Path model = folder.resolve(name);
        if (!Files.isRegularFile(model.resolve(CardReader.CARD))) {
            throw new ModelException(
                    "there is no model " + name + " in " + folder, Origin.COMMITTED.advice(name));
        }
        return new CardReader(model).read();
    }

    /** A file of a model, after a look that it is there with the right size. */
    public Path file(ModelCard card, String path) throws ModelException {
        WeightFile wanted =
                card.files().stream()
                        .filter(f -> f.path().equals(path))
                        .findFirst()
                        .orElseThrow(() -> unlisted(card, path));
        Optional<ModelProblem> problem = sizeProblem(card, wanted);
        if (problem.isPresent()) {
            throw new ModelException(problem.get().message(), problem.get().advice());
        }
        return path(card, wanted);
    }

    /** All that is wrong with all models; empty when all is well. Reads every file. */
    public List<ModelProblem> verify() throws ModelException {
        return verify(names());
    }

    /** All that is wrong with these models: missing files, wrong sizes, wrong digests. */
    public List<ModelProblem> verify(Collection<String> names) {
        List<ModelProblem> problems = new ArrayList<>();
        for (String name : names) {
            try {
                ModelCard card = card(name);
                card.files().forEach(f -> problem(card, f).ifPresent(problems::add));
            } catch (ModelException e) {
                problems.add(new ModelProblem(name, String.valueOf(e.getMessage()), e.advice()));
            }
        }
        return problems;
    }

    /** Loads the model's only ONNX file. The caller closes it. */
    public OnnxModel open(String name) throws ModelException {
        ModelCard card = card(name);
        List<String> networks =
                card.files().stream()
                        .map(WeightFile::path)
                        .filter(p -> p.endsWith(".onnx"))
                        .toList();
        if (networks.size() != 1) {
            throw new ModelException(
                    "model " + name + " has " + networks.size() + " ONNX files, not one",
                    "name the file to open");
        }
        return open(name, networks.get(0));
    }

    /** Loads one ONNX file of a model. The caller closes it. */
    public OnnxModel open(String name, String path) throws ModelException {
        ModelCard card = card(name);
        return OnnxModel.load(file(card, path), threads, card.origin().advice(name));
    }

    /** Version and digest as dossiers keep them: {@code 1 (3fa4c2d1)}. */
    public String stamp(String name) throws ModelException {
        return card(name).stamp();
    }

    private List<String> names() throws ModelException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> Files.isRegularFile(p.resolve(CardReader.CARD)))
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ModelException(
                    "there is no folder of models at " + folder,
                    "run in the project's folder, or git checkout models",
                    e);
        }
    }

    /** Where a file of a model belongs, whether it is there or not. */
    public Path path(ModelCard card, WeightFile file) {
        return folder.resolve(card.name()).resolve(file.path());
    }

    /**
     * What is wrong with a file of a model, if anything: it is missing, cut or another. Reads it.
     */
    public Optional<ModelProblem> problem(ModelCard card, WeightFile file) {
        Optional<ModelProblem> size = sizeProblem(card, file);
        if (size.isPresent()) {
            return size;
        }
        try {
            return sha256(path(card, file)).equals(file.sha256())
                    ? Optional.empty()
                    : Optional.of(problem(card, file, "is not the file that its card describes"));
        } catch (IOException e) {
            return Optional.of(problem(card, file, "cannot be read"));
        }
    }

    private Optional<ModelProblem> sizeProblem(ModelCard card, WeightFile file) {
        Path path = path(card, file);
        if (!Files.isRegularFile(path)) {
            return Optional.of(problem(card, file, "is missing"));
        }
        long bytes = path.toFile().length();
        if (bytes == file.bytes()) {
            return Optional.empty();
        }
        return Optional.of(problem(card, file, "has " + bytes + " bytes, not " + file.bytes()));
    }

    private ModelProblem problem(ModelCard card, WeightFile file, String what) {
        return new ModelProblem(
                card.name(),
                "model " + card.name() + ": " + path(card, file) + " " + what,
                card.origin().advice(card.name()));
    }

    private static ModelException unlisted(ModelCard card, String path) {
        return new ModelException(
                "the card of model " + card.name() + " lists no file " + path,
                Origin.COMMITTED.advice(card.name()));
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = ModelCard.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

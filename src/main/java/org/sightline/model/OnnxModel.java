package org.sightline.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.Lock;

/**
 * A loaded network: named tensors in, named tensors out, through DJL's ONNX Runtime engine.
 *
 * <p>For any number of threads at once: the weights are shared, and each run borrows a predictor of
 * its own, as DJL's is not for two threads. Close it when no run is under way.
 */
public final class OnnxModel implements AutoCloseable {
    private final Path file;
    private final Model model;
    private final List<String> inputs;
    private final ConcurrentLinkedDeque<Predictor<Map<String, Tensor>, Map<String, Tensor>>> idle =
            new ConcurrentLinkedDeque<>();

    private OnnxModel(Path file, Model model) {
        this.file = file;
        this.model = model;
        this.inputs = model.getBlock().describeInput().keys();
    }

    /**
     * @param threads of one run
     * @param advice what brings the file back when it cannot be loaded
     */
    static OnnxModel load(Path file, int threads, String advice) throws ModelException {
        Engine engine = OnnxEngine.start();
        Model model = engine.newModel(file.getFileName().toString(), Device.cpu());
        try (SessionOptions options = options(threads)) {
            model.load(file, null, Map.of("sessionOptions", options));
            return new OnnxModel(file, model);
        } catch (IOException | MalformedModelException | OrtException | EngineException e) {
            model.close();
            throw new ModelException(file + " cannot be loaded as a network", advice, e);
        }
    }

    /**
     * Idle threads sleep: by default they spin, for twice the processor time and no gain. Memory is
     * given back after each run: pools kept for every shape grow with the lines of text that a
     * reader meets, by 2 MB a page.
     */
    private static SessionOptions options(int threads) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setMemoryPatternOptimization(false);
        options.setCPUArenaAllocator(false);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return options;
    }

    /** Names of the inputs, in the network's order. */
    public List<String> inputs() {
        return inputs;
    }

    /**
     * Runs the network once.
     *
     * @param values a tensor for every input
     * @return a tensor for every output, in the network's order, with arrays of its own
     * @throws IllegalArgumentException when the names are not the network's
     * @throws IllegalStateException when the network refuses a shape or fails
     */
    public Map<String, Tensor> run(Map<String, Tensor> values) {
        if (values.size() != inputs.size() || !values.keySet().containsAll(inputs)) {
            throw new IllegalArgumentException(
                    file.getFileName() + " takes " + inputs + ", not " + values.keySet());
        }
        Lock running = OnnxEngine.running();
        running.lock();
        try {
            return predict(values);
        } finally {
            running.unlock();
        }
    }

    private Map<String, Tensor> predict(Map<String, Tensor> values) {
        var free = idle.poll();
        var predictor = free == null ? model.newPredictor(new TensorTranslator()) : free;
        try {
            Map<String, Tensor> out = predictor.predict(values);
            idle.push(predictor);
            return out;
        } catch (TranslateException | EngineException e) {
            predictor.close();
            throw new IllegalStateException(file.getFileName() + " failed: " + e.getMessage(), e);
        }
    }

    /** Runs the network once for one of its outputs. */
    public Tensor run(Map<String, Tensor> values, String output) {
        Tensor tensor = run(values).get(output);
        if (tensor == null) {
            throw new IllegalArgumentException(file.getFileName() + " has no output " + output);
        }
        return tensor;
    }

    /** For networks of one input and one output. */
    public Tensor run(Tensor value) {
        return run(Map.of(inputs.get(0), value)).values().iterator().next();
    }

    @Override
    public void close() {
        for (var p = idle.poll(); p != null; p = idle.poll()) {
            p.close();
        }
        model.close();
    }
}

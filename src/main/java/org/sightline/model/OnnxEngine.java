package org.sightline.model;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;

/**
 * DJL, made ready once and without a word to the network.
 *
 * <p>DJL reads these properties when its classes load, and its ONNX engine must exist before any
 * {@code OrtEnvironment}: so all of this room comes through here first.
 */
final class OnnxEngine {
    static final String ENGINE = "OnnxRuntime";

    static {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.default_engine", ENGINE);
    }

    private OnnxEngine() {}

    /** Loads the native library on the first call. */
    static Engine start() throws ModelException {
        try {
            return Engine.getEngine(ENGINE);
        } catch (EngineException | LinkageError e) {
            throw new ModelException(
                    "ONNX Runtime does not load on this system: " + e.getMessage(),
                    "use Linux, macOS or Windows on x86-64 or ARM 64 with the platform's C library",
                    e);
        }
    }
}

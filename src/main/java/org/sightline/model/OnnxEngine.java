package org.sightline.model;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.LoggerFactory;

/**
 * DJL, made ready once and without a word to the network, and left in peace when the program is
 * stopped.
 *
 * <p>DJL reads these properties when its classes load, and its ONNX engine must exist before any
 * {@code OrtEnvironment}: so all of this room comes through here first.
 *
 * <p>ONNX Runtime takes its environment down in a shutdown hook of its own, whether networks run or
 * not: Ctrl-C would crash the JVM. So a second reference keeps the environment, and the end of the
 * JVM waits for the runs under way.
 */
final class OnnxEngine {
    static final String ENGINE = "OnnxRuntime";

    private static final ReadWriteLock SHUTDOWN = new ReentrantReadWriteLock();
    private static boolean guarded;

    static {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.default_engine", ENGINE);
    }

    private OnnxEngine() {}

    /** Loads the native library on the first call. */
    static synchronized Engine start() throws ModelException {
        try {
            Engine engine = Engine.getEngine(ENGINE);
            if (!guarded) {
                guarded = true;
                guard();
            }
            return engine;
        } catch (EngineException | LinkageError e) {
            throw new ModelException(
                    "ONNX Runtime does not load on this system: " + e.getMessage(),
                    "use Linux, macOS or Windows on x86-64 or ARM 64 with the platform's C library",
                    e);
        }
    }

    /** Held while native code runs. Once the JVM ends, nobody gets it any more. */
    static Lock running() {
        return SHUTDOWN.readLock();
    }

    private static void guard() {
        keepEnvironment();
        Runtime.getRuntime().addShutdownHook(new Thread(SHUTDOWN.writeLock()::lock, "onnx-end"));
    }

    /** The native environment counts its users; its Java class gives no way to be a second one. */
    private static void keepEnvironment() {
        try {
            var api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            var create =
                    OrtEnvironment.class.getDeclaredMethod(
                            "createHandle", long.class, int.class, String.class);
            api.setAccessible(true);
            create.setAccessible(true);
            create.invoke(null, api.getLong(null), 3, ENGINE);
        } catch (ReflectiveOperationException e) {
            LoggerFactory.getLogger(OnnxEngine.class).warn("a stop may end untidily", e);
        }
    }
}

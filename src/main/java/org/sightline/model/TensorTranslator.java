package org.sightline.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Our tensors to DJL's and back; the native memory of both ends with the run. */
final class TensorTranslator
        implements NoBatchifyTranslator<Map<String, Tensor>, Map<String, Tensor>> {
    @Override
    public NDList processInput(TranslatorContext context, Map<String, Tensor> values) {
        NDList list = new NDList();
        values.forEach((name, tensor) -> list.add(array(context.getNDManager(), name, tensor)));
        return list;
    }

    @Override
    public Map<String, Tensor> processOutput(TranslatorContext context, NDList list) {
        Map<String, Tensor> out = new LinkedHashMap<>();
        for (NDArray array : list) {
            out.put(array.getName(), tensor(array));
        }
        return out;
    }

    private static NDArray array(NDManager manager, String name, Tensor tensor) {
        Shape shape = new Shape(tensor.shape());
        NDArray array =
                tensor.values() instanceof float[] floats
                        ? manager.create(FloatBuffer.wrap(floats), shape, DataType.FLOAT32)
                        : manager.create(LongBuffer.wrap(tensor.longs()), shape, DataType.INT64);
        array.setName(name);
        return array;
    }

    private static Tensor tensor(NDArray array) {
        long[] shape = array.getShape().getShape();
        return switch (array.getDataType()) {
            case FLOAT32 -> Tensor.of(array.toFloatArray(), shape);
            case INT64 -> Tensor.of(array.toLongArray(), shape);
            default ->
                    throw new IllegalStateException(
                            array.getName() + " is of type " + array.getDataType());
        };
    }
}

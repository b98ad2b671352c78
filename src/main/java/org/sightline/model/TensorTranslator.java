package org.sightline.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Our tensors to DJL's and back. One for each predictor, as the inputs' memory is used again; that
 * of the outputs ends with the run.
 */
final class TensorTranslator
        implements NoBatchifyTranslator<Map<String, Tensor>, Map<String, Tensor>> {
    private final InputBuffers buffers = new InputBuffers();

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

    private NDArray array(NDManager manager, String name, Tensor tensor) {
        DataType type = tensor.values() instanceof float[] ? DataType.FLOAT32 : DataType.INT64;
        NDArray array = manager.create(buffers.of(name, tensor), new Shape(tensor.shape()), type);
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

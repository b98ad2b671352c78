package org.sightline.model;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * Native memory for the inputs of one predictor, used again from run to run. Not for two threads.
 *
 * <p>A direct buffer is given back only when the Java heap happens to be collected; with a fresh
 * one for each run, a program whose heap is idle would grow by every tensor that it hands to a
 * network.
 */
final class InputBuffers {
    private final Map<String, ByteBuffer> rooms = new HashMap<>();

    /** The values of an input, in native memory that stands until its next call. */
    Buffer of(String input, Tensor tensor) {
        return tensor.values() instanceof float[] floats
                ? room(input, floats.length * Float.BYTES).asFloatBuffer().put(floats).rewind()
                : room(input, tensor.longs().length * Long.BYTES)
                        .asLongBuffer()
                        .put(tensor.longs())
                        .rewind();
    }

    /** Doubles what is too small: a decoder's inputs grow by a step at a time. */
    private ByteBuffer room(String input, int bytes) {
        ByteBuffer room = rooms.get(input);
        if (room == null || room.capacity() < bytes) {
            int larger = room == null ? bytes : Math.max(bytes, 2 * room.capacity());
            room = ByteBuffer.allocateDirect(larger).order(ByteOrder.nativeOrder());
            rooms.put(input, room);
        }
        return room.clear().limit(bytes).slice().order(ByteOrder.nativeOrder());
    }
}

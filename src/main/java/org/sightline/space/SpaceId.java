package org.sightline.space;

/**
 * Names a space of vectors. Vectors of two spaces have nothing to say to each other, so an index
 * holds one space and refuses another.
 *
 * @param name the model that spans it, with its version: {@code minilm-l6 2}
 * @param dimensions numbers in a vector, 1 or more
 */
public record SpaceId(String name, int dimensions) {
    public SpaceId {
        if (name.isBlank() || dimensions < 1) {
            throw new IllegalArgumentException("no space: " + name + ", " + dimensions);
        }
    }

    /** {@code minilm-l6 2, 384 dimensions}. */
    @Override
    public String toString() {
        return name + ", " + dimensions + " dimensions";
    }
}

package org.sightline.codec;

/**
 * A frame made small enough to compare it with others at little cost: {@value #WIDTH} x {@value
 * #HEIGHT}, whatever the video's shape, upright. Luma and chroma as decoders give them (BT.601, 16
 * to 235 and 16 to 240), chroma at half the size.
 *
 * @param luma row by row
 * @param blue Cb
 * @param red Cr
 */
public record Sketch(byte[] luma, byte[] blue, byte[] red) {
    public static final int WIDTH = 192;
    public static final int HEIGHT = 108;
}

package org.sightline.codec;

/**
 * Colours of lossy WebP as its reference decoder makes them: chroma is interpolated with weights of
 * 9, 3, 3 and 1 sixteenths, then BT.601 in 14-bit fixed point. Other decoders differ visibly at
 * coloured edges.
 */
final class WebpColour {
    private WebpColour() {}

    /** Writes RGB of planes with a chroma sample for each two by two pixels. */
    static void convert(byte[] luma, byte[] cb, byte[] cr, int width, byte[] rgb) {
        int height = luma.length / width;
        int half = (width + 1) / 2;
        int[] u = new int[width];
        int[] v = new int[width];
        for (int y = 0; y < height; y++) {
            int near = y / 2;
            int far =
                    Math.max(0, Math.min((height + 1) / 2 - 1, (y & 1) == 0 ? near - 1 : near + 1));
            row(cb, near * half, far * half, width, u);
            row(cr, near * half, far * half, width, v);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                pixel(luma[at] & 0xff, u[x], v[x], rgb, at * 3);
            }
        }
    }

    /** One chroma row between the row it lies in and the row next to it. */
    private static void row(byte[] chroma, int near, int far, int width, int[] out) {
        out[0] = (3 * at(chroma, near) + at(chroma, far) + 2) >> 2;
        for (int i = 1; i <= (width - 1) / 2; i++) {
            int nearLeft = at(chroma, near + i - 1);
            int nearRight = at(chroma, near + i);
            int farLeft = at(chroma, far + i - 1);
            int farRight = at(chroma, far + i);
            int all = nearLeft + nearRight + farLeft + farRight + 8;
            out[2 * i - 1] = (((all + 2 * (nearRight + farLeft)) >> 3) + nearLeft) >> 1;
            out[2 * i] = (((all + 2 * (nearLeft + farRight)) >> 3) + nearRight) >> 1;
        }
        if ((width & 1) == 0) {
            int last = (width - 1) / 2;
            out[width - 1] = (3 * at(chroma, near + last) + at(chroma, far + last) + 2) >> 2;
        }
    }

    private static int at(byte[] chroma, int index) {
        return chroma[index] & 0xff;
    }

    private static void pixel(int y, int u, int v, byte[] rgb, int at) {
        int luma = (y * 19077) >> 8;
        rgb[at] = clip(luma + ((v * 26149) >> 8) - 14234);
        rgb[at + 1] = clip(luma - ((u * 6419) >> 8) - ((v * 13320) >> 8) + 8708);
        rgb[at + 2] = clip(luma + ((u * 33050) >> 8) - 17685);
    }

    private static byte clip(int fixed) {
        return (byte) Math.max(0, Math.min(255, fixed >> 6));
    }
}

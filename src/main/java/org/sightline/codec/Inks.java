package org.sightline.codec;

/** Four printing inks as JPEG files store them. */
final class Inks {
    private Inks() {}

    /**
     * Brings samples, in place, to cyan, magenta, yellow, black with 255 for full ink.
     *
     * @param adobeTransform of the Adobe marker: 0 CMYK, 2 YCCK, -1 without the marker
     */
    static void normalise(byte[] inks, int adobeTransform) {
        if (adobeTransform < 0) {
            return;
        }
        for (int p = 0; p < inks.length; p += 4) {
            if (adobeTransform == 2) {
                fromYcc(inks, p);
            } else {
                invert(inks, p, 3);
            }
            invert(inks, p + 3, 1);
        }
    }

    private static void invert(byte[] inks, int from, int count) {
        for (int i = from; i < from + count; i++) {
            inks[i] = (byte) (255 - (inks[i] & 0xff));
        }
    }

    /** BT.601 YCbCr, full range, as JFIF has it; gives the three coloured inks. */
    private static void fromYcc(byte[] inks, int p) {
        int y = inks[p] & 0xff;
        double cb = (inks[p + 1] & 0xff) - 128;
        double cr = (inks[p + 2] & 0xff) - 128;
        inks[p] = clip(y + 1.402 * cr);
        inks[p + 1] = clip(y - 0.344136 * cb - 0.714136 * cr);
        inks[p + 2] = clip(y + 1.772 * cb);
    }

    /** Without a profile: each ink takes its share of white light. */
    static byte[] plainRgb(byte[] inks) {
        byte[] rgb = new byte[inks.length / 4 * 3];
        for (int p = 0, out = 0; p < inks.length; p += 4) {
            int light = 255 - (inks[p + 3] & 0xff);
            for (int i = p; i < p + 3; i++) {
                rgb[out++] = (byte) ((light * (255 - (inks[i] & 0xff)) + 127) / 255);
            }
        }
        return rgb;
    }

    private static byte clip(double value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}

package org.sightline.understand.highlight;

import java.util.Locale;

/** Numbers as reasons tell them: the value and the words round alike. */
final class Numbers {
    private Numbers() {}

    /** To two decimals, so that files do not differ in the last bits between machines. */
    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The cosine of the angle between two vectors of one length; 0 with a zero vector. */
    static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return aa == 0 || bb == 0 ? 0 : dot / Math.sqrt(aa * bb);
    }
}

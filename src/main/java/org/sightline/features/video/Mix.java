package org.sightline.features.video;

/**
 * A frame as a mix of two others, as a dissolve makes it.
 *
 * @param share of the second in the mix that comes nearest
 * @param off how far the frame is from that mix, as a share of the distance of the two
 * @param together how much of the difference between the two lies in places that are about that far
 *     on the way from one to the other as the whole frame is, 0..1: in a dissolve all places change
 *     together; where things move, each changes at its own time
 */
record Mix(double share, double off, double together) {
    /** Shares are counted in so many parts of the way: sums of a row then fit an int. */
    private static final int PARTS = 1000;

    private static final int MOST_SHARE = 4;
    private static final int TOGETHER = PARTS / 5;

    static Mix of(Thumb frame, Thumb a, Thumb b) {
        int[] v = frame.values();
        int[] from = a.values();
        int[] to = b.values();
        double share = share(v, from, to);
        int parts = (int) Math.round(Math.max(-MOST_SHARE, Math.min(MOST_SHARE, share)) * PARTS);
        long all = 0;
        long off = 0;
        long with = 0;
        for (int row = 0; row < v.length; row += Thumb.WIDTH) {
            int allHere = 0;
            int offHere = 0;
            int withHere = 0;
            for (int i = row; i < row + Thumb.WIDTH; i++) {
                int way = to[i] - from[i];
                int length = Math.abs(way);
                int apart = Math.abs((v[i] - from[i]) * PARTS - parts * way);
                allHere += length;
                offHere += apart;
                // All ones where it is less, without a branch that nothing foretells.
                withHere += (apart - length * TOGETHER) >> 31 & length;
            }
            all += allHere;
            off += offHere;
            with += withHere;
        }
        if (all == 0) {
            return new Mix(share, 1, 0);
        }
        return new Mix(share, (double) off / PARTS / all, (double) with / all);
    }

    /** The share alone, at a third of the cost. */
    static double shareOf(Thumb frame, Thumb a, Thumb b) {
        return share(frame.values(), a.values(), b.values());
    }

    private static double share(int[] v, int[] from, int[] to) {
        long product = 0;
        long norm = 0;
        // Sums of a row fit an int, and whole numbers are added several at once.
        for (int row = 0; row < v.length; row += Thumb.WIDTH) {
            int along = 0;
            int square = 0;
            for (int i = row; i < row + Thumb.WIDTH; i++) {
                int way = to[i] - from[i];
                along += way * (v[i] - from[i]);
                square += way * way;
            }
            product += along;
            norm += square;
        }
        return norm == 0 ? 0 : (double) product / norm;
    }
}

package org.sightline.features.video;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of one frame is found again in another, each block of it a little moved perhaps: much
 * where a camera or things move, little after a cut (block matching by least absolute difference).
 *
 * @param share of the blocks with detail that are found again, 0..1; 0 where there is none
 * @param rim the same of the outermost blocks alone, which a picture within the picture leaves
 *     alone
 * @param residual mean difference of all cells from their best match, 0..255
 * @param detailed share of all blocks that have detail
 */
record Tracking(double share, double rim, double residual, double detailed) {
    private static final int BLOCK = 4;
    private static final int FAR_X = 4;
    private static final int FAR_Y = 2;
    private static final double DETAIL = 5;
    private static final double FOUND = 0.45;
    private static final int COLUMNS = Thumb.WIDTH / BLOCK;
    private static final int ROWS = Thumb.HEIGHT / BLOCK;

    private record Move(int x, int y) {}

    /** What is found soon ends the search of those farther off. */
    private static final Move[] NEAREST_FIRST = moves();

    /** Blocks of a in b. */
    static Tracking of(Thumb a, Thumb b) {
        double residual = 0;
        int detailed = 0;
        int found = 0;
        int rimDetailed = 0;
        int rimFound = 0;
        for (int row = 0; row < ROWS; row++) {
            int y = row * (Thumb.HEIGHT - BLOCK) / (ROWS - 1);
            for (int column = 0; column < COLUMNS; column++) {
                double best = best(a, b, column * BLOCK, y);
                double detail = a.detail(column * BLOCK, y, BLOCK);
                residual += best / (ROWS * COLUMNS);
                if (detail < DETAIL) {
                    continue;
                }
                boolean again = best < FOUND * detail;
                detailed++;
                found += again ? 1 : 0;
                if (row == 0 || column == 0 || row == ROWS - 1 || column == COLUMNS - 1) {
                    rimDetailed++;
                    rimFound += again ? 1 : 0;
                }
            }
        }
        return new Tracking(
                detailed == 0 ? 0 : (double) found / detailed,
                rimDetailed < 3 ? 0 : (double) rimFound / rimDetailed,
                residual,
                (double) detailed / (ROWS * COLUMNS));
    }

    private static Move[] moves() {
        List<Move> moves = new ArrayList<>();
        for (int far = 0; far <= FAR_X; far++) {
            for (int y = -FAR_Y; y <= FAR_Y; y++) {
                for (int x = -FAR_X; x <= FAR_X; x++) {
                    if (Math.max(Math.abs(x), Math.abs(y)) == far) {
                        moves.add(new Move(x, y));
                    }
                }
            }
        }
        return moves.toArray(Move[]::new);
    }

    /** Least mean difference of a block from those around its place. */
    private static double best(Thumb a, Thumb b, int x, int y) {
        double best = Double.MAX_VALUE;
        for (Move move : NEAREST_FIRST) {
            int toX = x + move.x;
            int toY = y + move.y;
            if (toX >= 0 && toX <= Thumb.WIDTH - BLOCK && toY >= 0 && toY <= Thumb.HEIGHT - BLOCK) {
                best = Math.min(best, a.blockDistance(b, x, y, toX, toY, BLOCK, best));
            }
        }
        return best;
    }
}

package org.sightline.features.video;

import java.util.Random;
import org.sightline.media.Picture;

/** A shot made of a photograph by a camera that moves, with what disturbs a shot detector. */
final class MadeShot {
    static final int WIDTH = 128;
    static final int HEIGHT = 72;
    static final int NO_CARD = -1;

    /** Noise is dear to make: this much is made once and read from different places. */
    private static final float[] NOISE = noise();

    /** A picture that is sampled between its pixels and mirrored at its edges. */
    record Photograph(Picture picture) {
        void at(double x, double y, float[] rgb) {
            int x0 = (int) Math.floor(x);
            int y0 = (int) Math.floor(y);
            float fx = (float) (x - x0);
            float fy = (float) (y - y0);
            int left = mirrored(x0, picture.width()) * 3;
            int right = mirrored(x0 + 1, picture.width()) * 3;
            int top = mirrored(y0, picture.height()) * picture.width() * 3;
            int low = mirrored(y0 + 1, picture.height()) * picture.width() * 3;
            byte[] all = picture.rgb();
            for (int c = 0; c < 3; c++) {
                float above =
                        (all[top + left + c] & 255) * (1 - fx) + (all[top + right + c] & 255) * fx;
                float below =
                        (all[low + left + c] & 255) * (1 - fx) + (all[low + right + c] & 255) * fx;
                rgb[c] = above * (1 - fy) + below * fy;
            }
        }

        private static int mirrored(int at, int size) {
            if (at >= 0 && at < size) {
                return at;
            }
            int m = Math.floorMod(at, 2 * size);
            return m < size ? m : 2 * size - 1 - m;
        }
    }

    private final Photograph photograph;
    private final Photograph other;
    private final Random random;
    private final double scale;
    private final double zoom;
    private final double speedX;
    private final double speedY;
    private final double shake;
    private final double gain;
    private final double lightEnds;
    private final double flicker;
    private final double[] tint = new double[3];
    private final double grain;
    private final Frame shown;
    private final int ground;
    private final double exposure;
    private final boolean repeats;
    private final Passer passer;
    private final Screen screen;
    private final Title title;
    private final float[] sample = new float[3];
    private double x;
    private double y;
    private int frame;
    private int length = 40;
    private int flashAt = -1;
    private int flashLength;
    private double flashLight;
    private int whipAt = -1;
    private int whipLength;
    private double whipX;
    private double exposed;
    private float[] last = new float[0];

    private record Passer(
            double width, double height, double y, double speed, double start, boolean round) {}

    /**
     * @param frame how wide its dark frame is, as a share of the picture's width; 0 for none
     * @param around how bright the room around it is
     * @param glow how much of the light of what it shows falls into the room
     */
    private record Screen(
            double left,
            double top,
            double width,
            double height,
            int every,
            double frame,
            double around,
            double glow) {}

    /** What of the picture is not covered by bars or by a card's ground, in shares of it. */
    private record Frame(double left, double top, double right, double low) {}

    private record Title(double left, double top, double width, double height, int from, int to) {}

    /**
     * @param card the grey of the plain ground on which it is shown small, as slides and titles
     *     are; {@link #NO_CARD} fills the picture
     */
    MadeShot(Photograph photograph, Photograph other, long seed, int card) {
        this.photograph = photograph;
        this.other = other;
        random = new Random(seed);
        double fits =
                Math.min(
                        (double) photograph.picture.width() / WIDTH,
                        (double) photograph.picture.height() / HEIGHT);
        boolean plain = chance(0.1);
        scale = fits * (plain ? 0.06 : 0.4 + 0.5 * random.nextDouble());
        x = (photograph.picture.width() - WIDTH * scale) * random.nextDouble();
        y = Math.max(0, photograph.picture.height() - HEIGHT * scale) * random.nextDouble();
        double motion = random.nextDouble();
        double speed = motion < 0.3 ? 0 : motion < 0.85 ? 1.2 : 5;
        speedX = scale * speed * (random.nextDouble() * 2 - 1);
        speedY = scale * speed * 0.5 * (random.nextDouble() * 2 - 1);
        zoom = motion < 0.5 ? 1 : 1 + 0.006 * (random.nextDouble() * 2 - 1);
        shake = chance(0.25) ? scale * 1.5 * random.nextDouble() : 0;
        gain = chance(0.12) ? 0.06 + 0.2 * random.nextDouble() : 0.75 + 0.4 * random.nextDouble();
        lightEnds = chance(0.12) ? 0.4 + 1.2 * random.nextDouble() : 1;
        flicker = chance(0.06) ? 0.12 * random.nextDouble() : 0;
        for (int c = 0; c < 3; c++) {
            tint[c] = 0.85 + 0.3 * random.nextDouble();
        }
        grain = chance(0.5) ? 10 * random.nextDouble() : 1;
        ground = Math.max(0, card);
        shown = card == NO_CARD ? withBars() : onACard();
        repeats = chance(0.15);
        passer = chance(plain ? 0.8 : 0.35) ? passer() : null;
        exposure = chance(0.4) ? 1.2 * (random.nextDouble() - 0.5) : 0;
        screen = chance(0.2) ? screen() : null;
        title = chance(0.12) ? title() : null;
    }

    private static float[] noise() {
        Random random = new Random(1);
        float[] noise = new float[1 << 18];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private Frame withBars() {
        double bars = chance(0.15) ? 0.08 + 0.1 * random.nextDouble() : 0;
        return new Frame(0, bars, 1, 1 - bars);
    }

    private Frame onACard() {
        double width = 0.2 + 0.7 * random.nextDouble();
        double height = 0.3 + 0.6 * random.nextDouble();
        double left = (1 - width) * random.nextDouble();
        double top = (1 - height) * random.nextDouble();
        return new Frame(left, top, left + width, top + height);
    }

    private Passer passer() {
        double width = 0.15 + 0.85 * Math.pow(random.nextDouble(), 2);
        double speed = (0.01 + 0.07 * random.nextDouble()) * (chance(0.5) ? 1 : -1);
        double height = 0.2 + 0.8 * random.nextDouble();
        double start = speed > 0 ? -width - random.nextDouble() : 1 + random.nextDouble();
        return new Passer(
                width, height, (1 - height) * random.nextDouble(), speed, start, chance(0.5));
    }

    private Screen screen() {
        double width = 0.3 + 0.55 * random.nextDouble();
        double height = Math.min(0.85, width * (0.7 + 0.5 * random.nextDouble()));
        return new Screen(
                (1 - width) * random.nextDouble(),
                (1 - height) * random.nextDouble(),
                width,
                height,
                7 + random.nextInt(40),
                chance(0.6) ? 0.01 + 0.03 * random.nextDouble() : 0,
                chance(0.5) ? 0.25 + 0.5 * random.nextDouble() : 1,
                chance(0.4) ? 0.25 * random.nextDouble() : 0);
    }

    private Title title() {
        double width = 0.3 + 0.6 * random.nextDouble();
        double height = 0.12 + 0.2 * random.nextDouble();
        int from = random.nextInt(30);
        return new Title(
                (1 - width) * random.nextDouble(),
                (1 - height) * random.nextDouble(),
                width,
                height,
                from,
                from + 10 + random.nextInt(40));
    }

    /** Tells how many frames come now; flashes and whip pans lie within such a stretch. */
    void lasts(int count) {
        length = Math.max(1, frame + count);
        if (count < 20) {
            return;
        }
        if (chance(0.12)) {
            flashAt = frame + 5 + random.nextInt(count - 12);
            flashLength = 1 + random.nextInt(3);
            flashLight = chance(0.8) ? 60 + 200 * random.nextDouble() : -230;
        } else if (count > 30 && chance(0.1)) {
            whipAt = frame + 6 + random.nextInt(count - 26);
            whipLength = 5 + random.nextInt(9);
            whipX = scale * WIDTH * (0.4 + 0.8 * random.nextDouble()) * (chance(0.5) ? 1 : -1);
        }
    }

    /** The next frame, RGB 0..255 (a little beyond where it is grainy). */
    float[] next() {
        if (repeats && frame % 5 == 4 && last.length > 0) {
            frame++;
            return last.clone();
        }
        boolean whips = whipAt >= 0 && frame >= whipAt && frame < whipAt + whipLength;
        double step = whips ? whipX / whipLength : 0;
        float[] rgb = new float[WIDTH * HEIGHT * 3];
        int parts = whips ? 5 : 1;
        for (int i = 0; i < parts; i++) {
            add(rgb, step * i / parts, 1.0f / parts);
        }
        x += speedX + step;
        y += speedY;
        finish(rgb);
        frame++;
        last = rgb.clone();
        return rgb;
    }

    private void add(float[] rgb, double shift, float share) {
        double s = scale * Math.pow(zoom, frame);
        double dx = x + shift + shake * random.nextGaussian() * 0.7;
        double dy = y + shake * random.nextGaussian() * 0.7;
        double around = screen == null ? 1 : screen.around;
        for (int v = 0; v < HEIGHT; v++) {
            for (int u = 0; u < WIDTH; u++) {
                double px = dx + u * s;
                double py = dy + v * s;
                photograph.at(px, py, sample);
                for (int c = 0; c < 3; c++) {
                    rgb[(v * WIDTH + u) * 3 + c] += (float) (sample[c] * around) * share;
                }
            }
        }
    }

    private void finish(float[] rgb) {
        if (screen != null) {
            drawScreen(rgb);
        }
        if (passer != null) {
            drawPasser(rgb);
        }
        exposed += 0.15 * (covered() * exposure - exposed);
        double light =
                gain
                        * (1 + exposed)
                        * (1 + (lightEnds - 1) * frame / length)
                        * (1 + flicker * random.nextGaussian());
        double flash = frame >= flashAt && frame < flashAt + flashLength ? flashLight : 0;
        int from = random.nextInt(NOISE.length);
        for (int i = 0; i < rgb.length; i++) {
            double value = rgb[i] * light * tint[i % 3] + (flashAt >= 0 ? flash : 0);
            rgb[i] =
                    (float)
                            (Math.max(0, Math.min(255, value))
                                    + grain * NOISE[(from + i) % NOISE.length]);
        }
        if (title != null && frame >= title.from && frame < title.to) {
            drawTitle(rgb);
        }
        for (int v = 0; v < HEIGHT; v++) {
            boolean bar = v < shown.top * HEIGHT || v >= shown.low * HEIGHT;
            int first = bar ? WIDTH : (int) (shown.left * WIDTH);
            int last = bar ? WIDTH : (int) (shown.right * WIDTH);
            java.util.Arrays.fill(rgb, v * WIDTH * 3, (v * WIDTH + first) * 3, ground);
            java.util.Arrays.fill(rgb, (v * WIDTH + last) * 3, (v + 1) * WIDTH * 3, ground);
        }
    }

    /** What is shown on a screen in the picture is cut now and then; the shot goes on. */
    private void drawScreen(float[] rgb) {
        int scene = frame / screen.every;
        double s = other.picture.width() / (WIDTH * screen.width) * 0.6;
        int left = (int) (screen.left * WIDTH);
        int top = (int) (screen.top * HEIGHT);
        int right = (int) Math.ceil((screen.left + screen.width) * WIDTH);
        int low = (int) Math.ceil((screen.top + screen.height) * HEIGHT);
        int rim = (int) Math.round(screen.frame * WIDTH);
        double light = 0;
        for (int v = top; v < low; v++) {
            for (int u = left; u < right; u++) {
                boolean framed =
                        u < left + rim || u >= right - rim || v < top + rim || v >= low - rim;
                if (framed) {
                    java.util.Arrays.fill(sample, 18);
                } else {
                    other.at(
                            (u - left) * s + scene * 173.0 + frame,
                            (v - top) * s + scene * 91.0,
                            sample);
                }
                light += sample[1] / ((low - top) * (right - left) * 255.0);
                System.arraycopy(sample, 0, rgb, (v * WIDTH + u) * 3, 3);
            }
        }
        if (screen.glow > 0) {
            glow(rgb, left, top, right, low, 1 + screen.glow * (2 * light - 1));
        }
    }

    /** A room with a screen is as bright as what is shown. */
    private static void glow(float[] rgb, int left, int top, int right, int low, double light) {
        for (int i = 0; i < rgb.length; i++) {
            int u = i / 3 % WIDTH;
            int v = i / 3 / WIDTH;
            if (u < left || u >= right || v < top || v >= low) {
                rgb[i] *= (float) light;
            }
        }
    }

    /** Share of the picture's width that a passer takes, for a camera that adapts to it. */
    private double covered() {
        if (passer == null) {
            return 0;
        }
        double left = passer.start + passer.speed * frame;
        return Math.max(0, Math.min(1, left + passer.width) - Math.max(0, left));
    }

    private void drawPasser(float[] rgb) {
        double left = (passer.start + passer.speed * frame) * WIDTH;
        double w = passer.width * WIDTH;
        double h = passer.height * HEIGHT;
        double top = passer.y * HEIGHT;
        double s = other.picture.width() * 0.5 / w;
        for (int v = (int) Math.max(0, top); v < Math.min(HEIGHT, top + h); v++) {
            for (int u = (int) Math.max(0, left); u < Math.min(WIDTH, left + w); u++) {
                double rx = (u - left) / w * 2 - 1;
                double ry = (v - top) / h * 2 - 1;
                if (passer.round && rx * rx + ry * ry > 1) {
                    continue;
                }
                other.at((u - left) * s, (v - top) * s, sample);
                System.arraycopy(sample, 0, rgb, (v * WIDTH + u) * 3, 3);
            }
        }
    }

    private void drawTitle(float[] rgb) {
        for (int v = (int) (title.top * HEIGHT); v < (title.top + title.height) * HEIGHT; v++) {
            for (int u = (int) (title.left * WIDTH); u < (title.left + title.width) * WIDTH; u++) {
                boolean ink = (u / 3 * 7 + v / 8 * 13 + u / 7) % 3 != 0 && v % 8 < 6;
                if (ink && u < WIDTH && v < HEIGHT) {
                    java.util.Arrays.fill(rgb, (v * WIDTH + u) * 3, (v * WIDTH + u) * 3 + 3, 245);
                }
            }
        }
    }
}

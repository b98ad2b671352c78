package org.sightline.features.video;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.sightline.media.Picture;

/**
 * A film made by code out of photographs, so that the truth is known to the frame: cuts, dissolves
 * and fades between shots that pan, zoom, shake and are passed by things, with flashes, whip pans,
 * filmed screens, titles, changing light, darkness, bars, grain and repeated frames. The same seed
 * gives the same film.
 */
final class MadeFilm {
    /** First and last frame of a change that takes time. */
    record Gradual(long first, long last, Transition kind) {}

    private final List<MadeShot.Photograph> photographs;
    private final Random random;
    private final List<Long> cuts = new ArrayList<>();
    private final List<Gradual> gradual = new ArrayList<>();
    private final int[] transitions;
    private long frames;
    private int card = MadeShot.NO_CARD;

    /**
     * @param photographs three or more
     */
    MadeFilm(List<Picture> photographs, long seed, int cuts, int gradual) {
        this.photographs = photographs.stream().map(MadeShot.Photograph::new).toList();
        this.random = new Random(seed);
        List<Integer> kinds = new ArrayList<>(Collections.nCopies(cuts, 0));
        kinds.addAll(Collections.nCopies(gradual, 1));
        Collections.shuffle(kinds, random);
        this.transitions = kinds.stream().mapToInt(Integer::intValue).toArray();
    }

    /** First frames of the shots that begin with a cut; known after the film was played. */
    List<Long> cuts() {
        return cuts;
    }

    /** Dissolves and fades; known after the film was played. */
    List<Gradual> gradual() {
        return gradual;
    }

    /** Makes the frames, one after the other; once. */
    void play(Consumer<Picture> screen) {
        int photograph = random.nextInt(photographs.size());
        MadeShot shot = shot(photograph);
        int least = 20;
        for (int transition : transitions) {
            photograph = other(photograph, transition == 0);
            MadeShot after = shot(photograph);
            hold(shot, held(transition == 0 ? least : 24), screen);
            if (transition == 0) {
                cuts.add(frames);
                least = 8;
            } else {
                change(shot, after, screen);
                least = 24;
            }
            shot = after;
        }
        hold(shot, 40, screen);
    }

    private MadeShot shot(int photograph) {
        int over = (photograph + 1 + random.nextInt(photographs.size() - 1)) % photographs.size();
        card = card();
        return new MadeShot(
                photographs.get(photograph), photographs.get(over), random.nextLong(), card);
    }

    /** Cards come several in a row, on one ground. */
    private int card() {
        boolean before = card != MadeShot.NO_CARD;
        if (random.nextDouble() >= (before ? 0.7 : 0.06)) {
            return MadeShot.NO_CARD;
        }
        return before
                ? card
                : random.nextDouble() < 0.7 ? 225 + random.nextInt(31) : random.nextInt(225);
    }

    /** Three in ten cuts stay with the photograph and show another part of it. */
    private int other(int photograph, boolean cut) {
        if (cut && random.nextDouble() < 0.3) {
            return photograph;
        }
        return (photograph + 1 + random.nextInt(photographs.size() - 1)) % photographs.size();
    }

    private int held(int least) {
        boolean hasty = random.nextDouble() < 0.15;
        return hasty ? least + random.nextInt(6) : least + 6 + random.nextInt(70);
    }

    private void hold(MadeShot shot, int count, Consumer<Picture> screen) {
        shot.lasts(count);
        for (int i = 0; i < count; i++) {
            show(shot.next(), screen);
        }
    }

    private void change(MadeShot a, MadeShot b, Consumer<Picture> screen) {
        if (random.nextDouble() < 0.6) {
            dissolve(a, b, screen);
        } else {
            fade(a, b, screen);
        }
    }

    private void dissolve(MadeShot a, MadeShot b, Consumer<Picture> screen) {
        int length = (int) Math.round(8 * Math.pow(6, random.nextDouble()));
        boolean eased = random.nextDouble() < 0.4;
        long first = frames;
        for (int i = 1; i <= length; i++) {
            double share = (double) i / (length + 1);
            show(mixed(a.next(), b.next(), eased ? smooth(share) : share), screen);
        }
        gradual.add(new Gradual(first, frames - 1, Transition.DISSOLVE));
    }

    private void fade(MadeShot a, MadeShot b, Consumer<Picture> screen) {
        float[] blank = new float[MadeShot.WIDTH * MadeShot.HEIGHT * 3];
        java.util.Arrays.fill(blank, random.nextDouble() < 0.15 ? 250 : random.nextInt(14));
        int out = 6 + random.nextInt(24);
        int in = 6 + random.nextInt(24);
        int black = 1 + random.nextInt(14);
        long first = frames;
        for (int i = 1; i <= out; i++) {
            show(mixed(a.next(), blank, i / (out + 1.0)), screen);
        }
        for (int i = 0; i < black; i++) {
            show(blank, screen);
        }
        for (int i = 1; i <= in; i++) {
            show(mixed(blank, b.next(), i / (in + 1.0)), screen);
        }
        gradual.add(new Gradual(first, frames - 1, Transition.FADE));
    }

    private void show(float[] rgb, Consumer<Picture> screen) {
        byte[] bytes = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            bytes[i] = (byte) Math.max(0, Math.min(255, Math.round(rgb[i])));
        }
        screen.accept(new Picture(MadeShot.WIDTH, MadeShot.HEIGHT, bytes));
        frames++;
    }

    private static float[] mixed(float[] a, float[] b, double share) {
        float[] out = new float[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (a[i] + share * (b[i] - a[i]));
        }
        return out;
    }

    private static double smooth(double share) {
        return share * share * (3 - 2 * share);
    }
}

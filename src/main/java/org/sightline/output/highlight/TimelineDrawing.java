package org.sightline.output.highlight;

import java.util.List;
import java.util.Locale;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.audio.Loudness;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.TimeSpan;
import org.sightline.media.Timecode;
import org.sightline.output.Html;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Highlight;

/** The whole video as one drawing (SVG): its shots, its loudness, its highlights by score. */
final class TimelineDrawing {
    private static final int WIDTH = 1000;
    private static final int SCORES = 60;
    private static final int SHOTS = 18;
    private static final int SOUND = 44;
    private static final double LOUDEST = -5;
    private static final double FAINTEST = -60;

    private final Html page;
    private final double micros;

    private TimelineDrawing(Html page, VideoDossier dossier) {
        this.page = page;
        this.micros = Math.max(1, dossier.durationMicros());
    }

    static void draw(Html page, Reviewed<VideoDossier, List<Highlight>> video) {
        new TimelineDrawing(page, video.dossier()).draw(video);
    }

    private void draw(Reviewed<VideoDossier, List<Highlight>> video) {
        VideoDossier dossier = video.dossier();
        int height = SCORES + SHOTS + (dossier.loudness().momentary().length > 0 ? SOUND : 0);
        page.open("section").element("h2", "Timeline").open("div", "class", "timeline");
        page.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                "Shots, loudness and highlights over time; the same is listed below");
        dossier.shots().stream().map(ShotFeatures::shot).forEach(this::shot);
        video.meaning().forEach(this::score);
        if (height > SCORES + SHOTS) {
            sound(dossier.loudness());
        }
        page.close().open("div", "class", "ranks");
        video.meaning().forEach(this::label);
        page.close();
        page.open("p", "class", "ends faint")
                .element("span", "0:00")
                .element("span", "bars: score of each highlight; below: shots, loudness")
                .element("span", Timecode.clock(dossier.durationMicros()));
        page.close().close().close();
    }

    private void shot(Shot shot) {
        rectangle("shots", shot.span(), SCORES, SHOTS);
    }

    private void score(Highlight highlight) {
        double height = Math.max(3, (SCORES - 16) * highlight.score());
        rectangle("scores", highlight.span(), SCORES - height - 1, height);
    }

    private void rectangle(String kind, TimeSpan span, double y, double height) {
        double x = x(span.startMicros());
        // A hair of space tells neighbours apart.
        double width = Math.max(1, x(span.endMicros()) - x - 1);
        page.open(
                        "rect",
                        "class",
                        kind,
                        "x",
                        two(x),
                        "y",
                        two(y),
                        "width",
                        two(width),
                        "height",
                        two(height))
                .close();
    }

    private void sound(Loudness loudness) {
        float[] values = loudness.momentary();
        int bottom = SCORES + SHOTS + SOUND;
        StringBuilder points = new StringBuilder("0," + bottom);
        int columns = Math.min(WIDTH / 2, values.length);
        for (int column = 0; column < columns; column++) {
            int from = (int) ((long) column * values.length / columns);
            int to = (int) ((long) (column + 1) * values.length / columns);
            float loudest = -70;
            for (int i = from; i < to; i++) {
                loudest = Math.max(loudest, values[i]);
            }
            double part = Math.max(0, Math.min(1, (loudest - FAINTEST) / (LOUDEST - FAINTEST)));
            points.append(' ')
                    .append(two(x(from * Loudness.STEP_MICROS + Loudness.STEP_MICROS / 2)));
            points.append(',').append(two(bottom - part * (SOUND - 4)));
        }
        points.append(' ').append(two(x(values.length * Loudness.STEP_MICROS)));
        points.append(',').append(bottom);
        page.open("polygon", "class", "sound", "points", points.toString()).close();
    }

    private void label(Highlight highlight) {
        TimeSpan span = highlight.span();
        double middle = x((span.startMicros() + span.endMicros()) / 2) * 100 / WIDTH;
        page.element(
                "a",
                Integer.toString(highlight.rank()),
                "class",
                "rank",
                "href",
                "#h" + highlight.rank(),
                "aria-label",
                "Highlight " + highlight.rank(),
                "style",
                "left:" + two(middle) + "%");
    }

    private double x(long atMicros) {
        return Math.min(WIDTH, atMicros * WIDTH / micros);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

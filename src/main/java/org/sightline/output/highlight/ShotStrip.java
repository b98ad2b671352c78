package org.sightline.output.highlight;

import java.util.List;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.MediaException;
import org.sightline.output.Html;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Highlight;

/** The shots of a video side by side, as a section of a page; of very many some are left out. */
final class ShotStrip {
    private static final int MOST = 96;
    private static final int WIDTH = 240;

    private ShotStrip() {}

    static void write(Html page, Reviewed<VideoDossier, List<Highlight>> video, InlineStills stills)
            throws MediaException {
        List<Integer> sample = Figures.sample(video, MOST);
        int all = video.dossier().shots().size();
        page.open("section").element("h2", "Shots");
        if (sample.size() < all) {
            page.element("p", sample.size() + " of " + all + " are shown.", "class", "faint");
        }
        page.open("ol", "class", "shots", "tabindex", "0", "aria-label", "Shots in order");
        for (int i : sample) {
            ShotFeatures features = video.dossier().shots().get(i);
            String still = stills.at(features.keyframeMicros(), WIDTH);
            List<Integer> ranks = Figures.ranks(features.shot(), video.meaning());
            shot(page, i + 1, features.shot(), still, ranks);
        }
        page.close().close();
    }

    private static void shot(Html page, int number, Shot shot, String still, List<Integer> ranks) {
        String time = Figures.tenths(shot.span().startMicros());
        page.open("li", "class", ranks.isEmpty() ? "shot" : "shot marked").open("figure");
        page.open("img", "src", still, "alt", "Shot " + number + " at " + time, "loading", "lazy");
        page.open("figcaption")
                .element("b", Integer.toString(number))
                .element("span", time)
                .element("span", Figures.note(shot), "class", "faint");
        for (int rank : ranks) {
            page.element("a", "Highlight " + rank, "href", "#h" + rank);
        }
        page.close().close().close();
    }
}

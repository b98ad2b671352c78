package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import org.sightline.features.image.SeenText;

/** Text of a picture within a sentence: whole lines, word for word, never a part of one. */
final class Quoting {
    private Quoting() {}

    static Evidence evidence(SeenText line) {
        String claim = Wording.quote(line.text());
        return new Evidence(claim, "text", line.text(), line.score(), line.box());
    }

    static List<Evidence> evidence(TextLayout text) {
        return text.lines().stream().map(Quoting::evidence).toList();
    }

    /** As many of the first lines as fit into these characters, when all are quoted in a list. */
    static List<SeenText> fitting(List<SeenText> lines, int characters) {
        List<SeenText> fitting = new ArrayList<>();
        int used = 0;
        for (SeenText line : lines) {
            used += Wording.quote(line.text()).length() + ", ".length();
            if (used > characters) {
                break;
            }
            fitting.add(line);
        }
        return fitting;
    }
}

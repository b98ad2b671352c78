package org.sightline.output.minutes;

import java.util.List;

/**
 * How minutes are laid out.
 *
 * @param linked whether {@code minutes.html} is written beside, so that times in other files can
 *     lead there
 */
public record MinutesLayout(MinutesTemplate template, MinutesStyle style, boolean linked) {
    public static MinutesLayout defaults() {
        return new MinutesLayout(MinutesTemplate.english(), MinutesStyle.FULL, true);
    }

    /** Its parts, in order. */
    List<MinutesPart> parts() {
        return template.order().getOrDefault(style, List.of());
    }

    /** What was heard in the place of a word: {@code [heard: lorca]}. */
    String heard(String words) {
        return "[" + say(Phrase.HEARD) + ": " + Lines.one(words) + "]";
    }

    /** Who else spoke during the words before: {@code [at the same time: Speaker 2]}. */
    String atOnce(String speakers) {
        return "[" + say(Phrase.AT_ONCE) + ": " + Lines.one(speakers) + "]";
    }

    String say(Phrase phrase) {
        return template.say(phrase);
    }
}

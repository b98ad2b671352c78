package org.sightline.output.minutes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

/**
 * The shown text of an utterance in words, each with its time and whether it was heard badly. Text
 * and recognised words may differ in signs, capitals and figures ("twenty three" is shown as "23");
 * words without a partner share the time between those that have one by their letters.
 */
final class ShownWords {
    /** How many recognised words one shown word may stand for. */
    private static final int AHEAD = 6;

    private final Utterance said;
    private final List<String> texts;
    private final List<@Nullable Word> partners = new ArrayList<>();

    /**
     * @param heard what was heard in the place of the words that end with this one, where a
     *     vocabulary corrected them; else null
     */
    record Shown(String text, TimeSpan span, boolean unsure, @Nullable String heard) {}

    private ShownWords(Utterance said) {
        this.said = said;
        this.texts =
                List.of(Lines.one(said.text()).split(" ", -1)).stream()
                        .filter(text -> !text.isEmpty())
                        .toList();
        pair();
    }

    /** In order; empty for an utterance without text. */
    static List<Shown> of(Utterance said) {
        return new ShownWords(said).shown();
    }

    private void pair() {
        List<Word> words = said.words();
        boolean same = words.size() == texts.size();
        int next = 0;
        for (int i = 0; i < texts.size(); i++) {
            int at = same ? i : find(words, next, texts.get(i));
            partners.add(at < 0 ? null : words.get(at));
            next = at < 0 ? next : at + 1;
        }
    }

    private static int find(List<Word> words, int from, String text) {
        for (int i = from; i < Math.min(from + AHEAD, words.size()); i++) {
            if (normal(words.get(i).text()).equals(normal(text))) {
                return i;
            }
        }
        return -1;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < texts.size(); ) {
            Word partner = partners.get(i);
            if (partner != null) {
                shown.add(new Shown(texts.get(i), partner.span(), partner.unsure(), heard(i)));
                i++;
                continue;
            }
            int end = i;
            while (end < texts.size() && partners.get(end) == null) {
                end++;
            }
            share(shown, i, end);
            i = end;
        }
        return shown;
    }

    /** Once, behind the last of the words that stand for it. */
    private @Nullable String heard(int i) {
        Word word = partners.get(i);
        Word next = i + 1 < partners.size() ? partners.get(i + 1) : null;
        String heard = word == null ? null : word.heard();
        return next != null && Objects.equals(heard, next.heard()) ? null : heard;
    }

    /** The time from the word before to the word after, by letters. */
    private void share(List<Shown> shown, int from, int to) {
        long start =
                from == 0
                        ? said.span().startMicros()
                        : shown.get(shown.size() - 1).span().endMicros();
        Word after = to == texts.size() ? null : partners.get(to);
        long end = after == null ? said.span().endMicros() : after.span().startMicros();
        double length = Math.max(0, end - start);
        int all = texts.subList(from, to).stream().mapToInt(String::length).sum();
        int before = 0;
        for (int i = from; i < to; i++) {
            int now = before + texts.get(i).length();
            TimeSpan span =
                    new TimeSpan(
                            start + Math.round(length * before / all),
                            start + Math.round(length * now / all));
            shown.add(new Shown(texts.get(i), span, false, null));
            before = now;
        }
    }
}

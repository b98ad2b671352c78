package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

/**
 * Puts names, products and terms that the recogniser does not know in the place of what it heard
 * instead, where the recogniser was unsure and the sounds are near (see {@link SoundAlike}).
 *
 * <p>Each word put in tells what was heard, but for those that only got their capitals. Pure and
 * thread-safe.
 */
public final class Vocabulary {
    private static final int MOST_WORDS_MORE = 2;

    private final List<Term> terms;

    /**
     * @param terms as they are written, of one word or more; blank ones are left out
     */
    public Vocabulary(List<String> terms) {
        this.terms = terms.stream().filter(t -> !t.isBlank()).map(Term::of).toList();
    }

    private record Term(List<String> words, SoundAlike sound) {
        static Term of(String text) {
            List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
            return new Term(words, new SoundAlike(text));
        }
    }

    /** Heard words from..to as a term, and how near it is. */
    private record Find(int from, int to, Term term, double nearness) {}

    /** The transcript with the terms in it; utterances without word times stay as they are. */
    public Transcript corrected(Transcript heard) {
        if (terms.isEmpty()) {
            return heard;
        }
        return new Transcript(
                heard.utterances().stream().map(this::corrected).toList(),
                heard.timed(),
                heard.turns());
    }

    private Utterance corrected(Utterance said) {
        List<String> shown = new ArrayList<>(Arrays.asList(said.text().split(" ", -1)));
        List<Word> words = new ArrayList<>(said.words());
        if (shown.size() != words.size()) {
            return said;
        }
        for (int from = 0; from < words.size(); from++) {
            Find find = best(words, from);
            if (find != null) {
                put(find, words, shown);
                from += find.term().words().size() - 1;
            }
        }
        return new Utterance(
                said.id(), said.span(), said.speaker(), String.join(" ", shown), words);
    }

    /** The best find that begins here, unless a better one begins at the next word. */
    private @Nullable Find best(List<Word> words, int from) {
        Find here = find(words, from);
        Find next = here != null && from + 1 < words.size() ? find(words, from + 1) : null;
        boolean later =
                here != null
                        && next != null
                        && here.to() > next.from()
                        && next.nearness() > here.nearness();
        return later ? null : here;
    }

    private @Nullable Find find(List<Word> words, int from) {
        Find best = null;
        for (Term term : terms) {
            int most = Math.min(words.size(), from + term.words().size() + MOST_WORDS_MORE);
            for (int to = from + 1; to <= most; to++) {
                List<Word> some = words.subList(from, to);
                double nearness = term.sound().nearness(text(some), leastSure(some));
                if (nearness > 0 && (best == null || nearness > best.nearness())) {
                    best = new Find(from, to, term, nearness);
                }
            }
        }
        return best;
    }

    private static double leastSure(List<Word> words) {
        return words.stream().mapToDouble(Word::confidence).min().orElse(1);
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static void put(Find find, List<Word> words, List<String> shown) {
        List<Word> heard = words.subList(find.from(), find.to());
        List<String> old = shown.subList(find.from(), find.to());
        String mark = old.get(old.size() - 1).replaceFirst(".*?([.,?!]*)$", "$1");
        List<String> term = new ArrayList<>(find.term().words());
        List<Word> put = spread(term, heard);
        heard.clear();
        heard.addAll(put);
        term.set(term.size() - 1, term.get(term.size() - 1) + mark);
        old.clear();
        old.addAll(term);
    }

    /** The term's words over the time of those heard, by their letters. */
    private static List<Word> spread(List<String> term, List<Word> heard) {
        TimeSpan span = heard.get(0).span().union(heard.get(heard.size() - 1).span());
        int letters = term.stream().mapToInt(String::length).sum();
        boolean asSpelled = text(heard).equalsIgnoreCase(String.join(" ", term));
        String was = asSpelled ? null : text(heard);
        double confidence = leastSure(heard);
        List<Word> words = new ArrayList<>();
        int before = 0;
        for (String word : term) {
            int after = before + word.length();
            TimeSpan share =
                    new TimeSpan(
                            span.startMicros() + span.lengthMicros() * before / letters,
                            span.startMicros() + span.lengthMicros() * after / letters);
            words.add(new Word(word, share, confidence, was));
            before = after;
        }
        return words;
    }
}

package org.sightline.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaId;
import org.sightline.media.TimeSpan;
import org.sightline.space.Calibration.Curve;

class MomentSearchTest {
    private static final SpaceId SPACE = new SpaceId("toy 1", 3);
    private static final float[] X = {1, 0, 0};
    private static final float[] Y = {0, 1, 0};
    private static final float[] XY = {0.6f, 0.8f, 0};
    private static final float[] XY_OTHER = {0.6f, 0, 0.8f};
    private static final float[] NONE = {};

    /** Cosine 0.5 is an even chance for words, 0.9 for an example. */
    private static final Calibration CALIBRATION =
            new Calibration(
                    new Curve(10, -5),
                    new Curve(10, -5),
                    new Curve(20, -10),
                    new Curve(30, -27),
                    0.9,
                    0.5);

    @TempDir Path folder;

    @Test
    void ranksKindsInOneListByProbability() throws Exception {
        put(image(1, "beach.jpg", "", X), speech(2, "talk.wav", 83, "hello there", XY));

        Hits hits = search(new Query("sand", X, Set.of(), 10, null));

        assertThat(hits.noMatch()).isFalse();
        assertThat(hits.query()).isEqualTo("sand");
        assertThat(files(hits)).containsExactly("beach.jpg", "talk.wav");
        assertThat(hits.hits().get(0).score()).isEqualTo(1 / (1 + Math.exp(-5)));
        assertThat(hits.hits().get(1).score()).isCloseTo(1 / (1 + Math.exp(-2)), within());
    }

    @Test
    void saysNoMatchWhenNothingPassesTheThreshold() throws Exception {
        put(image(1, "beach.jpg", "", X), speech(2, "talk.wav", 0, "the budget of the year", X));

        Hits hits = search(new Query("quantum chromodynamics", Y, Set.of(), 10, null));

        assertThat(hits).isEqualTo(new Hits("quantum chromodynamics", 2, List.of()));
        assertThat(search(new Query("quantum", Y, Set.of(), 10, 0.0)).hits()).hasSize(2);
    }

    @Test
    void whatStandsBesideAMatchNeedsLessAndAKindWithoutAMatchIsLeftOut() throws Exception {
        // Cosines to X: 0.6 for both, which is a chance of 0.73 for pictures and 0.88 for lines.
        Threshold pictures = new Threshold(0.9, 0, 0, 0.5);
        Threshold lines = new Threshold(0.95, 0, 0, 0.5);
        Calibration strict = with(new Threshold.Each(pictures, lines, pictures));
        put(
                image(1, "near.jpg", "", X),
                image(2, "far.jpg", "", XY),
                speech(3, "talk.wav", 0, "hello", XY));

        assertThat(files(strictly(strict, X))).containsExactly("near.jpg", "far.jpg");
        assertThat(strictly(strict, XY_OTHER).noMatch()).isTrue();
    }

    private static Calibration with(Threshold.Each thresholds) {
        return new Calibration(
                CALIBRATION.image(),
                CALIBRATION.shot(),
                CALIBRATION.speech(),
                null,
                null,
                CALIBRATION.example(),
                CALIBRATION.words(),
                thresholds);
    }

    private Hits strictly(Calibration calibration, float[] vector) throws LibraryException {
        try (MomentSearch search = MomentSearch.open(folder, SPACE, calibration)) {
            return search.search(new Query("sand", vector, Set.of(), 10, null));
        }
    }

    @Test
    void allWordsOfAQueryAreEnoughHalfAreNot() throws Exception {
        put(
                speech(1, "all.wav", 5, "So the Budgets for marketing are final.", Y),
                speech(2, "half.wav", 5, "the budget", Y),
                speech(3, "none.wav", 5, "something else altogether", Y));

        Hits hits = search(new Query("marketing budget", X, Set.of(), 10, null));

        assertThat(files(hits)).containsExactly("all.wav");
        assertThat(hits.hits().get(0).why())
                .isEqualTo(
                        "says “So the Budgets for marketing are final.” at 0:05;"
                                + " words 0.82; meaning 0.00");
    }

    @Test
    void aWordThatNobodySaysWeighsMost() throws Exception {
        put(speech(1, "a.wav", 0, "budget", Y), speech(2, "b.wav", 0, "weather", Y));

        assertThat(search(new Query("budget zebra", X, Set.of(), 10, null)).noMatch()).isTrue();
    }

    @Test
    void linesThatFollowEachOtherAreOneHit() throws Exception {
        put(
                speech(1, "a.wav", 10, "the budget is small", Y),
                speech(1, "a.wav", 12, "no budget is large", Y),
                speech(1, "a.wav", 40, "the budget again", Y),
                speech(2, "b.wav", 13, "their budget", Y));

        List<Hit> hits = search(new Query("budget", X, Set.of(), 10, null)).hits();

        assertThat(hits)
                .extracting(hit -> hit.moment().file() + " " + hit.moment().text())
                .containsExactlyInAnyOrder(
                        "a.wav the budget is small no budget is large",
                        "a.wav the budget again",
                        "b.wav their budget");
        assertThat(hits)
                .extracting(hit -> hit.moment().span())
                .contains(TimeSpan.ofSeconds(10, 13));
    }

    @Test
    void linesWithoutTimesAreJoinedByTheirOrder() throws Exception {
        put(
                untimed("we speak of the budget", Y),
                untimed("the budget again", Y),
                untimed("nothing", Y),
                untimed("and a last budget", Y));

        List<Hit> hits = search(new Query("budget", X, Set.of(), 10, null)).hits();

        assertThat(hits)
                .extracting(hit -> hit.moment().text())
                .containsExactlyInAnyOrder(
                        "we speak of the budget the budget again", "and a last budget");
    }

    @Test
    void theSpeakerAndTheMeaningOfALineCountWithItsWords() throws Exception {
        Calibration.Joint line = new Calibration.Joint(4, 4, 2, -4);
        Calibration all =
                new Calibration(
                        new Curve(10, -5),
                        new Curve(10, -5),
                        new Curve(9, -9),
                        null,
                        line,
                        new Curve(10, -5),
                        0.9,
                        Threshold.Each.of(0.1));
        put(
                full(1, "ann.wav", MomentKind.SPEECH, "Ann Lee", null),
                full(2, "bob.wav", MomentKind.SPEECH, "Bob", null));

        List<Hit> hits;
        try (MomentSearch search = MomentSearch.open(folder, SPACE, all)) {
            hits = search.search(new Query("what Ann wants", X, Set.of(), 5, 0.0)).hits();
        }

        assertThat(hits)
                .extracting(hit -> hit.moment().file())
                .containsExactly("ann.wav", "bob.wav");
        assertThat(hits.get(0).score()).isCloseTo(1 / (1 + Math.exp(-1)), within());
        assertThat(hits.get(1).score()).isCloseTo(0.5, within());
    }

    @Test
    void inAListOfEverythingNothingIsJoined() throws Exception {
        put(speech(1, "a.wav", 10, "good morning", Y), speech(1, "a.wav", 11, "hello all", Y));

        assertThat(search(new Query("budget", X, Set.of(), 10, 0.0)).hits()).hasSize(2);
    }

    @Test
    void stopWordsFindNothing() throws Exception {
        put(speech(1, "a.wav", 0, "to be or not to be", Y));

        assertThat(search(new Query("to be or not", X, Set.of(), 10, null)).noMatch()).isTrue();
    }

    @Test
    void theWordsOfAQuestionDoNotCount() throws Exception {
        put(
                speech(1, "a.wav", 0, "I will send the contract", Y),
                speech(2, "b.wav", 0, "who is there", Y));

        Hits hits = search(new Query("Who sends the contract?", X, Set.of(), 10, null));

        assertThat(files(hits)).containsExactly("a.wav");
    }

    @Test
    void wordsAloneNeedNoVector() throws Exception {
        put(speech(1, "a.wav", 0, "the budget", NONE), image(2, "b.jpg", "Budget 2026", Y));

        Hits hits = search(new Query("budget", NONE, Set.of(), 10, null));

        assertThat(files(hits)).containsExactlyInAnyOrder("a.wav", "b.jpg");
        assertThat(hits.hits())
                .extracting(Hit::score)
                .allMatch(score -> score > 0.5 && score < 0.9);
    }

    @Test
    void anExampleHasItsOwnCurveAndNoWords() throws Exception {
        put(image(1, "same.jpg", "", X), image(2, "other.jpg", "", XY));

        Hits hits =
                search(
                        new Query(
                                Wanted.like(MomentKind.IMAGE, X),
                                List.of(),
                                List.of(),
                                Filter.NONE,
                                10,
                                null));

        assertThat(files(hits)).containsExactly("same.jpg");
        assertThat(hits.hits().get(0).why()).isEqualTo("shows: beach, dog, sea; meaning 0.95");
    }

    @Test
    void onlyTheKindsAskedForAndNotMoreThanTheLimit() throws Exception {
        put(image(1, "a.jpg", "", X), image(2, "b.jpg", "", XY), speech(3, "c.wav", 0, "hello", X));

        assertThat(files(search(new Query("?", X, Set.of(MomentKind.IMAGE), 1, null))))
                .containsExactly("a.jpg");
        assertThat(files(search(new Query("?", X, Set.of(MomentKind.SPEECH), 9, null))))
                .containsExactly("c.wav");
        assertThat(search(new Query("?", X, Set.of(MomentKind.SHOT), 9, 0.0)).noMatch()).isTrue();
    }

    @Test
    void aPlusMustMatchTooAndAMinusMustNot() throws Exception {
        put(
                image(1, "both.jpg", "a beach with a dog", Y),
                image(2, "beach.jpg", "a beach", Y),
                image(3, "seen.jpg", "a beach", X));
        Wanted beach = Wanted.words("beach", NONE);
        Wanted dog = Wanted.words("dog", X);

        assertThat(files(search(query(beach, List.of(dog), List.of()))))
                .containsExactlyInAnyOrder("both.jpg", "seen.jpg");
        assertThat(files(search(query(beach, List.of(), List.of(dog)))))
                .containsExactly("beach.jpg");
    }

    @Test
    void findsOnlyWhatTheFilterLetsThrough() throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 31);
        put(
                full(1, "in/trip/a.wav", MomentKind.SPEECH, "Ann", day, "hill"),
                full(2, "in/trip/b.jpg", MomentKind.IMAGE, null, day.plusDays(1), "Hill", "sea"),
                full(3, "in/tripod.jpg", MomentKind.IMAGE, null, null, "sea"));

        assertThat(found(Filter.NONE)).hasSize(3);
        assertThat(found(Filter.NONE.in("trip"))).containsExactly("in/trip/a.wav", "in/trip/b.jpg");
        assertThat(found(Filter.NONE.in("./in/trip/"))).hasSize(2);
        assertThat(found(Filter.NONE.in("tripod.jpg"))).containsExactly("in/tripod.jpg");
        assertThat(found(filter(day, day, "", ""))).containsExactly("in/trip/a.wav");
        assertThat(found(filter(day.plusDays(1), null, "", ""))).containsExactly("in/trip/b.jpg");
        assertThat(found(filter(null, day.plusDays(9), "", ""))).hasSize(2);
        assertThat(found(filter(null, null, "ann", ""))).containsExactly("in/trip/a.wav");
        assertThat(found(filter(null, null, "", "hill"))).hasSize(2);
        assertThat(found(Filter.NONE.among(id(3)::equals))).containsExactly("in/tripod.jpg");
    }

    @Test
    void tellsThatNothingPassesTheFilter() throws Exception {
        put(image(1, "a.jpg", "", X));

        Hits hits = search(query(Filter.NONE.in("nowhere")));

        assertThat(hits.searched()).isZero();
        assertThat(hits.noMatch()).isTrue();
        assertThatThrownBy(() -> filter(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsAMomentByItsFileAndTimeShotsFirst() throws Exception {
        Moment said = speech(1, "a/clip.mp4", 3, "hello", Y);
        TimeSpan long4 = TimeSpan.ofSeconds(2, 6);
        Moment shot =
                new Moment(id(1), "a/clip.mp4", MomentKind.SHOT, long4, "", X, List.of("sea"));
        put(said, shot);

        try (MomentSearch search = MomentSearch.open(folder, SPACE, CALIBRATION)) {
            assertThat(search.at("clip.mp4", 3_500_000).orElseThrow().kind())
                    .isEqualTo(MomentKind.SHOT);
            assertThat(search.at("a/clip.mp4", 1_000_000)).isEmpty();
            assertThat(search.at("other.mp4", 3_500_000)).isEmpty();
        }
    }

    @Test
    void equalScoresComeByFileAndTime() throws Exception {
        put(
                speech(3, "b.wav", 0, "hello", X),
                speech(1, "a.wav", 70, "hello", X),
                speech(2, "a.wav", 9, "hello", X));

        Hits two = search(new Query("hello", X, Set.of(), 2, null));

        assertThat(two.hits())
                .extracting(hit -> hit.moment().file() + " " + hit.moment().span().start())
                .containsExactly("a.wav 9.0", "a.wav 70.0");
    }

    @Test
    void givesBackTheWholeMoment() throws Exception {
        String hostile = "=\"a\nb\" ü😀/'c'.jpg";
        Moment bare = new Moment(id(1), hostile, MomentKind.IMAGE, null, "", X, List.of());
        Moment full = speech(2, "talk.wav", 3, "\"quoted\"\nwords", XY);
        put(bare, full);

        List<Hit> hits = search(new Query("x", X, Set.of(), 5, 0.0)).hits();

        assertThat(hits)
                .extracting(Hit::moment)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(bare, full);
    }

    @Test
    void severalAtOnceFindTheSameAsOneByOne() throws Exception {
        put(someMoments(40).toArray(Moment[]::new));
        Wanted dog = Wanted.words("dog", X);
        Wanted budget = Wanted.words("budget", NONE);
        List<Query> queries =
                List.of(
                        query(dog, List.of(), List.of(budget)),
                        new Query("budget", Y, Set.of(MomentKind.SPEECH), 3, 0.0),
                        query(budget, List.of(dog), List.of()),
                        query(Wanted.like(MomentKind.IMAGE, XY), List.of(), List.of()));

        try (MomentSearch search = MomentSearch.open(folder, SPACE, CALIBRATION)) {
            List<Hits> together = search.search(queries);

            assertThat(together).hasSize(4).noneMatch(Hits::noMatch);
            for (int i = 0; i < queries.size(); i++) {
                assertThat(told(together.get(i))).isEqualTo(told(search.search(queries.get(i))));
            }
        }
    }

    private static List<String> told(Hits hits) {
        return hits.hits().stream()
                .map(hit -> hit.moment().file() + " " + hit.score() + " " + hit.why())
                .toList();
    }

    @Test
    void theOrderOfPutsAndWhatTheIndexOnceHeldDoNotMatter() throws Exception {
        List<Moment> moments = someMoments(60);
        Query query = new Query("budget beach dog", XY, Set.of(), 20, 0.0);
        put(moments.toArray(Moment[]::new));
        Hits expected = search(query);

        for (int seed = 1; seed <= 3; seed++) {
            Path other = folder.resolve("other" + seed);
            List<Moment> shuffled = new ArrayList<>(moments);
            Collections.shuffle(shuffled, new Random(seed));
            try (MomentIndex index = MomentIndex.open(other, SPACE)) {
                for (int i = 0; i < shuffled.size(); i++) {
                    String old = "an older budget of beach and dog";
                    index.put(id(i), List.of(speech(i, "old.wav", 1, old, Y)));
                }
                index.commit();
                for (int i = 0; i < shuffled.size(); i++) {
                    index.put(shuffled.get(i).media(), List.of(shuffled.get(i)));
                    if (i % 17 == seed) {
                        index.commit();
                    }
                }
            }
            assertThat(search(other, query)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @Test
    void seesWhatIsCommittedWhileItIsOpen() throws Exception {
        put(image(1, "a.jpg", "", X));
        Query query = new Query("?", X, Set.of(), 10, null);
        try (MomentSearch search = MomentSearch.open(folder, SPACE, CALIBRATION);
                MomentIndex index = MomentIndex.open(folder, SPACE)) {
            index.put(id(2), List.of(image(2, "b.jpg", "", X)));
            assertThat(files(search.search(query))).containsExactly("a.jpg");

            index.commit();
            assertThat(files(search.search(query))).containsExactly("a.jpg", "b.jpg");
        }
    }

    @Test
    void refusesAVectorOfAnotherSpace() throws Exception {
        put(image(1, "a.jpg", "", X));

        assertThatThrownBy(() -> search(new Query("?", new float[] {1, 0}, Set.of(), 1, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search(new Query("?", new float[3], Set.of(), 1, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsThatNothingIsIndexedYetAndMakesNothing() {
        assertThatThrownBy(() -> search(folder.resolve("none"), null))
                .isInstanceOf(LibraryException.class)
                .hasMessage("nothing is indexed in this library yet");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsOfADamagedIndex() throws Exception {
        put(image(1, "a.jpg", "", X));
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        assertThatThrownBy(() -> search(folder, null))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("cannot be used");
    }

    private static Query query(Wanted wanted, List<Wanted> plus, List<Wanted> minus) {
        return new Query(wanted, plus, minus, Filter.NONE, 10, null);
    }

    private static Query query(Filter filter) {
        Wanted wanted = Wanted.words("hill", X);
        return new Query(wanted, List.of(), List.of(), filter, 10, 0.0);
    }

    private static Filter filter(
            @Nullable LocalDate since, @Nullable LocalDate until, String speaker, String tag) {
        return new Filter(Set.of(), "", since, until, speaker, tag);
    }

    private List<String> found(Filter filter) throws LibraryException {
        return files(search(query(filter))).stream().sorted().toList();
    }

    private static Moment full(
            int n,
            String file,
            MomentKind kind,
            @Nullable String speaker,
            @Nullable LocalDate day,
            String... labels) {
        return new Moment(id(n), file, kind, null, "", X, List.of(labels), speaker, day);
    }

    private void put(Moment... moments) throws Exception {
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            for (Moment first : moments) {
                index.put(
                        first.media(),
                        Stream.of(moments).filter(m -> m.media().equals(first.media())).toList());
            }
        }
    }

    private Hits search(Query query) throws LibraryException {
        return search(folder, query);
    }

    private static Hits search(Path folder, Query query) throws LibraryException {
        try (MomentSearch search = MomentSearch.open(folder, SPACE, CALIBRATION)) {
            return search.search(query);
        }
    }

    private static List<String> files(Hits hits) {
        return hits.hits().stream().map(hit -> hit.moment().file()).toList();
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }

    private static List<Moment> someMoments(int count) {
        List<String> texts = List.of("the budget", "a dog at the beach", "", "beach budget");
        Random random = new Random(7);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double angle = random.nextInt(6) * Math.PI / 12;
            float[] vector = {(float) Math.cos(angle), (float) Math.sin(angle), 0};
            String text = texts.get(i % texts.size());
            moments.add(
                    i % 2 == 0
                            ? image(i, "i" + i + ".jpg", text, vector)
                            : speech(i, "s" + i + ".wav", i, text, vector));
        }
        return moments;
    }

    private static Moment image(int n, String file, String text, float[] vector) {
        List<String> labels = List.of("beach", "dog", "sea", "sky");
        return new Moment(id(n), file, MomentKind.IMAGE, null, text, vector, labels);
    }

    private static Moment speech(int n, String file, int second, String text, float[] vector) {
        TimeSpan span = TimeSpan.ofSeconds(second, second + 1);
        return new Moment(id(n), file, MomentKind.SPEECH, span, text, vector, List.of());
    }

    private static Moment untimed(String text, float[] vector) {
        return new Moment(id(9), "t.txt", MomentKind.SPEECH, null, text, vector, List.of());
    }

    private static MediaId id(int n) {
        return new MediaId(String.format("%064x", n));
    }
}

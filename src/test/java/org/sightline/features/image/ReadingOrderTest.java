package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.media.Box;

/** Pages are drawn with letters: a run of the same one is a line, ten units high; 1 is a number. */
class ReadingOrderTest {
    @Test
    void goesFromTheTop() {
        assertThat(read("aaaa", "", "bbbb", "", "cc")).isEqualTo("abc");
    }

    @Test
    void readsTheWordsOfALineFromTheLeft() {
        assertThat(read("aaa bbbb cc", "dddd ee")).isEqualTo("abcde");
    }

    @Test
    void finishesAColumnBeforeTheNext() {
        assertThat(read("aaaaaaaaaaaaaa", "", "bbbbb    eeeee", "ccccc    fffff", "ddddd    ggggg"))
                .isEqualTo("abcdefg");
    }

    @Test
    void keepsTheLinesOfALabelTogether() {
        assertThat(
                        read(
                                "aaaaa     ccccc",
                                "bbbbb     ddddd",
                                "",
                                "",
                                "eee       ggg",
                                "fff       hhh"))
                .isEqualTo("abcdefgh");
    }

    @Test
    void readsTicksUnderAChartAfterWhatStandsAboveThem() {
        assertThat(read("aaaaaaaaaaaa", "", "", "b    ccc", "", "", "d  e   f   g"))
                .isEqualTo("abcdefg");
    }

    @Test
    void doesNotTakeTheNameOfAnAxisForTheNextLineOfATick() {
        assertThat(read("11111  22222  33333", "       aaaaa")).isEqualTo("123a");
    }

    @Test
    void takesALoneNumberForTheBeginningOfALabel() {
        assertThat(read("11111  22222  bbbbb", "aaaaa")).isEqualTo("1a2b");
    }

    @Test
    void readsATableByRows() {
        assertThat(read("aaa     bbb    cc", "", "", "dd      eee    f")).isEqualTo("abcdef");
    }

    @Test
    void makesOneLineOfPiecesSideBySide() {
        List<Box> pieces =
                List.of(new Box(60, 1, 40, 10), new Box(0, 0, 58, 11), new Box(200, 0, 9, 10));

        assertThat(ReadingOrder.of(pieces, i -> false)).containsExactly(List.of(1, 0), List.of(2));
    }

    @Test
    void hasNothingToPutInOrder() {
        assertThat(ReadingOrder.of(List.of(), i -> false)).isEmpty();
    }

    private static String read(String... rows) {
        Map<Character, Box> boxes = new LinkedHashMap<>();
        for (int y = rows.length - 1; y >= 0; y--) {
            for (int x = 0; x < rows[y].length(); x++) {
                char name = rows[y].charAt(x);
                if (name != ' ' && !boxes.containsKey(name)) {
                    int end = rows[y].lastIndexOf(name) + 1;
                    boxes.put(name, new Box(x * 2, y * 12, (end - x) * 2, 10));
                }
            }
        }
        List<Character> names = List.copyOf(boxes.keySet());
        StringBuilder order = new StringBuilder();
        ReadingOrder.of(List.copyOf(boxes.values()), i -> Character.isDigit(names.get(i))).stream()
                .flatMap(List::stream)
                .forEach(i -> order.append(names.get(i)));
        return order.toString();
    }
}

package org.sightline.understand.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    um so the the price is uh fifty euros            | The price is fifty euros.
                    Okay, right, well, I think we should, you know, wait. | I think we should wait.
                    i think i think we need it by friday             | I think we need it by Friday.
                    w we took th the rubber one                      | We took the rubber one.
                    one ki kind of case and e everyone buys it       | One kind of case and everyone buys it.
                    plan b be ready                                  | Plan b be ready.
                    so far we have sold twelve                       | So far we have sold twelve.
                    so many people came                              | So many people came.
                    call five five five one two                      | Call five five five one two.
                    we keep disting distinguishing two contexts      | We keep distinguishing two contexts.
                    the restau restaurant sells car parts and a cart | The restaurant sells car parts and a cart.
                    forty forty-five of the people                   | Forty forty-five of the people.
                    So because it rains we stay                      | Because it rains we stay.
                    So is the other one                              | So is the other one.
                    he had had enough                                | He had had enough.
                    The L_C_D_ is too expensive                      | The LCD is too expensive.
                    It is , as they say , cheap .                    | It is, as they say, cheap.
                    Do we need it?                                   | Do we need it?
                    wait -                                           | Wait.
                    Profit & loss at 5 %                             | Profit & loss at 5 %.
                    """)
    void makesSpeechReadable(String said, String shown) {
        assertThat(Tidy.sentence(tokens(said))).isEqualTo(shown);
    }

    @Test
    void leavesNothingOfMereFillers() {
        assertThat(Tidy.sentence(tokens("um uh mm-hmm"))).isEmpty();
        assertThat(Tidy.sentence(List.of())).isEmpty();
    }

    @Test
    void putsTheMarkOfAnUnsureWordBeforeItsStop() {
        assertThat(Tidy.sentence(List.of(Token.of("to", 0.9), Token.of("Lorca.", 0.2))))
                .isEqualTo("To Lorca[?].");
    }

    @Test
    void neverAddsAWordWhateverIsSaid() {
        List<String> words =
                List.of(
                        "you", "know,", "I", "mean,", "um", "so", "so,", "right", "w", "we", "-",
                        "the", "had", "5", ",", "?", "okay,", "and");
        Random random = new Random(7);
        for (int n = 0; n < 3000; n++) {
            List<Token> tokens = new ArrayList<>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                tokens.add(Token.of(words.get(random.nextInt(words.size())), random.nextDouble()));
            }
            List<Token> left = new ArrayList<>(tokens);
            for (String word : Tidy.sentence(tokens).replace("[?]", "").split(" ", -1)) {
                assertSaidInOrder(left, Token.normal(word));
            }
        }
    }

    private static void assertSaidInOrder(List<Token> left, String word) {
        while (!word.isEmpty() && !left.isEmpty() && !left.get(0).norm().equals(word)) {
            left.remove(0);
        }
        assertThat(word.isEmpty() || !left.isEmpty()).isTrue();
        if (!word.isEmpty()) {
            left.remove(0);
        }
    }

    private static List<Token> tokens(String said) {
        List<Token> tokens = new ArrayList<>();
        for (String word : said.strip().split("\\s+", -1)) {
            tokens.add(Token.of(word, 1));
        }
        return tokens;
    }
}

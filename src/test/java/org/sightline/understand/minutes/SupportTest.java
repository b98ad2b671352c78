package org.sightline.understand.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportTest {
    private static final Support TOM =
            support(
                    "Tom: So, uh, we decided to keep the agency until June for 40,000 euros, and Maria will send the contract.");

    private static final Support DENIED =
            support("Anna: We don't need the copies, I'll cancel them. Tom needs the posters.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They decided to keep the agency until June for 40,000 euros.",
                "Tom said that Maria will send the contract.",
                "They decided on keeping the agency.",
                "Agency: keep until June.",
                "Maria will send contracts."
            })
    void bearsWhatWasSaidInOtherForms(String sentence) {
        assertThat(TOM.bears(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They keep the agency until July.",
                "They keep the agency by June.",
                "They keep the agency for 45,000 euros.",
                "They do not keep the agency.",
                "Anna will send the contract.",
                "Tom will send the contract.",
                "He will send the contract.",
                "The contract goes to Maria who must sign.",
                "They keep the expensive agency.",
                "They keep all agencies.",
                "Maria decided to keep the agency.",
                "The contract should be sent.",
                "They keep 40,000 agencies.",
                ""
            })
    void bearsNothingThatWasNotSaid(String sentence) {
        assertThat(TOM.bears(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The copies are needed.",
                "We need the copies.",
                "The copies are needed and will not be cancelled.",
                "Tom does not need the posters."
            })
    void keepsADenialADenialAndMakesNone(String sentence) {
        assertThat(DENIED.bears(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The copies are not needed.", "No copies needed.", "Anna will cancel them."})
    void letsADenialStandInOtherWords(String sentence) {
        assertThat(DENIED.bears(sentence)).isTrue();
    }

    @Test
    void takesADenialWithoutAWordForADenialOfAll() {
        Support support = support("Ben: Extend the contract? We can't do that.");

        assertThat(support.bears("We can do that.")).isFalse();
        assertThat(support.bears("We can't do that.")).isTrue();
    }

    private static Support support(String talk) {
        return new Support("", Talk.of(talk).dossier().transcript().utterances());
    }
}

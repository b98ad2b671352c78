package org.sightline.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.features.video.Transition;
import org.sightline.media.Box;
import org.sightline.media.FrameRate;
import org.sightline.media.TimeSpan;
import tools.jackson.core.JacksonException;

class JsonTest {
    record Plain(
            Transition howItBegins,
            Optional<String> title,
            @Nullable LocalDate date,
            Instant at,
            FrameRate rate,
            Box box,
            TimeSpan span) {}

    record OneVector(float[] vector) {}

    @Test
    void writesWhatTheFilesAgreeOn() {
        Plain plain =
                new Plain(
                        Transition.DISSOLVE,
                        Optional.empty(),
                        null,
                        Instant.parse("2026-03-01T10:00:00.5Z"),
                        new FrameRate(30000, 1001),
                        new Box(0.1, 0.2, 0.3, 0.4),
                        new TimeSpan(1, 2));

        assertThat(Json.line(plain))
                .isEqualTo(
                        "{\"how_it_begins\":\"dissolve\",\"title\":null,\"date\":null,"
                                + "\"at\":\"2026-03-01T10:00:00.500Z\",\"rate\":\"30000/1001\","
                                + "\"box\":[0.1,0.2,0.3,0.4],"
                                + "\"span\":{\"start_micros\":1,\"end_micros\":2}}");
        assertThat(Json.read(Json.pretty(plain), Plain.class)).isEqualTo(plain);
        assertThat(Json.pretty(plain)).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void vectorsAreLittleEndianBase64() {
        assertThat(Json.line(new OneVector(new float[] {1f, -2f})))
                .isEqualTo("{\"vector\":\"AACAPwAAAMA=\"}");
    }

    @Test
    void mapsComeInOneOrder() {
        assertThat(Json.line(Map.of("b", 1, "a", 2, "c", 3)))
                .isEqualTo("{\"a\":2,\"b\":1,\"c\":3}");
    }

    @Test
    void tellsOfABadForm() {
        assertThatThrownBy(() -> Json.read("{\"vector\":\"AAA=\"}", OneVector.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("not a whole number of floats");
        assertThatThrownBy(() -> Json.read("{\"vector\":\"§\"}", OneVector.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void whatIsToBeWholeLacksNothing() {
        for (String json : List.of("", "null", "{}", "[]", "{\"vector\":\"AAAA")) {
            assertThatThrownBy(() -> Json.readWhole(json, OneVector.class))
                    .isInstanceOf(JacksonException.class);
        }
    }

    static List<Dossier> dossiers() {
        return Dossiers.oneOfEachKind();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void everyKindOfDossierComesBackAsItWas(Dossier dossier) {
        String json = Json.line(dossier);

        Dossier back = Json.read(json, Dossier.class);

        assertThat(back).usingRecursiveComparison().isEqualTo(dossier);
        assertThat(Json.line(back)).isEqualTo(json);
    }
}

package org.sightline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelShelfTest {
    /** SHA-256 of "hello". */
    private static final String HELLO =
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir Path folder;

    @BeforeEach
    void aModelOnTheShelf() throws IOException {
        card("ear", HELLO, 5);
        Files.writeString(folder.resolve("ear/net.onnx"), "hello");
        Files.createDirectories(folder.resolve("training"));
    }

    @Test
    void readsACardWithItsSettings() throws Exception {
        ModelCard card = shelf().card("ear");

        assertThat(card.version()).isEqualTo("1");
        assertThat(card.origin()).isEqualTo(Origin.MAVEN);
        assertThat(card.files()).containsExactly(new WeightFile("net.onnx", HELLO, 5, null));
        assertThat(card.settings().number("threshold")).isEqualTo(0.5);
        assertThat(card.settings().numbers("detect.mean")).containsExactly(1f, 0.25f);
        assertThat(card.settings().whole("detect.side")).isEqualTo(32);
        assertThat(shelf().cards()).hasSize(1);
    }

    @Test
    void tellsAllThatIsWrongWithACardAtOnce() throws IOException {
        write("eye", "name: ear\nversion: 1\ncolour: red\norigin: moon\nfiles: [{path: ../x}]\n");

        assertThatThrownBy(() -> shelf().card("eye"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("eye/model.yml")
                .hasMessageContaining("unknown key colour")
                .hasMessageContaining("missing key family")
                .hasMessageContaining("missing key settings")
                .hasMessageContaining("missing key files[0].sha256")
                .hasMessageContaining("leads out of the folder")
                .hasMessageContaining("origin is moon")
                .hasMessageContaining("name is ear, but the folder is eye");
    }

    @Test
    void tellsTheLineWhereACardIsNotYaml() throws IOException {
        write("eye", "name: [\n");

        assertThatThrownBy(() -> shelf().card("eye"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("line ");
    }

    @Test
    void namesFileAndSettingWhenASettingIsMissingOrOfAnotherKind() throws Exception {
        Settings settings = shelf().card("ear").settings();

        assertThatThrownBy(() -> settings.whole("detect.depth"))
                .hasMessageContaining("ear/model.yml: setting detect.depth is missing");
        assertThatThrownBy(() -> settings.whole("threshold"))
                .hasMessageContaining("setting threshold is 0.5, not a whole number");
        assertThatThrownBy(() -> settings.one("resize", Origin.class))
                .hasMessageContaining("resize is squash, not one of committed, maven");
    }

    @Test
    void findsNothingWrongWithAWholeShelf() throws Exception {
        assertThat(shelf().verify()).isEmpty();
        assertThat(shelf().file(shelf().card("ear"), "net.onnx")).hasContent("hello");
    }

    @Test
    void saysWhichCommandBringsAMissingFileBack() throws Exception {
        Files.delete(folder.resolve("ear/net.onnx"));

        assertThat(shelf().verify())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("net.onnx is missing"))
                .satisfies(p -> assertThat(p.advice()).isEqualTo("run mvn generate-resources"));
        assertThatThrownBy(() -> shelf().open("ear")).isInstanceOf(ModelException.class);
    }

    @Test
    void seesAFileOfTheSameSizeWithOtherContent() throws Exception {
        Files.writeString(folder.resolve("ear/net.onnx"), "hallo");

        assertThat(shelf().verify())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("is not the file"));
    }

    @Test
    void seesACutFileBeforeLoadingIt() throws Exception {
        Files.writeString(folder.resolve("ear/net.onnx"), "hell");

        assertThatThrownBy(() -> shelf().open("ear")).hasMessageContaining("4 bytes, not 5");
    }

    @Test
    void changesTheStampWithWeightsAndSettingsOnly() throws Exception {
        String before = shelf().stamp("ear");
        String card = Files.readString(folder.resolve("ear/model.yml"));
        write("ear", card + "# a remark\n");
        assertThat(shelf().stamp("ear")).isEqualTo(before).matches("1 \\([0-9a-f]{8}\\)");

        write("ear", card.replace("0.5", "0.6"));
        assertThat(shelf().stamp("ear")).isNotEqualTo(before);
    }

    @Test
    void saysThatThereIsNoSuchModelOrNoShelf() {
        assertThatThrownBy(() -> shelf().card("nose")).hasMessageContaining("no model nose");
        assertThatThrownBy(() -> new ModelShelf(folder.resolve("none")).cards())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("none");
    }

    private ModelShelf shelf() {
        return new ModelShelf(folder);
    }

    private void card(String name, String sha256, long bytes) throws IOException {
        write(
                name,
                """
                name: %s
                version: 1
                family: test
                files: [{path: net.onnx, sha256: %s, bytes: %d}]
                origin: maven
                source: made here
                licence: Apache-2.0
                trained_on: nothing
                settings:
                  threshold: 0.5
                  resize: squash
                  detect: {side: 32, mean: [1, 0.25]}
                """
                        .formatted(name, sha256, bytes));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("model.yml"), text);
    }
}

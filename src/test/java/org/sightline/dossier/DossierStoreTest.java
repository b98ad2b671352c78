package org.sightline.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.media.MediaId;
import org.sightline.media.WrittenText;

class DossierStoreTest {
    private static final String KEY = DossierStore.key(Dossiers.MODELS);
    @TempDir Path folder;

    static List<Dossier> dossiers() {
        return Dossiers.oneOfEachKind();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void findsWhatWasSaved(Dossier dossier) throws Exception {
        DossierStore store = new DossierStore(folder);
        store.save(dossier);

        assertThat(store.find(dossier.id(), KEY))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(dossier);
    }

    @Test
    void theAddressIsTheContentAndTheModels() throws Exception {
        new DossierStore(folder).save(anImage());

        assertThat(onlyFile())
                .hasToString(folder + "/dossiers/aa/" + "a".repeat(64) + "-" + KEY + ".json.gz");
    }

    @Test
    void doesNotFindWhatOtherModelsMeasured() throws Exception {
        DossierStore store = new DossierStore(folder);
        store.save(anImage());

        assertThat(store.find(Dossiers.id('a'), DossierStore.key(Map.of("vit-s14", "2"))))
                .isEmpty();
        assertThat(store.find(Dossiers.id('b'), KEY)).isEmpty();
    }

    @Test
    void aDossierUnderAnotherAddressIsNotBelieved() throws Exception {
        DossierStore store = new DossierStore(folder);
        store.save(anImage());
        Path wrong = onlyFile().resolveSibling("aa" + "b".repeat(62) + "-" + KEY + ".json.gz");
        Files.move(onlyFile(), wrong);

        assertThat(store.find(new MediaId("aa" + "b".repeat(62)), KEY)).isEmpty();
    }

    @Test
    void cutAnywhereItCountsAsAbsentAndIsReplaced() throws Exception {
        DossierStore store = new DossierStore(folder);
        store.save(anImage());
        byte[] whole = Files.readAllBytes(onlyFile());

        for (int length = 0; length < whole.length; length += 7) {
            Files.write(onlyFile(), Arrays.copyOf(whole, length));
            assertThat(store.find(Dossiers.id('a'), KEY)).isEmpty();
        }
        store.save(anImage());
        assertThat(Files.readAllBytes(onlyFile())).isEqualTo(whole);
    }

    @Test
    void theKeyDoesNotDependOnTheOrderOfTheMap() {
        Map<String, String> ab = Map.of("a", "1", "b", "2");
        Map<String, String> ba = new LinkedHashMap<>();
        ba.put("b", "2");
        ba.put("a", "1");

        assertThat(DossierStore.key(ba)).isEqualTo(DossierStore.key(ab)).matches("[0-9a-f]{8}");
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void oneFromBeforeTimecodesWereReadHasNone(Dossier dossier) throws Exception {
        DossierStore store = new DossierStore(folder);
        store.save(dossier);
        String json;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(onlyFile()))) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String before = json.replaceFirst(",\"start_timecode\":(null|\"[\\d:;]+\")", "");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(onlyFile()))) {
            out.write(before.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(before).isNotEqualTo(json);
        assertThat(store.find(dossier.id(), KEY))
                .get()
                .satisfies(found -> assertThat(found.info().startTimecode()).isNull());
    }

    private static Dossier anImage() {
        return Dossiers.image(Dossiers.id('a'), WrittenText.NONE);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}

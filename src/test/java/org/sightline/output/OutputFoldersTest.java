package org.sightline.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;

class OutputFoldersTest {
    @TempDir Path folder;

    @Test
    void equalStemsGetANumber() {
        assertThat(folders("in/clip.mp4", "in/clip.mov", "in/b/clip.mp4", "in/other.mp4"))
                .containsExactly("clip-3", "clip-2", "clip", "other");
    }

    @Test
    void aStemThatLooksNumberedKeepsItsName() {
        assertThat(folders("clip.mov", "clip.mp4", "clip-2.mp4", "CLIP.avi"))
                .containsExactly("clip-3", "clip-4", "clip-2", "CLIP");
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        List<String> names =
                new ArrayList<>(List.of("a/x.mp4", "b/x.mp4", "x-2.mp4", "X.mov", "=x.mp4"));
        List<String> expected = sortedPairs(names);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(names, new Random(seed));
            assertThat(sortedPairs(names)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=HYPERLINK(1).jpg | _HYPERLINK(1)",
                "-rf.jpg | _rf",
                "..jpg | _",
                ".hidden.jpg | _hidden",
                "con.jpg | _con",
                "report.json.mp4 | _report.json",
                "say \"hi\" 'you'.jpg | say _hi_ _you_",
                "Käse – 写真 😀.jpg | Käse – 写真 😀",
                "dots..jpg | dots_"
            })
    void hostileStemsBecomeSafeNames(String name, String folder) {
        assertThat(folders(name)).containsExactly(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.jpg", "a\u202eb.jpg", "a\u2028b.jpg", "a\\b.jpg", "a\tb.jpg"})
    void charactersThatDeceiveAreReplaced(String name) {
        assertThat(folders(name)).containsExactly("a_b");
    }

    @Test
    void longNamesAreCutAtACharacterAndKeptApart() throws Exception {
        String start = "写".repeat(90);
        List<String> folders = folders(start + "1.mp4", start + "2.mp4", "😀".repeat(60) + ".mp4");

        assertThat(folders).doesNotHaveDuplicates().doesNotContain("\uFFFD");
        for (String name : folders) {
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(120);
            Files.createDirectory(folder.resolve(name));
        }
    }

    private static List<String> sortedPairs(List<String> names) {
        List<String> folders = folders(names.toArray(String[]::new));
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            pairs.add(names.get(i) + " " + folders.get(i));
        }
        Collections.sort(pairs);
        return pairs;
    }

    private static List<String> folders(String... names) {
        List<MediaFile> files = new ArrayList<>();
        for (String name : names) {
            MediaId id = new MediaId("a".repeat(64));
            files.add(new MediaFile(Path.of("unused"), name, id, MediaKind.VIDEO));
        }
        OutputFolders folders = new OutputFolders(files);
        return files.stream().map(folders::of).toList();
    }
}

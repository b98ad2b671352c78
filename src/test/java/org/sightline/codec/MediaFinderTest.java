package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.FailureKind;

class MediaFinderTest {
    @TempDir Path folder;

    private static Findings find(List<Path> inputs) {
        return MediaFinder.find(inputs, folder -> false);
    }

    @Test
    void passesOverSparedFoldersUnlessGiven() throws Exception {
        file("a.jpg");
        Path made = file("out/b.jpg").getParent();
        Predicate<Path> spared = made::equals;
        assertThat(names(MediaFinder.find(List.of(folder), spared)))
                .containsExactly(folder + "/a.jpg");
        assertThat(names(MediaFinder.find(List.of(made), spared))).containsExactly(made + "/b.jpg");
    }

    @Test
    void walksByNameAndNamesFilesByTheInputAndTheWayBelow() throws Exception {
        file("b/2.jpg");
        file("b/1.jpg");
        file("a.jpg");
        file("c.jpg");
        String base = folder.toString();
        assertThat(names(find(List.of(folder))))
                .containsExactly(
                        base + "/a.jpg", base + "/b/1.jpg", base + "/b/2.jpg", base + "/c.jpg");
    }

    @Test
    void keepsTheOrderOfInputs() throws Exception {
        Path b = file("b.jpg");
        Path a = file("a.jpg");
        assertThat(names(find(List.of(b, a)))).containsExactly(b.toString(), a.toString());
    }

    @Test
    void passesOverHiddenFilesUnlessGiven() throws Exception {
        Path hidden = file(".DS_Store");
        file(".cache/x.jpg");
        assertThat(find(List.of(folder)).files()).isEmpty();
        assertThat(find(List.of(hidden)).files()).hasSize(1);
    }

    @Test
    void meetsEachFileOnceWhateverItsNames() throws Exception {
        Path a = file("a.jpg");
        Files.createSymbolicLink(folder.resolve("b.jpg"), a);
        Files.createSymbolicLink(folder.resolve("round"), folder);
        Findings found = find(List.of(folder, folder, a));
        assertThat(names(found)).containsExactly(folder + "/a.jpg");
        assertThat(found.missed()).isEmpty();
    }

    @Test
    void followsLinksToFoldersElsewhere(@TempDir Path elsewhere) throws Exception {
        Files.createFile(elsewhere.resolve("x.jpg"));
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        assertThat(names(find(List.of(folder)))).containsExactly(folder + "/link/x.jpg");
    }

    @Test
    void knowsWhichFilesWereAskedForEvenInAFolderGivenBefore() throws Exception {
        Path a = file("a.txt");
        file("b.txt");
        assertThat(find(List.of(folder, a)).files())
                .extracting(Found::asked)
                .containsExactly(true, false);
    }

    @Test
    void tellsAMissingInputAndGoesOn() throws Exception {
        Path a = file("a.jpg");
        Findings found = find(List.of(folder.resolve("no such"), a));
        assertThat(found.files()).hasSize(1);
        assertThat(found.missed())
                .singleElement()
                .satisfies(
                        missed -> {
                            assertThat(missed.missingInput()).isTrue();
                            assertThat(missed.failure().kind()).isEqualTo(FailureKind.VANISHED);
                            assertThat(missed.failure().message()).contains("no such");
                        });
    }

    @Test
    void tellsALinkToNothingWhenItIsNamedLikeMedia() throws Exception {
        Files.createSymbolicLink(folder.resolve("lost.jpg"), folder.resolve("gone.jpg"));
        Files.createSymbolicLink(folder.resolve("notes"), folder.resolve("gone"));
        assertThat(find(List.of(folder)).missed())
                .singleElement()
                .satisfies(
                        missed -> {
                            assertThat(missed.name()).endsWith("/lost.jpg");
                            assertThat(missed.missingInput()).isFalse();
                            assertThat(missed.failure().message()).contains("leads to nothing");
                        });
    }

    @Test
    void tellsLinksThatOnlyLeadToEachOther() throws Exception {
        Files.createSymbolicLink(folder.resolve("a.jpg"), folder.resolve("b.jpg"));
        Files.createSymbolicLink(folder.resolve("b.jpg"), folder.resolve("a.jpg"));
        assertThat(find(List.of(folder)).missed())
                .hasSize(2)
                .allSatisfy(m -> assertThat(m.failure().message()).contains("leads to nothing"));
    }

    @Test
    void tellsAFolderThatCannotBeEntered() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        file("open.jpg");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "this user may read everything");
        Findings found = find(List.of(folder));
        assertThat(found.files()).hasSize(1);
        assertThat(found.missed())
                .singleElement()
                .satisfies(m -> assertThat(m.failure().kind()).isEqualTo(FailureKind.UNREADABLE));
    }

    @Test
    void keepsOddNames() throws Exception {
        List<String> odd = List.of("'quoted\".jpg", "=cmd.jpg", "a b.jpg", "line\nend.jpg");
        for (String name : odd) {
            file(name);
        }
        assertThat(names(find(List.of(folder))))
                .containsExactlyInAnyOrderElementsOf(
                        odd.stream().map(name -> folder + "/" + name).toList());
    }

    private Path file(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.createFile(path);
    }

    private static List<String> names(Findings found) {
        return found.files().stream().map(Found::name).toList();
    }
}

package org.sightline.output.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.contract.AltTextFormatContract;
import org.sightline.understand.caption.Pictures;

class AltTextHtmlTest extends AltTextFormatContract {
    @Override
    protected AltTextFormat format() {
        return new AltTextHtml(
                file -> Optional.of(file.id().sha256().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isTheGolden(@TempDir Path folder) throws Exception {
        Golden.check(format(), folder);
    }

    @Test
    void noNameAndNoTextBecomesMarkup(@TempDir Path folder) throws Exception {
        format().write(hostile(), folder);
        String page = Files.readString(folder.resolve("alt-text.html"));
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<script");
        String withoutValues = page.replaceAll("\"[^\"]*\"", "");
        assertThat(Pattern.compile("<[^>]*\\son\\w+").matcher(withoutValues).find()).isFalse();
        assertThat(page.split("<img src=\"thumbnails/[0-9a-f]{16}\\.jpg\" ", -1))
                .hasSameSizeAs(page.split("<img", -1))
                .hasSize(hostile().size() + 1);
    }

    @Test
    void asksForAThumbnailOnlyWhereThereIsNone(@TempDir Path folder) throws Exception {
        var items = List.of(item("a.jpg", Pictures.photograph().dossier('a')));
        format().write(items, folder);
        new AltTextHtml(
                        file -> {
                            throw new IllegalStateException("it is there");
                        })
                .write(items, folder);
        assertThat(folder.resolve("thumbnails/aaaaaaaaaaaaaaaa.jpg")).isRegularFile();
    }

    @Test
    void saysSoWhereThePictureIsGone(@TempDir Path folder) throws Exception {
        new AltTextHtml(file -> Optional.empty())
                .write(List.of(item("a.jpg", Pictures.photograph().dossier('a'))), folder);
        assertThat(Files.readString(folder.resolve("alt-text.html")))
                .contains("The picture can no longer be read.")
                .doesNotContain("<img");
    }
}

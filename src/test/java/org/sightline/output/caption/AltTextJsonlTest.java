package org.sightline.output.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.contract.AltTextFormatContract;
import org.sightline.dossier.Json;
import tools.jackson.databind.JsonNode;

class AltTextJsonlTest extends AltTextFormatContract {
    @Override
    protected AltTextFormat format() {
        return new AltTextJsonl();
    }

    @Test
    void isTheGolden(@TempDir Path folder) throws Exception {
        Golden.check(format(), folder);
    }

    @Test
    void aLineIsAPictureAndNamesComeBack(@TempDir Path folder) throws Exception {
        format().write(hostile(), folder);
        List<String> lines = Files.readString(folder.resolve("alt-text.jsonl")).lines().toList();
        assertThat(lines).hasSameSizeAs(hostile());
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            JsonNode row = Json.mapper().readTree(line);
            assertThat(row.propertyNames())
                    .containsExactly(
                            "file",
                            "sha256",
                            "type",
                            "alt",
                            "long_description",
                            "confidence",
                            "review",
                            "warnings",
                            "language",
                            "tags",
                            "objects",
                            "text",
                            "focus",
                            "evidence",
                            "existing_alt",
                            "source",
                            "proposal",
                            "models");
            names.add(row.get("file").asString());
        }
        assertThat(names).isEqualTo(hostile().stream().map(i -> i.file().name()).toList());
    }
}

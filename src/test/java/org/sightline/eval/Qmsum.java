package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sightline.dossier.Json;
import tools.jackson.databind.JsonNode;

/** QMSum: meetings of three domains with summaries and topics (Zhong et al. 2021). */
public final class Qmsum {
    private Qmsum() {}

    /**
     * @param summary of the whole meeting, by a person
     * @param topics first turn of each topic, ascending, without the first
     */
    public record Talk(
            String name, List<AmiExtracts.Turn> turns, String summary, List<Integer> topics) {}

    /**
     * @param part {@code train} or {@code val}
     */
    public static List<Talk> read(Path data, String part) throws IOException {
        List<Talk> talks = new ArrayList<>();
        for (String domain : List.of("Academic", "Committee", "Product")) {
            try (Stream<Path> files = Files.list(data.resolve("qmsum/" + domain + "/" + part))) {
                for (Path file : files.sorted().toList()) {
                    talks.add(talk(file));
                }
            }
        }
        return talks;
    }

    private static Talk talk(Path file) throws IOException {
        JsonNode root = Json.mapper().readTree(Files.readString(file));
        List<Integer> topics =
                StreamSupport.stream(root.get("topic_list").spliterator(), false)
                        .flatMap(
                                t ->
                                        StreamSupport.stream(
                                                t.get("relevant_text_span").spliterator(), false))
                        .map(span -> Integer.valueOf(span.get(0).asString().strip()))
                        .filter(turn -> turn > 0)
                        .distinct()
                        .sorted()
                        .toList();
        return new Talk(
                String.valueOf(file.getFileName()).replace(".json", ""),
                AmiExtracts.turns(file),
                root.get("general_query_list").get(0).get("answer").asString(),
                topics);
    }
}

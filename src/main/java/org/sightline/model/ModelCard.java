package org.sightline.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What is known of a model: its {@code model.yml}.
 *
 * @param name lower case with hyphens, also the name of its folder
 * @param version the makers' or ours
 * @param family how it is used: {@code vit}, {@code classifier}, {@code sentence}, …
 * @param files all weights and word lists
 * @param source where it was published or how it was made
 * @param trainedOn the data it has seen, so that a commercial user can judge
 * @param settings numbers and words that measuring with it needs
 * @param judgement numbers by which what it measured is judged afterwards, so that other numbers
 *     need no other measurements; mostly empty
 */
public record ModelCard(
        String name,
        String version,
        String family,
        List<WeightFile> files,
        Origin origin,
        String source,
        String licence,
        String trainedOn,
        Settings settings,
        Settings judgement) {
    public ModelCard {
        files = List.copyOf(files);
    }

    /**
     * SHA-256 over the files' digests and the settings, without the judgement, as 64 hexadecimal
     * digits: equal digests measure alike.
     */
    public String sha256() {
        StringBuilder all = new StringBuilder();
        files.forEach(f -> all.append(f.path()).append(' ').append(f.sha256()).append('\n'));
        byte[] bytes = all.append(settings).toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Version and the head of {@link #sha256()}, as dossiers keep it: {@code 1 (3fa4c2d1)}. */
    public String stamp() {
        return version + " (" + sha256().substring(0, 8) + ")";
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}

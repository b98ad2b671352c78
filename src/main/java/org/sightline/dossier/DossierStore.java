package org.sightline.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import tools.jackson.core.JacksonException;

/**
 * Dossiers on disk, found by what they were measured from and with: {@code
 * dossiers/ab/<sha256>-<models>.json.gz}.
 *
 * <p>Other weights give another address, so that a change of models measures again and a change
 * back finds the old dossiers. Thread-safe; equal dossiers are equal bytes.
 */
public final class DossierStore {
    private static final int FORMAT = 1;
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    /** A missing folder is made by the first {@link #save}. */
    public DossierStore(Path libraryFolder) {
        folder = libraryFolder.resolve("dossiers");
    }

    private record Stored(int format, Dossier dossier) {}

    /** Short name for a set of models with their versions and weights: 8 hexadecimal digits. */
    public static String key(Map<String, String> models) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(models).forEach((name, stamp) -> text.append(name + "=" + stamp + "\n"));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether there is a dossier, be it whole or damaged; reads nothing. */
    public boolean has(MediaId id, String models) {
        return Files.exists(address(id, models));
    }

    /**
     * What these models measured of this file, if they did. One that is damaged, cut or of another
     * format counts as absent: it will be measured and saved again.
     *
     * @param models the {@link #key} of the models that would measure it now
     */
    public Optional<Dossier> find(MediaId id, String models) {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(address(id, models)), BUFFER)) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(Json.readWhole(json, Stored.class))
                    .filter(stored -> stored.format == FORMAT)
                    .map(Stored::dossier)
                    .filter(d -> d.id().equals(id) && key(d.models()).equals(models));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a dossier, whole or not at all; an earlier one of the same file and models is replaced.
     *
     * @throws MediaException NO_SPACE or UNWRITABLE
     */
    public void save(Dossier dossier) throws MediaException {
        AtomicFile.write(
                address(dossier.id(), key(dossier.models())),
                out -> {
                    try (OutputStream zipped = new GZIPOutputStream(out)) {
                        Json.mapper().writeValue(zipped, new Stored(FORMAT, dossier));
                    }
                });
    }

    private Path address(MediaId id, String models) {
        String sha256 = id.sha256();
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + "-" + models + ".json.gz");
    }
}

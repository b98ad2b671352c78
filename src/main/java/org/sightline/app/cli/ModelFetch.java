package org.sightline.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.sightline.media.AtomicFile;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelProblem;
import org.sightline.model.ModelShelf;
import org.sightline.model.WeightFile;

/**
 * Brings the files of a model from where its card says that they are published: each whole and just
 * as the card pins it, or not at all. The only place that goes out to the network, when told to.
 */
final class ModelFetch {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CHUNK = 1 << 16;

    private final ModelShelf shelf;
    private final PrintWriter out;

    ModelFetch(ModelShelf shelf, PrintWriter out) {
        this.shelf = shelf;
        this.out = out;
    }

    /**
     * Fetches what is missing or not as the card says.
     *
     * @throws ModelException for a file that does not come by download
     * @throws MediaException when a file cannot be had, or is not the one that the card describes
     */
    void fetch(ModelCard card) throws ModelException, MediaException {
        List<WeightFile> missing =
                card.files().stream().filter(f -> shelf.problem(card, f).isPresent()).toList();
        if (missing.isEmpty()) {
            out.println(card.name() + " is here already; nothing was downloaded");
        }
        for (WeightFile file : missing) {
            URI url = file.url();
            if (url == null) {
                ModelProblem problem = shelf.problem(card, file).orElseThrow();
                throw new ModelException(problem.message(), problem.advice());
            }
            out.println("fetching " + file.path() + ", " + file.bytes() + " bytes, from " + url);
            out.flush();
            Path target = shelf.path(card, file);
            AtomicFile.write(target, to -> download(url, file, target, to));
            out.println("  it is what its card says");
        }
    }

    private static void download(URI url, WeightFile file, Path target, OutputStream to)
            throws IOException, MediaException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (InputStream body = open(url)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = next(body, chunk); n >= 0; n = next(body, chunk)) {
                bytes += n;
                // Whoever sends another file shall not fill the disk with it.
                if (bytes > file.bytes()) {
                    break;
                }
                digest.update(chunk, 0, n);
                to.write(chunk, 0, n);
            }
        } catch (Unreachable e) {
            throw new MediaException(
                    FailureKind.UNREADABLE,
                    url + " cannot be fetched: " + e.getMessage(),
                    byHand(file, target),
                    e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new MediaException(
                    FailureKind.DAMAGED,
                    url + " does not give the file that the card describes",
                    byHand(file, target));
        }
    }

    /** What the network did, as against the disk. */
    private static final class Unreachable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreachable(IOException e) {
            super(e.getMessage() == null ? "nobody answers" : e.getMessage(), e);
        }
    }

    private static int next(InputStream body, byte[] chunk) throws Unreachable {
        try {
            return body.read(chunk);
        } catch (IOException e) {
            throw new Unreachable(e);
        }
    }

    private static InputStream open(URI url) throws Unreachable {
        HttpClient client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(PATIENCE)
                        .build();
        HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                response.body().close();
                throw new IOException("the server answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(new IOException("interrupted", e));
        }
    }

    private static String byHand(WeightFile file, Path target) {
        return "check the network and the card, or put the file with sha256 "
                + file.sha256()
                + " at "
                + target
                + " yourself";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.sightline.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.sightline.media.MediaId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What every request must show: the secret of this server's own forms, and ids that are some. */
final class Guard {
    private final String token;

    Guard() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        token = HexFormat.of().formatHex(bytes);
    }

    /** Our forms carry it; another site that posts to us does not know it. */
    String token() {
        return token;
    }

    /** Refuses a form that is none of ours. */
    void check(String given) {
        byte[] own = token.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(own, given.getBytes(StandardCharsets.UTF_8))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    static MediaId mediaId(String sha256) {
        try {
            return new MediaId(sha256);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}

package org.sightline.app.web;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sightline.media.MediaFile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The library's own files, by content and never by path: small pictures, and sound and video in
 * ranges.
 */
@Controller
final class MediaPages {
    /** Only what players play; anything else is not served. */
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("m4v", "video/mp4"),
                    Map.entry("mov", "video/mp4"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("mkv", "video/webm"),
                    Map.entry("ogv", "video/ogg"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("m4a", "audio/mp4"),
                    Map.entry("aac", "audio/aac"),
                    Map.entry("wav", "audio/wav"),
                    Map.entry("flac", "audio/flac"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("oga", "audio/ogg"),
                    Map.entry("opus", "audio/ogg"));

    private static final CacheControl BY_CONTENT =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

    private final Desk desk;

    MediaPages(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/picture/{media}")
    ResponseEntity<byte[]> picture(@PathVariable("media") String media) {
        return desk.thumbnail(Guard.mediaId(media))
                .map(
                        jpeg ->
                                ResponseEntity.ok()
                                        .cacheControl(BY_CONTENT)
                                        .contentType(MediaType.IMAGE_JPEG)
                                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/media/{media}")
    ResponseEntity<Resource> play(@PathVariable("media") String media) {
        Optional<MediaFile> file = desk.file(Guard.mediaId(media));
        String type = file.map(f -> TYPES.get(extension(f))).orElse(null);
        if (type == null || file.isEmpty() || !Files.isRegularFile(file.get().path())) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(BY_CONTENT)
                .contentType(MediaType.parseMediaType(type))
                .body(new FileSystemResource(file.get().path()));
    }

    private static String extension(MediaFile file) {
        String name = file.name();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

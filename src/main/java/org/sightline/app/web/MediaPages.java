package org.sightline.app.web;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The library's own files, by content and never by path: small pictures, frames of videos, and
 * sound and video in ranges.
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

    private final Holdings holdings;
    private final Stills stills;

    MediaPages(Holdings holdings, Stills stills) {
        this.holdings = holdings;
        this.stills = stills;
    }

    @GetMapping("/picture/{media}")
    ResponseEntity<byte[]> picture(@PathVariable("media") String media) {
        return jpeg(file(media, MediaKind.IMAGE).flatMap(f -> stills.picture(f, Stills.LARGE)));
    }

    @GetMapping("/picture/{media}/small")
    ResponseEntity<byte[]> small(@PathVariable("media") String media) {
        return jpeg(file(media, MediaKind.IMAGE).flatMap(f -> stills.picture(f, Stills.SMALL)));
    }

    @GetMapping("/frame/{media}/{micros:\\d{1,15}}")
    ResponseEntity<byte[]> frame(
            @PathVariable("media") String media, @PathVariable("micros") long micros) {
        return jpeg(file(media, MediaKind.VIDEO).flatMap(f -> stills.frame(f, micros)));
    }

    @GetMapping("/media/{media}")
    ResponseEntity<Resource> play(@PathVariable("media") String media) {
        Optional<MediaFile> file = holdings.file(Guard.mediaId(media));
        String type = file.map(f -> TYPES.get(extension(f))).orElse(null);
        if (type == null || file.isEmpty() || !Files.isRegularFile(file.get().path())) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(BY_CONTENT)
                .contentType(MediaType.parseMediaType(type))
                .body(new FileSystemResource(file.get().path()));
    }

    private Optional<MediaFile> file(String media, MediaKind kind) {
        MediaId id = Guard.mediaId(media);
        return holdings.file(id).filter(file -> file.kind() == kind);
    }

    private static ResponseEntity<byte[]> jpeg(Optional<byte[]> jpeg) {
        return jpeg.map(
                        bytes ->
                                ResponseEntity.ok()
                                        .cacheControl(BY_CONTENT)
                                        .contentType(MediaType.IMAGE_JPEG)
                                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String extension(MediaFile file) {
        String name = file.name();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

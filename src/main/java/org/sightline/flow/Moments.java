package org.sightline.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.RecordingDossier;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.SeenText;
import org.sightline.features.image.Tag;
import org.sightline.features.video.Keyframe;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaInfo;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.review.ReviewedAltText;
import org.sightline.space.Moment;
import org.sightline.space.MomentKind;
import org.sightline.understand.caption.WiderWords;

/** What of a file can be found by search. */
final class Moments {
    /**
     * What is less sure is not put among the words: it would answer queries it knows nothing of.
     */
    private static final double SURE = 0.5;

    /** Eighty things are looked for in every picture: of many, one is told falsely sooner. */
    private static final double SEEN = 0.7;

    private Moments() {}

    /**
     * The whole picture, with its alt text, the text in it, what it surely shows and wider words.
     */
    static Moment of(ReviewedAltText picture) {
        ImageFeatures image = picture.dossier().image();
        String said = picture.meaning().alt();
        return new Moment(
                picture.file().id(),
                picture.file().name(),
                MomentKind.IMAGE,
                null,
                Stream.concat(Stream.of(said), words(image))
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" ")),
                image.vector(),
                labels(image),
                null,
                day(picture.file(), picture.dossier().info()));
    }

    /** Every stretch of a shot by its keyframe, and every spoken line. */
    static List<Moment> of(MediaFile file, VideoDossier video) {
        LocalDate day = day(file, video.info());
        List<Moment> moments = new ArrayList<>();
        for (ShotFeatures shot : video.shots()) {
            for (Keyframe keyframe : shot.keyframes()) {
                moments.add(
                        new Moment(
                                file.id(),
                                file.name(),
                                MomentKind.SHOT,
                                keyframe.span(),
                                words(keyframe.image()).collect(Collectors.joining(" ")),
                                keyframe.image().vector(),
                                labels(keyframe.image()),
                                null,
                                day));
            }
        }
        moments.addAll(spoken(file, day, video.transcript(), video.vectors()));
        return moments;
    }

    /** Every spoken line; without times when the transcript told none. */
    static List<Moment> of(MediaFile file, RecordingDossier recording) {
        LocalDate day = day(file, recording.info());
        return spoken(file, day, recording.transcript(), recording.vectors());
    }

    private static List<Moment> spoken(
            MediaFile file, @Nullable LocalDate day, Transcript transcript, List<float[]> vectors) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < transcript.utterances().size(); i++) {
            Utterance line = transcript.utterances().get(i);
            TimeSpan span = transcript.timed() ? line.span() : null;
            moments.add(
                    new Moment(
                            file.id(),
                            file.name(),
                            MomentKind.SPEECH,
                            span,
                            line.text(),
                            vectors.get(i),
                            List.of(),
                            line.speaker(),
                            day));
        }
        return moments;
    }

    /** When the file was made, by its own word; else when it was last changed. */
    private static @Nullable LocalDate day(MediaFile file, MediaInfo info) {
        LocalDateTime created = info.written().created();
        if (created != null) {
            return created.toLocalDate();
        }
        try {
            Instant changed = Files.getLastModifiedTime(file.path()).toInstant();
            return LocalDate.ofInstant(changed, ZoneId.systemDefault());
        } catch (IOException e) {
            return null;
        }
    }

    private static Stream<String> words(ImageFeatures image) {
        Stream<String> read = image.text().stream().map(SeenText::text);
        return Stream.concat(read, labels(image).stream());
    }

    private static List<String> labels(ImageFeatures image) {
        Stream<String> tags =
                image.allTags().stream().filter(t -> t.score() >= SURE).map(Tag::label);
        Stream<String> objects =
                image.objects().stream().filter(o -> o.score() >= SEEN).map(SeenObject::label);
        Stream<String> wider = WiderWords.of(image.tags(), SURE).stream();
        return Stream.of(tags, objects, wider).flatMap(some -> some).distinct().toList();
    }
}

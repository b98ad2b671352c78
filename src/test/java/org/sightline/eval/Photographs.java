package org.sightline.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sightline.dossier.ImageDossier;
import org.sightline.flow.AltTextFlow;
import org.sightline.flow.Flow.Studied;
import org.sightline.flow.Instruments;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.review.Decisions;
import org.sightline.review.ExistingTexts;
import org.sightline.space.Moment;
import org.sightline.space.MomentIndex;

/** Pictures as the flow of alt text puts them into an index. */
final class Photographs {
    private Photographs() {}

    /**
     * A moment a picture, in their order; its file is the picture's name.
     *
     * @param scratch a folder without decisions
     */
    static List<Moment> moments(
            List<Path> pictures, Looked looked, Instruments instruments, Path scratch)
            throws Exception {
        AltTextFlow flow =
                new AltTextFlow(
                        JobSpec.defaults(JobKind.ALT_TEXT, List.of("eval")),
                        instruments,
                        Decisions.open(scratch.resolve("decisions.jsonl")),
                        ExistingTexts.NONE);
        List<Moment> moments = new ArrayList<>();
        for (Path picture : pictures) {
            ImageDossier dossier = looked.at(picture);
            String name = String.valueOf(picture.getFileName());
            MediaFile file = new MediaFile(picture, name, dossier.id(), MediaKind.IMAGE);
            moments.addAll(flow.moments(new Studied(file, dossier)));
        }
        return moments;
    }

    /** An index of moments that are all of different files. */
    static Path index(Path folder, List<Moment> moments, Instruments instruments) throws Exception {
        try (MomentIndex writer = MomentIndex.open(folder, instruments.space())) {
            for (Moment moment : moments) {
                writer.put(moment.media(), List.of(moment));
            }
        }
        return folder;
    }
}

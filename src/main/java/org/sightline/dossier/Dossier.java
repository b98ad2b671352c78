package org.sightline.dossier;

import java.util.Map;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;

/** All that was measured of one file. Nothing here was judged; thresholds come later. */
public sealed interface Dossier permits ImageDossier, VideoDossier, RecordingDossier {
    MediaId id();

    MediaInfo info();

    /**
     * The models that measured, name to version and weights: {@code vit-s14} to {@code 1 (3fa4…)}.
     */
    Map<String, String> models();

    /** Seconds each stage took when it was measured: {@code decode}, {@code features}, …. */
    Map<String, Double> seconds();
}

package org.sightline.dossier;

import java.util.Map;
import org.sightline.features.image.ImageFeatures;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;

/** What is known of a picture. */
public record ImageDossier(
        MediaId id,
        MediaInfo info,
        Map<String, String> models,
        Map<String, Double> seconds,
        ImageFeatures image)
        implements Dossier {}

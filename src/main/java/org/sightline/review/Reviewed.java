package org.sightline.review;

import org.sightline.dossier.Dossier;
import org.sightline.media.MediaFile;

/**
 * What goes into the outputs for one file: the meaning after people's decisions.
 *
 * @param <D> the dossier it rests on
 * @param <M> the meaning: alt text, highlights, minutes
 * @param source whose word it is
 */
public record Reviewed<D extends Dossier, M>(MediaFile file, D dossier, M meaning, Source source) {}

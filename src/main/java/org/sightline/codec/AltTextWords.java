package org.sightline.codec;

/**
 * Words to put into a picture file.
 *
 * @param alt empty says that the picture only decorates
 * @param longDescription empty when there is none
 * @param language BCP 47
 */
public record AltTextWords(String alt, String longDescription, String language) {}

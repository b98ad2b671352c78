/**
 * Words of the trade: files, kinds, times, pictures, samples, utterances. Imports no other room.
 */
@NullMarked
package org.sightline.media;

import org.jspecify.annotations.NullMarked;

/** Samples to measured facts: loudness, speech spans, sound peaks. */
@NullMarked
package org.sightline.features.audio;

import org.jspecify.annotations.NullMarked;

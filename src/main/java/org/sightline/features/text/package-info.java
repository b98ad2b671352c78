/** Sentence to vector. */
@NullMarked
package org.sightline.features.text;

import org.jspecify.annotations.NullMarked;

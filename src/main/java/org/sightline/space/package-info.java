/** The shared space: moments, their index, calibrated search. The only door to Lucene. */
@NullMarked
package org.sightline.space;

import org.jspecify.annotations.NullMarked;

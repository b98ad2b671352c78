/** Transcript to minutes: pure functions. */
@NullMarked
package org.sightline.understand.minutes;

import org.jspecify.annotations.NullMarked;

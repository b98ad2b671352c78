/** Highlights as files. */
@NullMarked
package org.sightline.output.highlight;

import org.jspecify.annotations.NullMarked;

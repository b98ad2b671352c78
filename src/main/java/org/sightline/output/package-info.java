/** Meaning to files: what every format shares. */
@NullMarked
package org.sightline.output;

import org.jspecify.annotations.NullMarked;

/** Alt text as files. */
@NullMarked
package org.sightline.output.caption;

import org.jspecify.annotations.NullMarked;

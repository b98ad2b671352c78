/** People's word over the machine's: append-only decisions and what is final. */
@NullMarked
package org.sightline.review;

import org.jspecify.annotations.NullMarked;

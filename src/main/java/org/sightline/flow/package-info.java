/** The ways from files to results, one page each. */
@NullMarked
package org.sightline.flow;

import org.jspecify.annotations.NullMarked;

/** Job files to specifications: strict, all problems at once, with their lines. */
@NullMarked
package org.sightline.job;

import org.jspecify.annotations.NullMarked;

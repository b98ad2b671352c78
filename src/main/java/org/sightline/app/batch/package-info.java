/** The batch jobs: discover, understand, index, export, report. */
@NullMarked
package org.sightline.app.batch;

import org.jspecify.annotations.NullMarked;

/** Minutes as files. The only door to PDFBox. */
@NullMarked
package org.sightline.output.minutes;

import org.jspecify.annotations.NullMarked;

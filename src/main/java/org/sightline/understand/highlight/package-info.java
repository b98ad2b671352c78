/** Video dossier to highlights: pure functions. */
@NullMarked
package org.sightline.understand.highlight;

import org.jspecify.annotations.NullMarked;

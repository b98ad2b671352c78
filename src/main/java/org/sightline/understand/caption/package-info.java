/** Image dossier to alt text: pure functions. */
@NullMarked
package org.sightline.understand.caption;

import org.jspecify.annotations.NullMarked;

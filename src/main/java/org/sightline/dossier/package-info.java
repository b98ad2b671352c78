/**
 * All that is known of one media file, addressed by content, written once, read by all rooms below.
 */
@NullMarked
package org.sightline.dossier;

import org.jspecify.annotations.NullMarked;

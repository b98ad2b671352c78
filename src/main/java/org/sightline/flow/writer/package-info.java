/** Language models behind an address that users name. */
@NullMarked
package org.sightline.flow.writer;

import org.jspecify.annotations.NullMarked;

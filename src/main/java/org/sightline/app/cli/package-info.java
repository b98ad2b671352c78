/** The command line. */
@NullMarked
package org.sightline.app.cli;

import org.jspecify.annotations.NullMarked;

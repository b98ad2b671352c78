/** Picture to measured facts: vectors, tags, text in the picture. */
@NullMarked
package org.sightline.features.image;

import org.jspecify.annotations.NullMarked;

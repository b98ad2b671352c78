/** File to pixels and samples, and back. The only door to JavaCV, ImageIO and metadata readers. */
@NullMarked
package org.sightline.codec;

import org.jspecify.annotations.NullMarked;

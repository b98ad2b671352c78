/** The review and search pages, on loopback. */
@NullMarked
package org.sightline.app.web;

import org.jspecify.annotations.NullMarked;

/** Speech to words with times and confidence. The only door to Vosk. */
@NullMarked
package org.sightline.features.speech;

import org.jspecify.annotations.NullMarked;

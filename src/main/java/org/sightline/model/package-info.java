/**
 * Running a network: cards, the shelf of models, tensors. The only door to DJL and ONNX Runtime.
 */
@NullMarked
package org.sightline.model;

import org.jspecify.annotations.NullMarked;

package org.sightline.model;

/**
 * One thing that is wrong with a model on the shelf.
 *
 * @param model name of the model, or of its folder where the card cannot be read
 * @param message one sentence on what is wrong
 * @param advice one sentence on what to do
 */
public record ModelProblem(String model, String message, String advice) {}

package org.sightline.media;

/**
 * What is told of a file that could not be done: one sentence each on what is wrong and what to do.
 */
public record Failure(FailureKind kind, String message, String advice) {}

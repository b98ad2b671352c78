package org.sightline.understand.highlight;

import java.util.List;

/**
 * A candidate with what speaks for it.
 *
 * @param score 0..1
 * @param reasons strongest first; empty when nothing speaks for it
 */
record Rated(Candidate candidate, double score, List<Reason> reasons) {}

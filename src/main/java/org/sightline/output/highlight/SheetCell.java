package org.sightline.output.highlight;

import java.util.List;
import org.sightline.media.Picture;

/**
 * One shot on a contact sheet.
 *
 * @param number of the shot, from 1
 * @param time when it begins, as timecode
 * @param note how long it is and how it begins
 * @param ranks of the highlights that show it; empty for none
 */
record SheetCell(Picture picture, int number, String time, String note, List<Integer> ranks) {}

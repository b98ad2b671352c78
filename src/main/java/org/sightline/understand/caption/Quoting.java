package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;

/** Which texts of a picture a sentence has room for: whole ones, word for word, or none. */
final class Quoting {
    private Quoting() {}

    /** Those, in order, that fit into so many characters when they are quoted in a list. */
    static List<TextBlock> fitting(List<TextBlock> blocks, int characters) {
        List<TextBlock> fitting = new ArrayList<>();
        int room = characters;
        for (TextBlock block : blocks) {
            int length = block.quote().length() + ", ".length();
            if (length <= room) {
                fitting.add(block);
                room -= length;
            }
        }
        return fitting;
    }
}

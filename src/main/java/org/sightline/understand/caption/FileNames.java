package org.sightline.understand.caption;

import java.util.regex.Pattern;

/** Tells names of files from words. */
final class FileNames {
    private static final Pattern EXTENSION =
            Pattern.compile(
                    "(?i)[^\\s“”\"]+\\.(jpe?g|jfif|png|gif|webp|tiff?|bmp|heic|heif|avif|svg|psd|eps)\\b");
    private static final Pattern CAMERA =
            Pattern.compile(
                    "(?i)\\s*(img|dsc[fn]?|dcim|pict?|photo|image|picture|scan|screen[ _-]?shot|mvc|p)"
                            + "[ _-]?\\(?\\d[\\w ().:-]*|\\s*[a-z]{2,4}_\\d{3,}\\w*|\\s*\\w*\\d{8}_\\d{4,}\\w*");

    private FileNames() {}

    /** Whether the words hold a name with a picture's extension. */
    static boolean isIn(String words) {
        return EXTENSION.matcher(words).find();
    }

    /** Whether the words are nothing but a name such as a camera or a program gives. */
    static boolean isOne(String words) {
        return EXTENSION.matcher(words.strip()).matches() || CAMERA.matcher(words).matches();
    }
}

package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sightline.understand.caption.Finding.Problem;

/** Reports on alt text that people wrote; proposes nothing and changes nothing. Thread-safe. */
public final class AltTextLint {
    /** Screen readers read on without pause; longer texts belong into a description. */
    static final int WARNED = 150;

    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "(?i)[^\\p{L}\\p{N}]*(alt([ _-]?(text|tag|attribute))?( here)?|image|images|img|picture|photo"
                            + "|photograph|pic|graphic|icon|logo|banner|spacer|blank|placeholder"
                            + "|untitled|undefined|null|none|n/?a|tbd|todo|test|lorem ipsum.*"
                            + "|insert alt.*|description|caption|figure \\d*)?[^\\p{L}\\p{N}]*");

    private AltTextLint() {}

    /**
     * All that is wrong, in the order of {@link Problem}; empty for a good alt text.
     *
     * @param existingAlt null or empty when there is none
     * @param fileName the file's name, with or without the way to it
     * @param caption the visible caption; null when there is none
     */
    public static List<Finding> check(
            @Nullable String existingAlt, String fileName, @Nullable String caption) {
        String alt = existingAlt == null ? "" : existingAlt;
        List<Finding> findings = new ArrayList<>();
        if (alt.isBlank()) {
            findings.add(
                    new Finding(
                            Problem.MISSING,
                            "there is no alternative text",
                            "write one, unless the picture is only decoration"));
            return findings;
        }
        checkWords(alt, fileName, findings);
        checkForm(alt, caption, findings);
        return List.copyOf(findings);
    }

    /**
     * Whether somebody wrote it: no placeholder, file name or what cameras and programs fill in.
     */
    public static boolean isByPeople(String words) {
        return !PLACEHOLDER.matcher(words).matches()
                && !LongDescription.isByMachine(words)
                && !FileNames.isOne(words);
    }

    private static void checkWords(String alt, String fileName, List<Finding> findings) {
        if (PLACEHOLDER.matcher(alt).matches()) {
            findings.add(
                    new Finding(
                            Problem.PLACEHOLDER,
                            "the alternative text is a placeholder",
                            "say what the picture shows"));
        }
        if (isFileName(alt, fileName)) {
            findings.add(
                    new Finding(
                            Problem.FILE_NAME,
                            "the alternative text is a file name",
                            "say what the picture shows"));
        }
        if (AltTextRules.isBannedOpening(alt)) {
            findings.add(
                    new Finding(
                            Problem.OPENING,
                            "it opens with “image of” or the like",
                            "leave that out: screen readers say it already"));
        }
    }

    private static void checkForm(String alt, @Nullable String caption, List<Finding> findings) {
        if (alt.length() > WARNED) {
            findings.add(
                    new Finding(
                            Problem.TOO_LONG,
                            "it has " + alt.length() + " characters",
                            "keep the point within " + WARNED + " and describe the rest nearby"));
        }
        if (caption != null && Wording.oneLine(caption).equalsIgnoreCase(Wording.oneLine(alt))) {
            findings.add(
                    new Finding(
                            Problem.SAME_AS_CAPTION,
                            "it repeats the caption",
                            "say what the caption does not, or leave it empty"));
        }
        if (AltTextRules.isShouted(alt)) {
            findings.add(
                    new Finding(
                            Problem.ALL_CAPITALS,
                            "it is all in capitals, which some screen readers spell out",
                            "write it in sentence case"));
        }
        if (!alt.equals(Wording.oneLine(alt))) {
            findings.add(
                    new Finding(
                            Problem.WHITE_SPACE,
                            "it holds line breaks or stray spaces",
                            "use single spaces"));
        }
    }

    private static boolean isFileName(String alt, String fileName) {
        String last = fileName.substring(fileName.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        String stem = dot > 0 ? last.substring(0, dot) : last;
        // "Dog on the beach" is a sentence even where the file is dog-on-the-beach.jpg.
        boolean isCoded = !stem.chars().allMatch(Character::isLetter) && !alt.strip().contains(" ");
        return FileNames.isOne(alt)
                || alt.strip().equalsIgnoreCase(last)
                || (isCoded && same(alt, stem));
    }

    private static boolean same(String alt, String stem) {
        return letters(alt).equals(letters(stem)) && !letters(alt).isEmpty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

package org.sightline.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.space.Filter;
import org.sightline.space.MomentKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What may be found at all: the filters of a search. */
final class FilterOptions {
    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "image, shot, speech (default: all)")
    private Set<MomentKind> kinds = EnumSet.noneOf(MomentKind.class);

    @Option(
            names = "--folder",
            paramLabel = "NAME",
            description = "in this folder or file alone, by its name or its path")
    private String folder = "";

    @Option(
            names = "--since",
            paramLabel = "DAY",
            converter = Day.class,
            description = "made on this day or later: 2026-03-31")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            converter = Day.class,
            description = "made on this day or before")
    private @Nullable LocalDate until;

    @Option(names = "--speaker", paramLabel = "NAME", description = "said by")
    private String speaker = "";

    @Option(names = "--tag", paramLabel = "TAG", description = "shows this, by its whole tag")
    private String tag = "";

    @Option(
            names = "--reviewed",
            negatable = true,
            description = "only files that people have decided of; or, with --no-reviewed, others")
    private @Nullable Boolean reviewed;

    /** A day as people write it in lists, with a word of what is wrong where it is not one. */
    private static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String written) {
            try {
                return LocalDate.parse(written);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'" + written + "' is no day; write it as 2026-03-31");
            }
        }
    }

    Filter filter() throws UsageException {
        try {
            return new Filter(kinds, folder, since, until, speaker, tag);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    @Nullable Boolean reviewed() {
        return reviewed;
    }
}

package org.sightline.output.minutes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.output.minutes.MinutesPage.Moment;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.NextMeeting;

/**
 * {@code actions.ics}: a to-do for each action whose day was said (RFC 5545), and the next meeting
 * as an event of its day. No file without a day: a calendar has no place for the others.
 */
final class ActionsCalendar implements MinutesFormat {
    private static final int FOLD = 75;

    @Override
    public String name() {
        return "ics";
    }

    @Override
    public void write(
            Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder)
            throws MediaException {
        Path file = folder.resolve("actions.ics");
        String text = text(reviewed, layout);
        if (text.isEmpty()) {
            Removal.of(file);
            return;
        }
        AtomicFile.writeString(file, text);
    }

    /** Empty where no day was said. */
    static String text(Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout) {
        Minutes minutes = reviewed.meaning();
        StringBuilder entries = new StringBuilder();
        minutes.actions().stream()
                .filter(action -> action.dueDate() != null)
                .forEach(action -> toDo(entries, reviewed, layout, action));
        NextMeeting next = minutes.nextMeeting();
        if (next != null && next.date() != null) {
            event(entries, reviewed, layout, next, next.date());
        }
        if (entries.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Sightline//Minutes//EN");
        out.append(entries);
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static void toDo(
            StringBuilder out,
            Reviewed<RecordingDossier, Minutes> reviewed,
            MinutesLayout layout,
            ActionItem action) {
        line(out, "BEGIN:VTODO");
        stamp(out, reviewed, action.cites() + action.text());
        boolean named = action.owner() == null || action.text().contains(action.owner());
        String owner = named ? "" : action.owner() + ": ";
        line(out, "SUMMARY:" + escaped(owner + action.text()));
        line(
                out,
                "DESCRIPTION:"
                        + escaped(description(reviewed, layout, action.cites(), action.due())));
        line(out, "DUE;VALUE=DATE:" + day(Objects.requireNonNull(action.dueDate())));
        line(out, "STATUS:NEEDS-ACTION");
        line(out, "END:VTODO");
    }

    private static void event(
            StringBuilder out,
            Reviewed<RecordingDossier, Minutes> reviewed,
            MinutesLayout layout,
            NextMeeting next,
            LocalDate date) {
        line(out, "BEGIN:VEVENT");
        stamp(out, reviewed, next.cites() + next.text());
        line(out, "SUMMARY:" + escaped(reviewed.meaning().title() + ": " + next.when()));
        line(
                out,
                "DESCRIPTION:" + escaped(description(reviewed, layout, next.cites(), next.when())));
        line(out, "DTSTART;VALUE=DATE:" + day(date));
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    /**
     * Who it is and when it was made: the meeting's day, so that the same minutes give the same
     * bytes.
     */
    private static void stamp(
            StringBuilder out, Reviewed<RecordingDossier, Minutes> reviewed, String what) {
        String name = reviewed.dossier().id() + "/" + what;
        UUID uid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        line(out, "UID:" + uid + "@sightline");
        LocalDate made = Objects.requireNonNullElse(reviewed.meaning().date(), LocalDate.EPOCH);
        line(out, "DTSTAMP:" + day(made) + "T000000Z");
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private static String description(
            Reviewed<RecordingDossier, Minutes> reviewed,
            MinutesLayout layout,
            List<String> cites,
            @Nullable String words) {
        MinutesPage page = MinutesPages.of(reviewed, layout);
        String said =
                new MinutesLines(reviewed.dossier().transcript(), layout)
                        .moments(cites).stream()
                                .map(Moment::label)
                                .collect(Collectors.joining(", "));
        return String.join(
                "\n",
                page.title() + " (" + reviewed.file().path().getFileName() + ")",
                page.say(Phrase.SAID) + ": " + said,
                page.say(Phrase.BY_WHEN) + ": " + words,
                page.status());
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.lines()
                .map(Lines::one)
                .map(l -> l.replaceAll("([\\\\;,])", "\\\\$1"))
                .forEach(l -> out.append(out.isEmpty() ? "" : "\\n").append(l));
        return out.toString();
    }

    /** Folded at 75 octets, never within a character. */
    private static void line(StringBuilder out, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            String character = Character.toString(content.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > FOLD) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            i += character.length();
        }
        out.append("\r\n");
    }
}

package org.sightline.output.minutes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.output.minutes.MinutesPage.Moment;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.DueDate;
import org.sightline.understand.minutes.Minutes;

/**
 * {@code actions.ics}: a to-do for each action (RFC 5545), with a due date where the words said can
 * mean only one day. No file without actions: a calendar must hold something.
 */
final class ActionsCalendar implements MinutesFormat {
    private static final int FOLD = 75;

    @Override
    public String name() {
        return "ics";
    }

    @Override
    public void write(Reviewed<RecordingDossier, Minutes> reviewed, Path folder)
            throws MediaException {
        Path file = folder.resolve("actions.ics");
        if (reviewed.meaning().actions().isEmpty()) {
            Removal.of(file);
            return;
        }
        AtomicFile.writeString(file, text(reviewed));
    }

    static String text(Reviewed<RecordingDossier, Minutes> reviewed) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Sightline//Minutes//EN");
        List<ActionItem> actions = reviewed.meaning().actions();
        for (int i = 0; i < actions.size(); i++) {
            toDo(out, reviewed, i);
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static void toDo(
            StringBuilder out, Reviewed<RecordingDossier, Minutes> reviewed, int index) {
        Minutes minutes = reviewed.meaning();
        ActionItem action = minutes.actions().get(index);
        String name = reviewed.dossier().id() + "/" + index + "/" + action.text();
        UUID uid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        line(out, "BEGIN:VTODO");
        line(out, "UID:" + uid + "@sightline");
        // Required; the meeting's day, so that the same minutes give the same bytes.
        LocalDate stamp = Optional.ofNullable(minutes.date()).orElse(LocalDate.EPOCH);
        line(out, "DTSTAMP:" + DateTimeFormatter.BASIC_ISO_DATE.format(stamp) + "T000000Z");
        boolean named = action.owner() == null || action.text().contains(action.owner());
        String owner = named ? "" : action.owner() + ": ";
        line(out, "SUMMARY:" + escaped(owner + action.text()));
        line(out, "DESCRIPTION:" + escaped(description(reviewed, index)));
        Optional.ofNullable(action.due())
                .flatMap(due -> DueDate.resolve(due, minutes.date()))
                .map(DateTimeFormatter.BASIC_ISO_DATE::format)
                .ifPresent(day -> line(out, "DUE;VALUE=DATE:" + day));
        line(out, "STATUS:NEEDS-ACTION");
        line(out, "END:VTODO");
    }

    private static String description(Reviewed<RecordingDossier, Minutes> reviewed, int index) {
        MinutesPage page = MinutesPages.of(reviewed);
        ActionItem action = reviewed.meaning().actions().get(index);
        String said =
                MinutesPages.moments(reviewed, action.cites()).stream()
                        .map(Moment::label)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
        String due = action.due() == null ? page.wording().notSaid() : action.due();
        return page.title()
                + " ("
                + reviewed.file().name()
                + ")\n"
                + page.wording().said()
                + ": "
                + said
                + "\n"
                + page.wording().byWhen()
                + ": "
                + due
                + "\n"
                + page.status();
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

package org.sightline.output.minutes;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.MediaFile;
import org.sightline.review.Reviewed;
import org.sightline.review.Source;
import org.sightline.understand.minutes.Minutes;
import org.sightline.understand.minutes.MinutesComposer;
import org.sightline.understand.minutes.MinutesOptions;
import org.sightline.understand.minutes.Talk;

/** Made-up minutes, ready to be written. */
final class Sheets {
    static final String TEXT =
            """
            Maria: Good morning everybody, um, let's start with the budget for the spring campaign.
            Tom: So, the the budget is at forty thousand euros and we have spent about half of it.
            Anna: Did we decide whether the agency gets a new contract?
            Maria: We decided to keep the agency until June, and then we look at the numbers again.
            Tom: Okay. I'll send the revised budget to everyone by Friday.
            Maria: Great. Anna, can you check with legal whether the contract can be extended by 15 March?
            Anna: Sure, I'll do that.
            Maria: Let's go with the in house printing.
            Anna: Agreed.
            Maria: Tom will order the paper next week.
            Tom: Do we know how many posters the schools need?
            Anna: I don't know yet, we have to ask them.
            Maria: Our next meeting is next Tuesday at ten. Thank you all.
            """;

    static final Talk CAMPAIGN =
            Talk.of(TEXT).created(LocalDateTime.of(2026, 3, 10, 9, 0), "Spring campaign");

    static final Talk HOSTILE =
            Talk.of(
                    """
                    <script>alert(1)</script>: I'll send the <img src=x onerror=alert(1)> draft --> by Friday & more.
                    "onload="x: We decided to use | pipes | and `ticks` and \\backslashes; commas, too.
                    \u202eevil: END:VCALENDAR BEGIN:VEVENT we decided on [links](http://x) and **stars**.
                    \u00c5sa \uae40\ubbfc\uc9c0 \ud83d\ude00: I'll order the \u05e9\u05dc\u05d5\u05dd and the \ud83c\udf55 by tomorrow 00:00:01.000 --> 00:00:02.000
                    %s: {\\an8}We agreed on %s for everyone.
                    """
                            .formatted("Longname".repeat(20), "donaudampfschifffahrt".repeat(30)));

    private Sheets() {}

    static Reviewed<RecordingDossier, Minutes> of(Talk talk) {
        return of(talk, Source.MACHINE);
    }

    static Reviewed<RecordingDossier, Minutes> of(Talk talk, Source source) {
        RecordingDossier dossier = talk.dossier();
        MinutesOptions options = new MinutesOptions(0.5, null, null, null);
        Minutes minutes = new MinutesComposer().compose(dossier, options, "meeting");
        MediaFile file =
                new MediaFile(
                        // Beside the folders that tests write into, so that links to it are the
                        // same.
                        Path.of(System.getProperty("java.io.tmpdir"), "meeting.wav"),
                        "talks/meeting.wav",
                        dossier.id(),
                        dossier.info().kind());
        return new Reviewed<>(file, dossier, minutes, source);
    }
}

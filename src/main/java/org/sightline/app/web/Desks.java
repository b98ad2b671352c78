package org.sightline.app.web;

import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.flow.Instruments;
import org.sightline.model.ModelException;
import org.sightline.review.Decisions;
import org.sightline.review.Remarks;

/**
 * What the pages work on: one desk for each kind of work, over one library.
 *
 * @param courtesy lets what is done in the background wait for who asks for a page
 */
public record Desks(
        Library library,
        Holdings holdings,
        Courtesy courtesy,
        Desk pictures,
        VideoDesk videos,
        MeetingDesk meetings,
        SearchDesk search,
        RunDesk runs)
        implements AutoCloseable {
    /** Opens all of them; the instruments stay the caller's to close. */
    public static Desks open(Library library, Instruments instruments, Holdings holdings)
            throws LibraryException, ModelException {
        Decisions decisions = Decisions.open(library.decisions());
        Remarks remarks = Remarks.open(library.remarks());
        Courtesy courtesy = new Courtesy();
        return new Desks(
                library,
                holdings,
                courtesy,
                new Desk(library, instruments, decisions, holdings, courtesy),
                new VideoDesk(library, instruments, remarks, holdings),
                new MeetingDesk(library, instruments, remarks, holdings),
                new SearchDesk(library, instruments, holdings),
                new RunDesk(library));
    }

    /** Stops what was started in the background. */
    @Override
    public void close() {
        runs.close();
    }
}

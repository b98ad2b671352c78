package org.sightline.job;

/**
 * One thing wrong with a job file.
 *
 * @param where {@code jobs/x.yml:3} or {@code --set caption.people}
 * @param message what is wrong and what would be right
 */
public record Problem(String where, String message) {
    @Override
    public String toString() {
        return where + ": " + message;
    }
}

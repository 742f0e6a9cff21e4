package org.footbridge.rule;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What every row carries, in any layer.
 *
 * @param id permanent id, never reused
 * @param status only an active row is a rule
 * @param owner role that answers for the row
 * @param reviewBy last day before the row is overdue for review
 * @param evidence key into {@code evidence.csv}
 * @param file table it stands in
 * @param line line in that table
 */
public record RowHead(
        String id, Status status, String owner, LocalDate reviewBy, String evidence, String file, int line) {

    /** A row's life: written, in force, taken out of force (and kept, so that its id stays known). */
    public enum Status {
        DRAFT,
        ACTIVE,
        RETIRED;

        /** The word that tables use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands: file and line. */
    public String place() {
        return file + ":" + line;
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** Whether the review was due before that day. It is said wherever the row shows, and stops nothing. */
    public boolean isOverdueOn(LocalDate day) {
        return isActive() && reviewBy.isBefore(day);
    }

    /** By the id alone, which no other row has: a hash of all that rows say would cost much of the time of an answer. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

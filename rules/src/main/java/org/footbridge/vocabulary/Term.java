package org.footbridge.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.jspecify.annotations.Nullable;

/**
 * One word of the vocabulary: what a rule may test and a scenario may state.
 *
 * @param name the word itself, in plain words
 * @param kind yes or no, or a number
 * @param unit UCUM unit of a number, empty where it has none
 * @param inUnit the unit as a clinician reads it, empty where it has none
 * @param range smallest and largest possible number, and its step; unused for yes or no
 * @param counts whether the latest entry decides or any entry
 * @param supersedes name of the group in which the latest entry replaces the others, empty for none
 * @param datedBy which date of a problem counts
 * @param readFrom the parts of the record it is read from
 * @param discreet whether it must appear in nothing that another person may see
 * @param checkWhenNotRecorded whether a card asks to check it where it is not recorded
 * @param safety whether patients are kept safe by it, so that no reading may be narrowed
 * @param overCountsFor for how many days from its latest date an entry that is over still counts, 0 for none
 * @param pastAs the term as which an entry is read that does not count any more, empty for none
 * @param overruledBy a term and a test of it, whose later observation makes earlier entries past; empty for none
 */
public record Term(
        String name,
        Kind kind,
        String unit,
        String inUnit,
        Range range,
        Counts counts,
        String supersedes,
        DatedBy datedBy,
        Set<RecordPart> readFrom,
        boolean discreet,
        boolean checkWhenNotRecorded,
        boolean safety,
        int overCountsFor,
        String pastAs,
        String overruledBy) {

    private static final Set<RecordPart> APPOINTMENTS =
            Set.of(RecordPart.REFERRALS, RecordPart.APPOINTMENTS, RecordPart.ENCOUNTERS);

    /** What kind of value the term takes. */
    public enum Kind {
        YES_NO,
        NUMBER
    }

    /** Which entries count inside a row's window: the latest one, or (for safety) any. */
    public enum Counts {
        LATEST,
        ANY
    }

    /** Which date of an entry counts; another one stands in where it is missing. */
    public enum DatedBy {
        RECORDED,
        ONSET,
        /** The latest of all its dates: for safety, where any sign of something recent matters. */
        LATEST
    }

    /** The numbers a term can take. */
    public record Range(BigDecimal min, BigDecimal max, BigDecimal step) {
        public static final Range NONE = new Range(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);

        public boolean contains(BigDecimal number) {
            return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
        }

        /** Whether the number can be reached from the smallest one in whole steps. */
        public boolean isOnStep(BigDecimal number) {
            return number.subtract(min).remainder(step).signum() == 0;
        }
    }

    public Term {
        readFrom = Set.copyOf(readFrom);
    }

    /**
     * As which term an entry of this one is read that is over: as itself while it still counts, then as what it is in the
     * past. Empty where it says nothing any more.
     *
     * @param when the latest date of the entry; what has no date, or a date to come, still counts
     */
    public Optional<String> overReadAs(@Nullable PartialDate when, LocalDate asOf) {
        boolean counts =
                overCountsFor > 0 && (when == null || ChronoUnit.DAYS.between(when.latest(), asOf) <= overCountsFor);
        if (counts) {
            return Optional.of(name);
        }
        return pastAs.isEmpty() ? Optional.empty() : Optional.of(pastAs);
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether the pathway rules derive it from referrals, rather than a coded entry stating it. */
    public boolean isDerived() {
        return readFrom.contains(RecordPart.REFERRALS);
    }

    /** Whether it says how often consultations were held, or appointments and sessions missed. */
    public boolean isAboutAppointments() {
        return APPOINTMENTS.containsAll(readFrom)
                && !Collections.disjoint(readFrom, Set.of(RecordPart.APPOINTMENTS, RecordPart.ENCOUNTERS));
    }

    /** Whether it is about something that happened on a day: how a referral stands today is not. */
    public boolean hasADay() {
        return !isDerived() || readFrom.contains(RecordPart.TASKS) || readFrom.contains(RecordPart.APPOINTMENTS);
    }

    /** Whether it is about the person and not an entry of the record, so that it is so today and needs no date. */
    public boolean isAboutThePerson() {
        return readFrom.equals(Set.of(RecordPart.PATIENT));
    }

    /** Whether a number must be tested inside a window of days: everything measured ages. */
    public boolean needsWindow() {
        return isNumber() && readFrom.contains(RecordPart.MEASUREMENTS);
    }
}

package org.footbridge.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about one patient on one day, and what could not be read. Everything from here on is a pure function of
 * it.
 *
 * @param asOf the day, in Europe/London; the only place where time enters
 * @param observations what is recorded, in vocabulary terms, in any order
 * @param unread what could not be read
 * @param pathway the referral pathway
 * @param notUnderstood how many entries could not be understood, which is not the same as that they say nothing
 * @param readWithCare whether a clinician has said that the entries to read first were read, and proceeds with care
 * @param preferences what the patient has said would suit them
 */
public record PatientFacts(
        LocalDate asOf,
        List<Observation> observations,
        List<Unread> unread,
        Pathway pathway,
        int notUnderstood,
        boolean readWithCare,
        StatedPreferences preferences) {

    private static final String SEEN = "consultations in a year";

    public PatientFacts {
        observations = List.copyOf(observations);
        unread = List.copyOf(unread);
    }

    /** Facts of somebody who was not asked what would suit them. */
    public PatientFacts(
            LocalDate asOf,
            List<Observation> observations,
            List<Unread> unread,
            Pathway pathway,
            int notUnderstood,
            boolean readWithCare) {
        this(asOf, observations, unread, pathway, notUnderstood, readWithCare, StatedPreferences.NONE);
    }

    /** Facts of a record in which every entry was understood, and of which nobody has said anything yet. */
    public PatientFacts(LocalDate asOf, List<Observation> observations, List<Unread> unread, Pathway pathway) {
        this(asOf, observations, unread, pathway, 0, false);
    }

    /** The same facts where a clinician has said, or has not said, that the entries to read first were read. */
    public PatientFacts withReadWithCare(boolean said) {
        return new PatientFacts(asOf, observations, unread, pathway, notUnderstood, said, preferences);
    }

    /** The day of the latest consultation that the record knows; empty where it knows none. */
    public Optional<LocalDate> lastSeen() {
        return observations.stream()
                .filter(observation -> observation.term().equals(SEEN))
                .map(Observation::when)
                .filter(Objects::nonNull)
                .map(PartialDate::latest)
                .max(LocalDate::compareTo);
    }

    /** The same facts with another pathway. */
    public PatientFacts withPathway(Pathway other) {
        return new PatientFacts(asOf, observations, unread, other, notUnderstood, readWithCare, preferences);
    }

    /** The same facts of somebody who said that this would suit them. */
    public PatientFacts withPreferences(StatedPreferences said) {
        return new PatientFacts(asOf, observations, unread, pathway, notUnderstood, readWithCare, said);
    }
}

package org.footbridge.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known about one patient on one day, and what could not be read. Everything from here on is a pure function of
 * it.
 *
 * @param asOf the day, in Europe/London; the only place where time enters
 * @param observations what is recorded, in vocabulary terms, in any order
 * @param unread what could not be read
 * @param pathway the referral pathway
 */
public record PatientFacts(LocalDate asOf, List<Observation> observations, List<Unread> unread, Pathway pathway) {

    public PatientFacts {
        observations = List.copyOf(observations);
        unread = List.copyOf(unread);
    }
}

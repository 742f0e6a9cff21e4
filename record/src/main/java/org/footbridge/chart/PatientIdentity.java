package org.footbridge.chart;

import java.util.Optional;
import org.footbridge.facts.PartialDate;

/**
 * Who the patient is, as far as a screen must say it so that nobody is taken for somebody else. No rule reads it.
 *
 * @param name as it is written on screens, family name first; empty where none is recorded
 * @param born the date of birth, as precise as it is recorded
 * @param nhsNumber ten digits, or what is recorded in their place; empty where nothing is
 * @param died whether the record says that the person has died
 * @param diedOn when, as precise as it is recorded
 */
public record PatientIdentity(
        String name, Optional<PartialDate> born, String nhsNumber, boolean died, Optional<PartialDate> diedOn) {

    /** Says nothing, since it may land in a log. */
    @Override
    public String toString() {
        return "Identity[…]";
    }
}

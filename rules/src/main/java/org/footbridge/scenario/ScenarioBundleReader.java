package org.footbridge.scenario;

import java.time.LocalDate;
import org.footbridge.facts.PatientFacts;

/** Reads a record that a scenario points at. FHIR is none of the rules' business, so whoever knows it lends the door. */
@FunctionalInterface
public interface ScenarioBundleReader {

    /**
     * The facts of a record.
     *
     * @param path the file, as a path below the scenarios folder
     * @param asOf the day of the facts
     * @throws IllegalArgumentException where it cannot be read; the message says why
     */
    PatientFacts facts(String path, LocalDate asOf);
}

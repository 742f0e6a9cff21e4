package org.footbridge.scenario;

import java.time.LocalDate;
import org.footbridge.facts.PatientFacts;

/** Reads a record that a scenario points at. The rules know no FHIR, so a caller that does supplies this. */
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

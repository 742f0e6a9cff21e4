package org.footbridge.record.entry;

import java.time.LocalDate;
import org.footbridge.vocabulary.Vocabulary;

/**
 * What is at hand while one record is written.
 *
 * @param asOf the day on which the record is read
 * @param vocabulary says by which code, unit and answer each term is recorded
 * @param turns whose turn it is among several ways of saying one thing
 * @param sheet the record so far
 * @param patient writes the Patient
 * @param problems writes Conditions
 * @param measurements writes Observations
 */
public record Desk(
        LocalDate asOf,
        Vocabulary vocabulary,
        Turns turns,
        Sheet sheet,
        PatientWriter patient,
        ProblemWriter problems,
        MeasurementWriter measurements) {

    public static Desk of(LocalDate asOf, Vocabulary vocabulary, Turns turns) {
        var sheet = new Sheet();
        return new Desk(
                asOf,
                vocabulary,
                turns,
                sheet,
                new PatientWriter(asOf, turns, sheet),
                new ProblemWriter(asOf, sheet),
                new MeasurementWriter(sheet));
    }

    public CodesOf codes() {
        return new CodesOf(vocabulary);
    }
}

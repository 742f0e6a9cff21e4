package org.footbridge.recordwriter.entry;

import java.time.LocalDate;
import java.util.Optional;
import org.footbridge.vocabulary.Vocabulary;

/**
 * What is at hand while one record is written.
 *
 * @param asOf the day on which the record is read
 * @param vocabulary says by which code, unit and answer each term is recorded
 * @param turns takes the encodings of one thing in turn
 * @param sheet the record so far
 * @param patient writes the Patient
 * @param problems writes Conditions
 * @param measurements writes Observations
 * @param procedures writes Procedures
 */
public record WriterContext(
        LocalDate asOf,
        Vocabulary vocabulary,
        RoundRobin turns,
        RecordBuilder sheet,
        PatientWriter patient,
        ProblemWriter problems,
        MeasurementWriter measurements,
        ProcedureWriter procedures) {

    public static WriterContext of(LocalDate asOf, Vocabulary vocabulary, RoundRobin turns) {
        var sheet = new RecordBuilder();
        return new WriterContext(
                asOf,
                vocabulary,
                turns,
                sheet,
                new PatientWriter(asOf, turns, sheet),
                new ProblemWriter(asOf, sheet),
                new MeasurementWriter(sheet),
                new ProcedureWriter(sheet));
    }

    public TermCodes codes() {
        return new TermCodes(vocabulary);
    }

    /** Words that may mean a term, in turn; empty where none do. */
    public Optional<String> inWords(String term) {
        var words = vocabulary.words().entries().stream()
                .filter(entry -> entry.term().equals(term))
                .map(entry -> entry.words().replace("*", ""))
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(turns.next("words " + term, words));
    }
}

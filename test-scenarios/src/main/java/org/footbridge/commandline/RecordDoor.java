package org.footbridge.commandline;

import java.time.LocalDate;
import org.footbridge.chart.RecordFile;
import org.footbridge.cohort.PersonRecord;
import org.footbridge.facts.PatientFacts;
import org.footbridge.prefetch.RecordReader;
import org.footbridge.vocabulary.Vocabulary;

/** Reads many people's records in the words of one vocabulary, as of one day. */
final class RecordDoor {

    private final Vocabulary vocabulary;
    private final LocalDate asOf;
    private final RecordReader reader = RecordFile.reader();

    RecordDoor(Vocabulary vocabulary, LocalDate asOf) {
        this.vocabulary = vocabulary;
        this.asOf = asOf;
    }

    /**
     * The facts of one person.
     *
     * @throws IllegalArgumentException where the record has no patient that can be read
     */
    PatientFacts facts(PersonRecord person) {
        return new RecordFile(person.bundle()).facts(vocabulary, asOf, reader);
    }
}

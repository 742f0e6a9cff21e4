package org.footbridge.commandline;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.time.LocalDate;
import org.footbridge.cohort.PersonRecord;
import org.footbridge.facts.PatientFacts;
import org.footbridge.prefetch.ReadingLimits;
import org.footbridge.prefetch.RecordReader;
import org.footbridge.vocabulary.Vocabulary;

/** Reads many people's records in the words of one vocabulary, as of one day. */
final class RecordDoor {

    /** A file answers at once: what is slow is this machine, and it must not pass for something unread. */
    private static final ReadingLimits PATIENT = new ReadingLimits(
            Duration.ofMinutes(10),
            ReadingLimits.DEFAULT.pageLimit(),
            ReadingLimits.DEFAULT.bodyLimit(),
            ReadingLimits.DEFAULT.connections());

    private final Vocabulary vocabulary;
    private final LocalDate asOf;
    private final RecordReader reader = new RecordReader(FhirContext.forR4Cached(), PATIENT);

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

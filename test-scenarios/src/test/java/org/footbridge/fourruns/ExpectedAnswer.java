package org.footbridge.fourruns;

import org.footbridge.facts.PatientFacts;

/** What must come of a call. */
sealed interface ExpectedAnswer {

    /** The same answer, to the letter, as when everything is sent along. */
    record SameAnswer() implements ExpectedAnswer {}

    /** What the rules say in memory, on facts of which less is known. */
    record AsInMemory(PatientFacts facts) implements ExpectedAnswer {}

    /** Without the patient there is no advice: 412. */
    record NoPatient() implements ExpectedAnswer {}
}

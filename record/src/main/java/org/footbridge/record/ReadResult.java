package org.footbridge.record;

import java.time.Duration;
import java.util.Optional;
import org.footbridge.facts.Unread.Cause;

/** What came of reading a record: the record, the finding that there is no patient to speak about, or nothing at all. */
public sealed interface ReadResult permits RecordRead, ReadResult.NoPatient, ReadResult.TurnedAway {

    /**
     * The patient is missing or could not be read, so nothing can be said (412 at the hook).
     *
     * @param cause why it could not be read; empty where the record says that there is no such patient
     * @param retryAfter when to come again, where a busy server said so
     */
    record NoPatient(Optional<Cause> cause, Optional<Duration> retryAfter) implements ReadResult {
        public NoPatient(Optional<Cause> cause) {
            this(cause, Optional.empty());
        }
    }

    /** So many other records are being read from the FHIR server that this one would not be read in time. */
    record TurnedAway() implements ReadResult {}
}

package org.footbridge.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the service cannot do without, the patient, could neither be taken from prefetch nor read: 412. */
public final class PreconditionFailed extends RequestRefused {
    private final Optional<Duration> retryAfter;

    /**
     * Both texts reach the caller: name keys and steps, never anything of the record.
     *
     * @param retryAfter when a busy FHIR server may be asked again
     */
    public PreconditionFailed(String what, String remedy, Optional<Duration> retryAfter) {
        super(ErrorCode.PATIENT_NOT_READABLE, what, remedy, List.of());
        this.retryAfter = retryAfter;
    }

    @Override
    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}

package org.footbridge.hook.refusal;

import java.util.List;

/** The body is longer than this installation reads: 413. */
public final class BodyTooLarge extends Refusal {
    public BodyTooLarge(long limitInBytes) {
        super(
                Fault.BODY_TOO_LARGE,
                "The body is longer than " + limitInBytes + " bytes",
                "Send less prefetch (what is left out is read from fhirServer) or raise footbridge.body-limit",
                List.of());
    }
}

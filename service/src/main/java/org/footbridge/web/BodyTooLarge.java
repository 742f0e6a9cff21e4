package org.footbridge.web;

import java.util.List;

/** The body is longer than this installation reads: 413. */
public final class BodyTooLarge extends RequestRefused {
    public BodyTooLarge(long limitInBytes) {
        super(
                ErrorCode.BODY_TOO_LARGE,
                "The body is longer than " + limitInBytes + " bytes",
                "Send less prefetch (what is left out is read from fhirServer) or raise footbridge.body-limit",
                List.of());
    }
}

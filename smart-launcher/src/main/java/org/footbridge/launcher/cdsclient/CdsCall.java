package org.footbridge.launcher.cdsclient;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * A call to a CDS service as it went over the wire, secrets included.
 *
 * @param status the answer's; 0 where none came
 */
public record CdsCall(
        Instant at,
        String method,
        URI url,
        String authorization,
        String sent,
        int status,
        String received,
        Duration took) {}

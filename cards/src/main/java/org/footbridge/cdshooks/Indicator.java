package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How urgent a card is, in increasing order (cds-hooks_2.0@88). */
public enum Indicator {
    @JsonProperty("info")
    INFO,
    @JsonProperty("warning")
    WARNING,
    @JsonProperty("critical")
    CRITICAL
}

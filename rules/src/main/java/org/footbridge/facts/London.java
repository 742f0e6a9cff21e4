package org.footbridge.facts;

import java.time.ZoneId;

/** The time zone of every day and every hour that is shown or compared. */
public final class London {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}
}

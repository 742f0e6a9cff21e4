package org.footbridge.launcher;

import java.time.ZoneId;

/** Time zone of the practice: a GP's day is a day in London, wherever the machine stands. */
public final class PracticeZone {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private PracticeZone() {}
}

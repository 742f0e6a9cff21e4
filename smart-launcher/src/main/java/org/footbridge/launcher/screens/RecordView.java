package org.footbridge.launcher.screens;

import java.util.List;

/** One patient's record as the screen shows it. */
public record RecordView(
        PatientView patient,
        ListPage<ProblemView> active,
        ListPage<ProblemView> past,
        ListPage<MeasurementView> measurements,
        List<ReferralView> referrals) {

    public RecordView {
        referrals = List.copyOf(referrals);
    }
}

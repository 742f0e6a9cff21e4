package org.footbridge.launcher.record;

import java.util.List;

/** One patient's record as the screen shows it. */
public record RecordView(
        PatientView patient,
        Page<ProblemView> active,
        Page<ProblemView> past,
        Page<MeasurementView> measurements,
        List<ReferralView> referrals) {

    public RecordView {
        referrals = List.copyOf(referrals);
    }
}

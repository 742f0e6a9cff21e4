package org.footbridge.chart;

import java.util.List;
import java.util.Set;
import org.footbridge.chart.JourneyEntries.Read;
import org.footbridge.chart.element.Elements;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;
import org.footbridge.record.BundleEntry;

/**
 * Consultations: those about a referral are contacts of it, and the others of the last year are counted.
 *
 * @param events what has happened to referrals, which this adds to
 */
record Encounters(JourneyEntries entries, List<ReferralEvent> events, YearCount count) {

    private static final Elements ELEMENTS = Elements.of("status", "class", "subject", "period");
    private static final Set<String> BEGUN = Set.of("arrived", "triaged", "in-progress", "onleave", "finished");

    /** Outside hospital beds and emergency departments (HL7 v3 ActEncounterCode). */
    private static final Set<String> OUTSIDE_HOSPITAL = Set.of("AMB", "VR", "HH");

    void read() {
        entries.read("Encounter", "subject", ELEMENTS, this::matters, this::use);
    }

    private boolean matters(BundleEntry entry) {
        return isOutsideHospital(entry) || entries.isAboutAReferral(entry, "basedOn");
    }

    private static boolean isOutsideHospital(BundleEntry entry) {
        return OUTSIDE_HOSPITAL.contains(
                entry.resource().path("class").path("code").stringValue(""));
    }

    private void use(Read read) {
        var status = read.resource().text("status");
        var when = read.resource().one("period").flatMap(it -> it.date("start")).orElse(null);
        if (BEGUN.contains(status)) {
            entries.events(read, Kind.CONTACT, when, "basedOn").forEach(events::add);
        }
        if (status.equals("finished")
                && isOutsideHospital(read.entry())
                && !entries.isAboutAReferral(read.entry(), "basedOn")) {
            count.add(when, read.entry().source());
        }
    }
}

package org.footbridge.chart;

import java.util.List;
import org.footbridge.chart.JourneyEntries.Read;
import org.footbridge.chart.element.Elements;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.facts.ReferralEvent.Kind;

/**
 * Messages about a referral: to the patient, which are contacts, and to others, which tell the practice what came of it.
 *
 * @param events what has happened to referrals, which this adds to
 */
record Communications(JourneyEntries entries, List<ReferralEvent> events) {

    private static final Elements ELEMENTS = Elements.of("status", "subject", "sent", "received");

    void read() {
        entries.read(
                "Communication",
                "subject",
                ELEMENTS,
                entry -> entries.isAboutAReferral(entry, "basedOn", "about"),
                this::use);
    }

    private void use(Read read) {
        var message = read.resource();
        if (!message.text("status").equals("completed")) {
            return;
        }
        var when = message.date("sent").or(() -> message.date("received")).orElse(null);
        var kind = isToThePatient(read) ? Kind.CONTACT : Kind.MESSAGE_BACK;
        entries.events(read, kind, when, "basedOn", "about").forEach(events::add);
    }

    /** Where nobody is named, the patient is: a message about a referral is seldom written to nobody. */
    private boolean isToThePatient(Read read) {
        var recipients = read.entry().resource().path("recipient");
        return recipients.isEmpty()
                || recipients
                        .valueStream()
                        .anyMatch(recipient -> entries.record().references().isThePatient(recipient));
    }
}

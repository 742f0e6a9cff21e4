package org.footbridge.chart;

import java.time.LocalDate;
import org.footbridge.chart.JourneyEntries.Read;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.facts.ObservedValue;
import org.footbridge.record.PathwayElements;

/**
 * Consents to disclose information (HL7 v3 ActCode IDSCL, as HL7 SDOH Clinical Care asks for): given, or refused or
 * withdrawn. One whose time is over says nothing.
 */
record Consents(JourneyEntries entries, LocalDate asOf, FactsBuilder facts) {

    private static final String TERM = "consent to share";
    private static final Elements ELEMENTS =
            Elements.of("status", "scope", "category", "patient", "dateTime", "provision");

    void read() {
        if (entries.vocabulary().find(TERM).isPresent()) {
            entries.read(
                    "Consent",
                    "patient",
                    ELEMENTS,
                    entry -> PathwayElements.isConsentToShare(entry.resource()),
                    this::use);
        }
    }

    private void use(Read read) {
        var consent = read.resource();
        var provision = consent.one("provision");
        if (FhirDates.isOver(provision.flatMap(it -> it.one("period")), asOf)) {
            return;
        }
        switch (consent.text("status")) {
            case "active" ->
                observe(!isDenied(provision.map(it -> it.text("type")).orElse("")), consent, read);
            case "rejected", "inactive" -> observe(false, consent, read);
            default -> {
                // Not yet given, or written by mistake.
            }
        }
    }

    private static boolean isDenied(String type) {
        return type.equals("deny");
    }

    private void observe(boolean given, FhirElement consent, Read read) {
        facts.observe(
                TERM,
                given ? ObservedValue.yes() : ObservedValue.no(),
                consent.date("dateTime").orElse(null),
                read.entry().source());
    }
}

package org.footbridge.chart;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.RecordRead;
import org.footbridge.vocabulary.Vocabulary;

/**
 * The one door from FHIR to facts. Each entry's codes are looked up in the vocabulary first; only what a rule can use is
 * handed to HAPI's parser. The same record gives equal facts in any order and in any way of reading it.
 */
final class HapiChart {

    private final FhirContext fhir;

    public HapiChart(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** What the record says on a day, in Europe/London. */
    public PatientFacts facts(RecordRead record, LocalDate asOf, Vocabulary vocabulary) {
        var model = new HapiFhirParser(fhir);
        var facts = new FactsBuilder();
        for (RecordPart part : RecordPart.values()) {
            record.part(part).failures().stream()
                    .filter(cause -> Journey.matters(part, vocabulary))
                    .forEach(cause -> facts.unread(part, cause, vocabulary.termsReadFrom(part)));
        }
        new HapiDemographics(model, vocabulary, asOf, facts).read(record);
        var stated = new StatedEntries();
        var problems = new Statements(vocabulary, RecordPart.PROBLEMS, asOf, stated, facts);
        new HapiProblemList(
                        new HapiCodedEntries(model, new CodeLookup(vocabulary, RecordPart.PROBLEMS), problems), asOf)
                .read(record);
        var measurements = new Statements(vocabulary, RecordPart.MEASUREMENTS, asOf, stated, facts);
        var observationCodes = new CodeLookup(vocabulary, RecordPart.MEASUREMENTS);
        var answers = new HapiObservedAnswers(new HapiObservationValues(vocabulary), measurements);
        new HapiMeasurements(model, observationCodes, answers).read(record);
        var procedures = new Statements(vocabulary, RecordPart.PROCEDURES, asOf, stated, facts);
        new HapiProcedures(new HapiCodedEntries(model, new CodeLookup(vocabulary, RecordPart.PROCEDURES), procedures))
                .read(record);
        stated.observe(asOf, facts);
        var referrals = new HapiReferrals(model, vocabulary, facts).read(record);
        var journey = new HapiJourney(model, record, referrals, asOf, vocabulary, facts).read();
        var pathway = new Pathway(
                referrals,
                new HapiCareTeams(model, vocabulary, asOf, facts).read(record),
                new HapiLinkWorkers(model, vocabulary, asOf, facts).read(record),
                journey.events(),
                journey.asked());
        var preferences = new HapiPreferenceAnswers(model, facts).read(record);
        return new PatientFacts(asOf, facts.observations(), facts.unread(), pathway, facts.notUnderstood(), false)
                .withPreferences(preferences);
    }

    /** Who the patient is, for a screen; read by itself, since no fact and no rule depends on it. */
    public PatientIdentity identity(RecordRead record) {
        return new HapiPatientIdentityReader(new HapiFhirParser(fhir), record.patient()).read();
    }
}

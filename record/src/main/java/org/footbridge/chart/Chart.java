package org.footbridge.chart;

import java.time.LocalDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.RecordRead;
import org.footbridge.vocabulary.Vocabulary;

/**
 * The one door from FHIR to facts. Each entry's codes are looked up in the vocabulary first; only what a rule can use is
 * checked and read, without a model of it. The same record gives equal facts in any order and in any way of reading it.
 */
public final class Chart {

    /** What the record says on a day, in Europe/London. */
    public PatientFacts facts(RecordRead record, LocalDate asOf, Vocabulary vocabulary) {
        var facts = new FactsBuilder();
        for (RecordPart part : RecordPart.values()) {
            record.part(part).failures().stream()
                    .filter(cause -> Journey.matters(part, vocabulary))
                    .forEach(cause -> facts.unread(part, cause, vocabulary.termsReadFrom(part)));
        }
        new Demographics(vocabulary, asOf, facts).read(record);
        var stated = new StatedEntries();
        var problems = new Statements(vocabulary, RecordPart.PROBLEMS, asOf, stated, facts);
        new ProblemList(new CodedEntries(new CodeLookup(vocabulary, RecordPart.PROBLEMS), problems), asOf).read(record);
        var measurements = new Statements(vocabulary, RecordPart.MEASUREMENTS, asOf, stated, facts);
        var observationCodes = new CodeLookup(vocabulary, RecordPart.MEASUREMENTS);
        var answers = new ObservedAnswers(new ObservationValues(vocabulary), measurements);
        new Measurements(observationCodes, answers).read(record);
        var procedures = new Statements(vocabulary, RecordPart.PROCEDURES, asOf, stated, facts);
        new Procedures(new CodedEntries(new CodeLookup(vocabulary, RecordPart.PROCEDURES), procedures)).read(record);
        stated.observe(asOf, facts);
        var referrals = new Referrals(vocabulary, facts).read(record);
        var journey = new Journey(record, referrals, asOf, vocabulary, facts).read();
        var pathway = new Pathway(
                        referrals,
                        new CareTeams(vocabulary, asOf, facts).read(record),
                        new LinkWorkers(vocabulary, asOf, facts).read(record),
                        journey.events(),
                        journey.asked())
                .ordering(new Orders(asOf).read(record));
        var preferences = new PreferenceAnswers(facts).read(record);
        return new PatientFacts(asOf, facts.observations(), facts.unread(), pathway, facts.notUnderstood(), false)
                .withPreferences(preferences);
    }

    /** Who the patient is, for a screen; read by itself, since no fact and no rule depends on it. */
    public PatientIdentity identity(RecordRead record) {
        return new PatientIdentityReader(record.patient()).read();
    }
}

package org.footbridge.card;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.cdshooks.CdsResponse;
import org.footbridge.chart.Chart;
import org.footbridge.facts.PatientFacts;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.footbridge.record.HttpFhirSource;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReader;
import org.footbridge.record.RecordRequest;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.TableFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The story of an answer without its HTTP: the shipped tables, a day that stands still, and counted uuids. */
final class InMemoryConsultation {

    static final FhirContext FHIR = FhirContext.forR4();
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final CardContext GP = new CardContext(
            "Patient/" + APatient.ID, "PractitionerRole/gp1", URI.create("https://footbridge.example/launch"), false);
    private static final URI ABOUT = URI.create("https://footbridge.example/about");
    static final TableFiles TABLES = TableFiles.in(Path.of("../rules/rulebase"));
    static final RuleBase RULES = admitted(TABLES);

    private static final RecordReader READER = HttpFhirSource.reader(Duration.ofSeconds(20));
    private static final Chart CHART = new Chart();
    private static final Adviser ADVISER = new Adviser();

    private InMemoryConsultation() {}

    static RuleBase admitted(TableFiles tables) {
        return switch (RuleBaseGate.admit(tables)) {
            case Outcome.Sound(var ruleBase) -> ruleBase;
            case Outcome.Faulty faulty -> throw new AssertionError(faulty.report());
        };
    }

    static PatientFacts facts(APatient patient) {
        try (var server = new FhirServerStub()) {
            patient.heldBy(server);
            var request =
                    new RecordRequest(APatient.ID, new HashMap<>(patient.prefetch()), Optional.of(server.access()));
            return CHART.facts(
                    (RecordRead) READER.read(request, RULES.vocabulary()), patient.today(), RULES.vocabulary());
        }
    }

    static Advice advice(PatientFacts facts) {
        return ADVISER.advise(RULES, facts);
    }

    static Advice advice(APatient patient) {
        return advice(facts(patient));
    }

    static List<TracedCard> cards(Advice advice) {
        return cards(RULES, advice, GP);
    }

    static List<TracedCard> cards(RuleBase rules, Advice advice, CardContext recipient) {
        var count = new AtomicLong();
        return new CardMaker(() -> new UUID(0, count.incrementAndGet()), ABOUT).cards(rules, advice, recipient);
    }

    static List<TracedCard> cards(APatient patient) {
        return cards(advice(patient));
    }

    /** What goes over the wire. */
    static JsonNode response(List<TracedCard> cards) {
        var response = new CdsResponse(cards.stream().map(TracedCard::card).toList());
        return JSON.readTree(JSON.writeValueAsString(response));
    }
}

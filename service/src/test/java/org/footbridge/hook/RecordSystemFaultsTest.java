package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.footbridge.feedback.WrittenLedger;
import org.footbridge.people.APatient;
import org.footbridge.people.GoldenPeople;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A record system that fails: what is sound is answered, what was not read is said, and the next call is served. */
@Timeout(120)
class RecordSystemFaultsTest extends ServiceWithFhirServer {

    /** What was asked for, and how a card names it. */
    static final Map<String, String> PARTS = Map.of(
            "Condition?", "problems",
            "Observation?", "measurements and scores",
            "ServiceRequest?", "referrals",
            "CareTeam?", "care teams",
            "PractitionerRole/r1", "link worker details",
            "HealthcareService/h1", "link worker details",
            "Organization/g1", "link worker details");

    @Autowired
    private JdbcTemplate ledger;

    @Autowired
    private WrittenLedger written;

    private static Map<String, FhirServerStub.Reply> faults() {
        var faults = new LinkedHashMap<String, FhirServerStub.Reply>();
        faults.put("401", FhirServerStub.status(401));
        faults.put("403", FhirServerStub.status(403));
        faults.put("500", FhirServerStub.status(500));
        faults.put("garbage", FhirServerStub.json("<html>no</html>"));
        faults.put("wrong type", FhirServerStub.json("{\"resourceType\":\"Medication\",\"id\":\"r1\"}"));
        faults.put(
                "truncated",
                FhirServerStub.json("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceTy"));
        faults.put(
                "not JSON",
                FhirServerStub.body(200, "application/fhir+xml", "<Bundle/>".getBytes(StandardCharsets.UTF_8)));
        return faults;
    }

    static Stream<Arguments> partsAndFaults() {
        return PARTS.keySet().stream()
                .sorted()
                .flatMap(part -> Stream.of("401", "403", "500", "garbage", "wrong type", "truncated", "not JSON")
                        .map(fault -> arguments(part, fault)));
    }

    /** Lonely, with a referral to a link worker who has neither telephone nor e-mail. */
    static APatient patient() {
        return APatient.aPatient()
                .aged(78)
                .whoFeelsLonely()
                .withPhq9(7)
                .withReferralTo("PractitionerRole/r1", 14)
                .withCareTeam("active", "PractitionerRole/r1", "")
                .whereALinkWorker(
                        "r1",
                        "'healthcareService':[{'reference':'HealthcareService/h1'}],"
                                + "'organization':{'reference':'Organization/g1'}")
                .where("{'resourceType':'HealthcareService','id':'h1'}")
                .where("{'resourceType':'Organization','id':'g1'}");
    }

    @ParameterizedTest
    @MethodSource("partsAndFaults")
    void answers_with_what_is_sound_and_says_what_was_not_read(String part, String fault) {
        patient().heldBy(server);
        var sound = withoutUuids(call(Map.of()));
        assertThat(sound).contains("no telephone or e-mail").contains("Feeling lonely: consider");

        server.on(part, Objects.requireNonNull(faults().get(fault)));
        saysWhatIsSound(part, call(Map.of()));

        patient().heldBy(server);
        assertThat(withoutUuids(call(Map.of()))).isEqualTo(sound);
    }

    /** The answer where that part could not be read. */
    static void saysWhatIsSound(String part, TestResponse reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.http().body()).contains("**Could not be read:**").contains(PARTS.get(part) + " (");
        boolean safety = part.equals("Condition?") || part.equals("Observation?");
        assertThat(summaries(reply).stream().anyMatch(it -> it.contains("ask about safety")))
                .isEqualTo(safety);
        // A colleague may be asked about a stalled referral all the same.
        assertThat(suggestions(reply).stream().noneMatch(label -> label.startsWith("Add a draft referral")))
                .isEqualTo(safety);
        assertThat(reply.http().body().contains("no telephone or e-mail"))
                .as("an unchecked link worker is never called unreachable")
                .isEqualTo(safety);
        if (!safety) {
            assertThat(summaries(reply)).anyMatch(it -> it.startsWith("Feeling lonely: consider"));
        }
    }

    /** Of a cold, which no rule reads: the server did not answer the question, so this patient's entries may be missing. */
    @ParameterizedTest
    @ValueSource(strings = {"Condition?", "Observation?", "ServiceRequest?", "CareTeam?"})
    void says_that_an_answer_which_holds_another_patients_entry_was_not_read(String part) {
        patient().heldBy(server);
        server.on(part, FhirServerStub.json("""
                {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": {"resourceType": "%s", "id": "a-cold",
                 "status": "final", "subject": {"reference": "Patient/somebody-else"},
                 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "82272006"}]}}}]}""".formatted(part.replace("?", ""))));
        var reply = call(Map.of());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.http().body())
                .contains("**Could not be read:**", PARTS.get(part) + " (")
                .doesNotContain("somebody-else", "a-cold");
    }

    @Test
    void refuses_where_the_patient_cannot_be_read() {
        faults().forEach((name, fault) -> {
            patient().heldBy(server);
            server.on("Patient/" + APatient.ID, fault);
            var reply = call(Map.of());

            assertThat(reply.status()).as(name).isEqualTo(412);
            assertThat(reply.fault()).as(name).isEqualTo("patient-not-readable");
            assertThat(reply.http().body()).doesNotContain(APatient.ID, "127.0.0.1");
        });
        server.on("Patient/" + APatient.ID, FhirServerStub.status(404));
        assertThat(call(Map.of()).diagnostics()).contains("is not there");

        patient().heldBy(server);
        assertThat(call(Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void says_that_a_record_system_is_busy_and_passes_on_when_to_call_again(int status) {
        patient().heldBy(server);
        server.on("Observation?", busy(status));
        assertThat(call(Map.of()).http().body()).contains("measurements and scores (record system busy)");

        server.on("Patient/" + APatient.ID, busy(status));
        var reply = call(Map.of());

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.diagnostics()).contains("could not be read (busy)");
        assertThat(reply.header("Retry-After")).isEqualTo("17");
        assertThat(reply.http().headers().firstValue("Content-Type")).hasValue("application/json");
    }

    private static FhirServerStub.Reply busy(int status) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "17");
            FhirServerStub.status(status).to(exchange);
        };
    }

    @Test
    void fails_without_showing_anything_of_the_inside_and_serves_the_next_call() {
        var patient = patient().heldBy(server);
        FixedDay.BROKEN.set(true);
        var reply = call(patient.prefetch());
        FixedDay.BROKEN.set(false);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.fault()).isEqualTo("engine-failure");
        assertThat(reply.http().body())
                .doesNotContain(APatient.ID, APatient.NHS_NUMBER, "Exception", "org.footbridge", "java");
        assertThat(call(patient.prefetch()).status()).isEqualTo(200);
    }

    @Test
    void lets_the_ledger_know_the_rules_that_a_discreet_card_does_not_name() {
        written.now();
        ledger.update("delete from issued_card");
        var reply =
                call(GoldenPeople.named("safeguarding-lonely").heldBy(server).prefetch());

        assertThat(summaries(reply))
                .containsExactly("Entries to read first: look at the record before discussing support");
        assertThat(reply.http().body()).doesNotContain("WITHHOLD", "766561000000109");
        written.now();
        assertThat(ledger.query(
                        "select rule_ids from issued_card",
                        (row, number) -> List.of((Object[]) row.getArray(1).getArray())))
                .anySatisfy(rules -> assertThat(rules).contains("WITHHOLD-SAF-2"));
    }
}

package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footbridge.acknowledgement.Acknowledgements;
import org.footbridge.consultation.Consultation;
import org.footbridge.consultation.Consulted;
import org.footbridge.consultation.ConsultedBy;
import org.footbridge.hook.clients.TrustedCaller;
import org.footbridge.people.APatient;
import org.footbridge.record.RecordRequest;
import org.footbridge.telemetry.MeasuredAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call that names no FHIR server is of the only one of its client: there "read, proceed with care" counts. */
class ReadWithCareWithoutServerTest extends ServiceOnPort {

    @Autowired
    private Consultation consultation;

    @Autowired
    private Acknowledgements acknowledgements;

    @Autowired
    private JdbcClient jdbc;

    private final APatient patient = APatient.aPatientOn(LocalDate.now(ZoneId.of("Europe/London")))
            .aged(78)
            .whoFeelsLonely()
            .with("766561000000109", "Safeguarding", 20);

    /** The other tests share the database. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from acknowledgement").update();
    }

    private void saidAt(String fhirBase) {
        var request = new RecordRequest(APatient.ID, Map.copyOf(patient.prefetch()), Optional.empty());
        var by = new ConsultedBy("Practitioner/7", null, URI.create(fhirBase), false);
        var advised = (Consulted.OnRecord)
                consultation.advise(request, by, consultation.deadline(System.nanoTime()), MeasuredAnswer.NONE);
        assertThat(acknowledgements.keep(
                        advised.toRead().orElseThrow(), patient.today().plusDays(90)))
                .isTrue();
    }

    private boolean isCritical(String issuer) {
        var call = """
                {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "context": {"userId": "Practitioner/7", "patientId": "%s"}, "prefetch": %s}""".formatted(APatient.ID, JsonMapper.shared().writeValueAsString(patient.prefetch()));
        var reply = post(
                SERVICE, call, TestToken.by(issuer, KEYS, BASE_URL + SERVICE).sign());
        assertThat(reply.status()).isEqualTo(200);
        JsonNode first = reply.json().path("cards").path(0);
        return first.path("indicator").stringValue("").equals("critical");
    }

    @Test
    void counts_for_the_client_of_that_server_and_for_no_other() {
        assertThat(isCritical(ISSUER)).isTrue();

        saidAt(FHIR);

        assertThat(isCritical(ISSUER)).isFalse();
        assertThat(isCritical(FILE_ISSUER)).isTrue();
    }

    @Test
    void a_client_with_several_servers_or_none_has_to_name_one() {
        for (var servers : Set.of(Set.<String>of(), Set.of(FHIR, "https://record.example/other"))) {
            assertThat(new TrustedCaller.Registered(servers, null).onlyFhirServer())
                    .isNull();
        }
        assertThat(new TrustedCaller.OnThisMachine().onlyFhirServer()).isNull();
    }
}

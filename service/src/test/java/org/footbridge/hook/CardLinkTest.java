package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footbridge.card.TracedCard;
import org.footbridge.consultation.Consultation;
import org.footbridge.consultation.Consulted;
import org.footbridge.consultation.ConsultedBy;
import org.footbridge.people.APatient;
import org.footbridge.record.RecordRequest;
import org.footbridge.telemetry.MeasuredAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a card to the page at that card. */
class CardLinkTest extends ServiceOnPort {

    @Autowired
    private Consultation consultation;

    private final APatient patient = APatient.aPatientOn(LocalDate.now(ZoneId.of("Europe/London")))
            .aged(78)
            .whoFeelsLonely()
            .with("160932005", "Financial problem", 12);

    private JsonNode cards(String issuer) {
        return cards(issuer, patient);
    }

    private JsonNode cards(String issuer, APatient patient) {
        String call = """
                {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "context": {"userId": "Practitioner/7", "patientId": "%s"}, "prefetch": %s}""".formatted(APatient.ID, JsonMapper.shared().writeValueAsString(patient.prefetch()));
        String token = TestToken.by(issuer, KEYS, BASE_URL + SERVICE).sign();
        TestResponse reply = post(SERVICE, call, token);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().path("cards");
    }

    @Test
    void is_there_for_a_record_system_that_has_the_page_registered_and_says_nothing_of_the_patient() {
        JsonNode cards = cards(ISSUER);

        assertThat(cards.size()).isGreaterThan(1);
        for (JsonNode card : cards) {
            JsonNode link = card.path("links").path(0);
            assertThat(link.path("type").stringValue()).isEqualTo("smart");
            assertThat(link.path("url").stringValue()).isEqualTo(BASE_URL + "/launch");
            assertThat(link.path("appContext").stringValue())
                    .isEqualTo(card.path("uuid").stringValue());
            assertThat(card.path("links").size()).isEqualTo(1);
        }
    }

    @Test
    void says_on_a_card_with_entries_to_read_first_that_this_can_be_said_on_the_page() {
        var plain = cards(ISSUER).path(0);
        var toReadFirst = cards(ISSUER, patient.with("766561000000109", "Safeguarding", 20))
                .path(0);

        assertThat(toReadFirst.path("indicator").stringValue()).isEqualTo("critical");
        assertThat(label(toReadFirst)).isEqualTo("Say on the page that you have read them");
        assertThat(label(plain)).isEqualTo("Open the whole advice");
    }

    private static String label(JsonNode card) {
        return card.path("links").path(0).path("label").stringValue();
    }

    @Test
    void is_not_there_for_any_other() {
        JsonNode cards = cards(FILE_ISSUER);

        assertThat(cards.size()).isGreaterThan(1);
        assertThat(cards.valueStream()).noneMatch(card -> card.has("links"));
    }

    @Test
    void opens_the_same_card_made_anew_and_anything_else_opens_none() {
        var cards = cards(ISSUER);
        var advised = advised(patient);

        for (JsonNode card : cards) {
            assertThat(summary(
                            consultation.linkedCard(advised, card.path("uuid").stringValue())))
                    .hasValue(card.path("summary").stringValue());
        }
        for (String other :
                new String[] {null, "", "no uuid", UUID.randomUUID().toString(), "'; drop table issued_card"}) {
            assertThat(consultation.linkedCard(advised, other)).isEmpty();
        }
        var muchLater = advised(APatient.aPatientOn(patient.today()).aged(52));
        assertThat(consultation.linkedCard(muchLater, cards.path(0).path("uuid").stringValue()))
                .isEmpty();
    }

    private static Optional<String> summary(Optional<TracedCard> made) {
        return made.map(card -> card.card().summary());
    }

    private Consulted.OnRecord advised(APatient read) {
        var request = new RecordRequest(APatient.ID, Map.copyOf(read.prefetch()), Optional.empty());
        return (Consulted.OnRecord) consultation.advise(
                request,
                new ConsultedBy("Practitioner/7", null, null, false),
                consultation.deadline(System.nanoTime()),
                MeasuredAnswer.NONE);
    }
}

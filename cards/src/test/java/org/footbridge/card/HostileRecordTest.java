package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.footbridge.people.Attack;
import org.footbridge.people.FreeTextWriter;
import org.footbridge.people.GoldenPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record is text that others wrote: none of it is repeated on a card, and none of it moves a card. */
class HostileRecordTest {

    private static final String HOSTILE = Attack.HTML.at("id");

    /** Whose card is a question about words that nobody coded: without the words there is no question. */
    private static final String IN_WORDS = "suicide-as-text";

    static Stream<Arguments> people() {
        return GoldenPeople.all().keySet().stream()
                .filter(name -> !name.equals(IN_WORDS))
                .flatMap(name -> Stream.of(Attack.values()).map(attack -> arguments(name, attack)));
    }

    @ParameterizedTest
    @MethodSource("people")
    void says_the_same_whatever_the_free_text_of_the_record_says(String name, Attack attack) {
        var hostile = GoldenPeople.named(name).rewritten(resource -> withHostileText(resource, attack));

        assertThat(hostile.patient().toString()).contains("Patient.name.family", "Patient.text.div");
        assertThat(InMemoryConsultation.response(InMemoryConsultation.cards(hostile)))
                .isEqualTo(InMemoryConsultation.response(InMemoryConsultation.cards(GoldenPeople.named(name))));
    }

    /** A draft is known by the name of its route, which is a choice from the tables and not free. */
    private static JsonNode withHostileText(JsonNode resource, Attack attack) {
        var hostile = (ObjectNode) FreeTextWriter.in(resource, attack::at);
        if (resource.has("orderDetail")) {
            hostile.set("orderDetail", resource.path("orderDetail"));
        }
        return hostile;
    }

    @Test
    void repeats_no_words_about_which_it_asks() {
        var cards = InMemoryConsultation.response(InMemoryConsultation.cards(GoldenPeople.named(IN_WORDS)));

        assertThat(cards.toString()).contains("read it now and ask").doesNotContain("weekend", "A&E");
    }

    @Test
    void cites_no_resource_whose_id_is_none() {
        var lonely = APatient.aPatient()
                .aged(78)
                .whoFeelsLonely()
                .rewritten(resource ->
                        resource.path("resourceType").stringValue("").equals("Condition")
                                ? ((ObjectNode) resource.deepCopy()).put("id", HOSTILE)
                                : resource);

        var response = InMemoryConsultation.response(InMemoryConsultation.cards(lonely))
                .toString();

        assertThat(response).contains("Add a draft referral").doesNotContain("<script", "evil", "reasonReference");
    }
}

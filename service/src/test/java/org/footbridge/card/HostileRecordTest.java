package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.footbridge.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A record is text that others wrote: none of it is repeated on a card, and none of it moves a card. */
class HostileRecordTest {

    private static final String HOSTILE = "<script>alert('x')</script>\n\n# [click](https://evil.example) **{facts}**";
    private static final Set<String> FREE_TEXT = Set.of("display", "family", "given", "name");

    static Stream<String> people() {
        return People.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("people")
    void says_the_same_whatever_the_free_text_of_the_record_says(String name) {
        var hostile = People.named(name).rewritten(HostileRecordTest::withHostileText);

        assertThat(hostile.patient().toString()).contains("<script>");
        assertThat(Answering.response(Answering.cards(hostile)))
                .isEqualTo(Answering.response(Answering.cards(People.named(name))));
    }

    private static JsonNode withHostileText(JsonNode resource) {
        var copy = (ObjectNode) resource.deepCopy();
        fill(copy);
        copy.putObject("text").put("status", "generated").put("div", HOSTILE);
        copy.putArray("note").addObject().put("text", HOSTILE);
        if (copy.path("code").isObject()) {
            ((ObjectNode) copy.path("code")).put("text", HOSTILE);
        }
        return copy;
    }

    private static void fill(JsonNode node) {
        if (node instanceof ArrayNode items) {
            items.forEach(HostileRecordTest::fill);
        }
        if (node instanceof ObjectNode object) {
            if (object.has("system") && object.has("code")) {
                object.put("display", HOSTILE);
            }
            if (object.has("reference")) {
                object.put("display", HOSTILE);
            }
            object.properties().forEach(field -> {
                if (FREE_TEXT.contains(field.getKey()) && field.getValue().isString()) {
                    object.put(field.getKey(), HOSTILE);
                } else {
                    fill(field.getValue());
                }
            });
        }
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

        var response = Answering.response(Answering.cards(lonely)).toString();

        assertThat(response).contains("Add a draft referral").doesNotContain("<script", "evil", "reasonReference");
    }
}

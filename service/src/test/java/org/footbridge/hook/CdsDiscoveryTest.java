package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** cds-hooks_2.0@4 to @13. */
class CdsDiscoveryTest extends ServiceOnPort {
    private static final Map<String, String> TOKENS = Map.of(
            "patient-view", "userId|patientId|encounterId",
            "encounter-start", "userId|patientId|encounterId",
            "encounter-discharge", "userId|patientId|encounterId",
            "problem-list-item-create", "userId|patientId|encounterId",
            "appointment-book", "userId|patientId|encounterId",
            "order-select", "userId|patientId|encounterId",
            "order-sign", "userId|patientId|encounterId",
            "order-dispatch", "patientId|dispatchedOrders|performer");

    private List<JsonNode> services() {
        return get(DISCOVERY, token(DISCOVERY).sign())
                .json()
                .get("services")
                .valueStream()
                .toList();
    }

    @Test
    void describes_each_service_with_every_required_field() {
        TestResponse reply = get(DISCOVERY, token(DISCOVERY).sign());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.json().propertyNames()).containsExactly("services");
        assertThat(services()).hasSize(TOKENS.size()).allSatisfy(service -> {
            assertThat(TOKENS).containsKey(service.get("hook").stringValue());
            assertThat(service.get("id").stringValue())
                    .isEqualTo("social-prescribing-" + service.get("hook").stringValue());
            assertThat(service.get("title").stringValue()).isNotBlank();
            assertThat(service.get("description").stringValue()).isNotBlank();
            assertThat(service.get("usageRequirements").stringValue()).isNotBlank();
            assertThat(service.propertyNames())
                    .as("what 2.0.1 has, and nothing of the ballot")
                    .containsExactlyInAnyOrder("hook", "title", "description", "id", "prefetch", "usageRequirements");
        });
    }

    /** cds-hooks_2.0@11, @29 and @36. */
    @Test
    void names_each_prefetch_query_with_a_key() {
        assertThat(services()).allSatisfy(service -> {
            assertThat(service.get("prefetch").propertyNames()).contains("patient", "problems");
            assertThat(service.get("prefetch").values())
                    .allMatch(query -> query.isString() && !query.stringValue().isBlank());
        });
    }

    /** cds-hooks_2.0@55 to @59, and of each hook in the library the context fields that may be tokens. */
    @Test
    void asks_in_prefetch_only_with_tokens_that_the_hook_allows() {
        assertThat(services()).allSatisfy(service -> {
            var allowed = "\\{\\{context\\.(" + TOKENS.get(service.get("hook").stringValue()) + ")}}";
            assertThat(service.get("prefetch").values())
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(template.stringValue().replaceAll(allowed, "x"))
                            .matches("[A-Za-z]+(/x|\\?patient=x)"));
        });
    }

    /** cds-hooks_2.0@3. */
    @Test
    void sends_no_null_and_no_empty_value() {
        TestResponse reply = get(DISCOVERY, token(DISCOVERY).sign());

        assertThat(reply.http().body()).doesNotContain("null", "\"\"", "[]", "{}");
    }

    @Test
    void answers_304_to_a_client_that_has_the_same_definition() {
        String etag = get(DISCOVERY, token(DISCOVERY).sign()).header("etag");

        TestResponse again = send(request(DISCOVERY)
                .header("Authorization", "Bearer " + token(DISCOVERY).sign())
                .header("If-None-Match", etag));

        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.status()).isEqualTo(304);
    }
}

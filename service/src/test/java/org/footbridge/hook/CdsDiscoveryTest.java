package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** cds-hooks_2.0@4 to @13. */
class CdsDiscoveryTest extends ServiceOnPort {
    @Test
    void describes_the_service_with_every_required_field() {
        TestResponse reply = get(DISCOVERY, token(DISCOVERY).sign());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        JsonNode service = reply.json().get("services").get(0);
        assertThat(service.get("hook").asString()).isEqualTo("patient-view");
        assertThat(service.get("id").asString()).isEqualTo("social-prescribing-patient-view");
        assertThat(service.get("title").asString()).isNotBlank();
        assertThat(service.get("description").asString()).isNotBlank();
        assertThat(service.propertyNames())
                .as("what 2.0.1 has, and nothing of the ballot")
                .containsExactlyInAnyOrder("hook", "title", "description", "id", "prefetch", "usageRequirements");
    }

    /** cds-hooks_2.0@55 to @59. */
    @Test
    void asks_in_prefetch_only_with_tokens_that_the_hook_allows() {
        JsonNode service =
                get(DISCOVERY, token(DISCOVERY).sign()).json().get("services").get(0);
        List<String> templates = new ArrayList<>();
        service.get("prefetch").values().forEach(template -> templates.add(template.asString()));

        assertThat(templates)
                .isNotEmpty()
                .allSatisfy(template -> assertThat(
                                template.replaceAll("\\{\\{context\\.(patientId|userId|encounterId)}}", "x"))
                        .doesNotContain("{{")
                        .doesNotContain("_include", "_revinclude", "_has", ":not"));
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

package org.footbridge.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.footbridge.cdshooks.Card.SelectionBehavior;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CdsHooksJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Source SOURCE = new Source("Footbridge", null, null, new Coding("c", "http://s", null));

    /** cds-hooks_2.0@77. */
    @Test
    void says_no_advice_as_an_empty_array() {
        assertThat(JSON.writeValueAsString(CdsResponse.NO_CARDS)).isEqualTo("{\"cards\":[]}");
        assertThat(JSON.writeValueAsString(new CdsServices(List.of()))).isEqualTo("{\"services\":[]}");
    }

    /** cds-hooks_2.0@3. */
    @Test
    void leaves_out_what_has_no_value() {
        Card card = card("Ask about loneliness", List.of(), null);

        assertThat(JSON.readTree(JSON.writeValueAsString(card))).isEqualTo(JSON.readTree("""
                {"summary": "Ask about loneliness", "indicator": "info",
                 "source": {"label": "Footbridge", "topic": {"code": "c", "system": "http://s"}}}"""));
    }

    @Test
    void writes_a_full_card_in_the_words_of_the_standard() {
        Action action =
                new Action(Action.Type.CREATE, "Draft", JSON.readTree("{\"resourceType\":\"X\"}"), null, Map.of());
        Suggestion suggestion = new Suggestion("Draft it", "u", true, List.of(action), Map.of());
        Card card = new Card(
                "u",
                "s",
                "d",
                Indicator.CRITICAL,
                SOURCE,
                List.of(suggestion),
                SelectionBehavior.AT_MOST_ONE,
                List.of(new Coding("patient-refuses", "http://r", "Declined")),
                List.of(new Link("App", URI.create("https://a.example/launch"), Link.Type.SMART, "ctx", Map.of())),
                Map.of("org.footbridge.rules", Map.of("ids", List.of("NEED-LON-1"))));

        JsonNode json = JSON.readTree(JSON.writeValueAsString(card));

        assertThat(json.get("indicator").asString()).isEqualTo("critical");
        assertThat(json.get("selectionBehavior").asString()).isEqualTo("at-most-one");
        assertThat(json.at("/suggestions/0")).isEqualTo(JSON.readTree("""
                {"label": "Draft it", "uuid": "u", "isRecommended": true, "actions": [
                  {"type": "create", "description": "Draft", "resource": {"resourceType": "X"}}]}"""));
        assertThat(json.at("/links/0/type").asString()).isEqualTo("smart");
        assertThat(json.at("/extension/org.footbridge.rules/ids/0").asString()).isEqualTo("NEED-LON-1");
    }

    /** cds-hooks_2.0@83. */
    @Test
    void allows_139_characters_of_summary_and_no_more() {
        assertThat(card("x".repeat(139), List.of(), null).summary()).hasSize(139);
        assertThatThrownBy(() -> card("x".repeat(140), List.of(), null)).hasMessageContaining("140");
    }

    /** cds-hooks_2.0@93 and the model rule cds-resp-1. */
    @Test
    void asks_how_many_suggestions_may_be_taken() {
        Suggestion one = new Suggestion("a", null, true, List.of(), Map.of());

        assertThatThrownBy(() -> card("s", List.of(one), null)).hasMessageContaining("selectionBehavior");
        assertThatThrownBy(() -> card("s", List.of(one, one), SelectionBehavior.AT_MOST_ONE))
                .hasMessageContaining("recommended");
        assertThat(card("s", List.of(one, one), SelectionBehavior.ANY).suggestions())
                .hasSize(2);
    }

    /** cds-hooks_2.0@147. */
    @Test
    void takes_app_context_on_smart_links_only() {
        URI url = URI.create("https://a.example");
        assertThatThrownBy(() -> new Link("App", url, Link.Type.ABSOLUTE, "ctx", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Link("App", URI.create("/x"), Link.Type.SMART, null, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_that_was_not_sent_differs_from_one_sent_as_null() {
        CdsRequest request =
                new CdsRequest("patient-view", "i", Map.of(), null, null, Map.of("a", JSON.nullNode()), Map.of());

        assertThat(request.prefetch())
                .hasEntrySatisfying("a", node -> assertThat(node.isNull()).isTrue())
                .doesNotContainKey("b");
    }

    @Test
    void shows_neither_token_nor_record_when_printed() {
        FhirAuthorization authorization = new FhirAuthorization("secret", "Bearer", 300, "s", "app", "p");
        CdsRequest request = new CdsRequest(
                "patient-view",
                "i",
                Map.of("patientId", JSON.readTree("\"Jones\"")),
                "https://f.example",
                authorization,
                Map.of("patient", JSON.readTree("\"Jones\"")),
                Map.of());

        assertThat(authorization.toString()).doesNotContain("secret");
        assertThat(request.toString()).doesNotContain("secret", "Jones").contains("patient-view");
        assertThat(new OverrideReason(null, "Jones").toString()).doesNotContain("Jones");
    }

    private static Card card(
            String summary,
            List<Suggestion> suggestions,
            @org.jspecify.annotations.Nullable SelectionBehavior behaviour) {
        return new Card(
                null, summary, null, Indicator.INFO, SOURCE, suggestions, behaviour, List.of(), List.of(), Map.of());
    }
}

package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * The answers of all eight hooks about people with needs, a stalled referral, a draft and a risk: every card, source, suggestion,
 * action, link and coding in them is as CDS Hooks 2.0 has it (cds-hooks_2.0@74 to @147 and @214 to @220).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardsOnTheWireTest extends HookCalls {

    private final List<TestResponse> answers = new ArrayList<>();

    @BeforeAll
    void answers_of_all_hooks() {
        var stalled = patient()
                .whoFeelsLonely()
                .with("160932005", "Financial problem", 12)
                .withReferralToNobody(20);
        var atRisk = patient().whoFeelsLonely().with("401206008", "Deliberate self-harm", 5);
        for (var hook : HookContexts.hooks()) {
            for (var patient : List.of(patient().whoFeelsLonely(), stalled, atRisk)) {
                answers.add(fire(hook, patient, HookContexts.members(hook)));
            }
        }
    }

    private Stream<JsonNode> cards() {
        return answers.stream().flatMap(answer -> answer.json().get("cards").valueStream());
    }

    private Stream<JsonNode> suggestions() {
        return in(cards(), "suggestions");
    }

    private Stream<JsonNode> actions() {
        return in(suggestions(), "actions");
    }

    private Stream<JsonNode> links() {
        return in(cards(), "links");
    }

    private static Stream<JsonNode> in(Stream<JsonNode> objects, String array) {
        return objects.filter(object -> object.has(array))
                .map(object -> object.get(array))
                .peek(value -> assertThat(value.isArray()).as(array).isTrue())
                .flatMap(JsonNode::valueStream);
    }

    private static Function<JsonNode, String> text(String field) {
        return object -> object.path(field).stringValue();
    }

    /** Some are there, and each has this field as text that says something. */
    private static void assertText(Stream<JsonNode> objects, String field) {
        assertThat(objects)
                .isNotEmpty()
                .allSatisfy(object ->
                        assertThat(object.path(field).stringValue("")).as(field).isNotBlank());
    }

    @Test
    void each_service_answers_under_its_id_with_an_array_of_cards_and_nothing_else() {
        assertThat(answers).hasSize(3 * HookContexts.hooks().size()).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-type")).isEqualTo("application/json");
            assertThat(answer.json().propertyNames()).containsExactly("cards");
            assertThat(answer.json().get("cards").isArray()).isTrue();
        });
    }

    @Test
    void nothing_to_say_is_an_empty_array() {
        assertThat(fire("patient-view", patient(), "").http().body()).isEqualTo("{\"cards\":[]}");
    }

    @Test
    void nothing_in_a_card_is_null_or_empty() {
        assertThat(cards().map(JsonNode::toString))
                .isNotEmpty()
                .noneMatch(card -> card.matches("(?s).*(:null|:\"\"|\\[]|\\{}).*"));
    }

    @Test
    void each_card_has_a_uuid_that_no_other_has() {
        assertThat(cards().map(text("uuid")))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(uuid -> UUID.fromString(uuid).toString().equals(uuid));
    }

    @Test
    void a_summary_is_one_text_of_fewer_than_140_characters() {
        assertText(cards(), "summary");
        assertThat(cards().map(text("summary"))).allMatch(summary -> summary.length() < 140);
    }

    @Test
    void a_detail_is_markdown_without_html() {
        assertText(cards(), "detail");
        assertThat(cards().map(text("detail"))).noneMatch(detail -> detail.matches("(?s).*<[a-zA-Z/!].*"));
    }

    @Test
    void an_indicator_is_one_of_three_words() {
        assertThat(cards().map(text("indicator"))).contains("info", "warning", "critical");
        assertThat(cards().map(text("indicator"))).allMatch(List.of("info", "warning", "critical")::contains);
    }

    @Test
    void a_source_has_a_label_a_topic_and_no_icon() {
        assertText(cards().map(card -> card.path("source")), "label");
        assertThat(cards().map(card -> card.path("source"))).allSatisfy(source -> {
            assertThat(source.path("topic").path("code").stringValue()).isNotBlank();
            assertThat(source.path("topic").path("system").stringValue()).isNotBlank();
            assertThat(source.has("icon")).isFalse();
        });
    }

    @Test
    void a_source_leads_to_one_page_for_every_patient() {
        assertThat(cards().map(card -> card.path("source").path("url").stringValue()))
                .containsOnly(BASE_URL + "/about");
    }

    @Test
    void suggestions_say_how_many_may_be_taken() {
        var withSuggestions = cards().filter(card -> card.has("suggestions")).toList();

        assertThat(withSuggestions)
                .isNotEmpty()
                .allMatch(card -> List.of("at-most-one", "any")
                        .contains(card.path("selectionBehavior").stringValue("")));
        assertThat(cards().filter(card -> !card.has("suggestions"))).isNotEmpty();
    }

    @Test
    void a_suggestion_has_a_label_and_a_uuid_and_says_with_a_boolean_that_it_is_recommended() {
        assertText(suggestions(), "label");
        assertText(suggestions(), "uuid");
        assertThat(suggestions().map(text("uuid"))).doesNotHaveDuplicates();
        assertThat(suggestions().filter(suggestion -> suggestion.has("isRecommended")))
                .allMatch(suggestion -> suggestion.get("isRecommended").isBoolean());
    }

    @Test
    void a_suggestion_is_one_action_so_that_nothing_of_it_can_be_left_out() {
        assertThat(suggestions())
                .isNotEmpty()
                .allMatch(suggestion -> suggestion.path("actions").size() == 1);
    }

    @Test
    void an_action_creates_or_updates_a_whole_resource_and_deletes_none() {
        assertThat(actions().map(text("type"))).contains("create", "update").allMatch(type -> !type.equals("delete"));
        assertText(actions(), "description");
        assertThat(actions()).allSatisfy(action -> {
            assertThat(action.path("resource").path("resourceType").stringValue())
                    .isIn("ServiceRequest", "Task");
            assertThat(action.path("resource").has("id"))
                    .as("a new resource has no id, a changed one has its own")
                    .isEqualTo(action.path("type").stringValue().equals("update"));
            assertThat(action.has("resourceId")).isFalse();
        });
    }

    @Test
    void override_reasons_are_codings_with_words() {
        var reasons = in(cards(), "overrideReasons").toList();

        assertText(reasons.stream(), "code");
        assertText(reasons.stream(), "system");
        assertText(reasons.stream(), "display");
    }

    @Test
    void a_link_has_label_address_and_type_and_only_a_smart_one_has_context() {
        assertText(links(), "label");
        assertThat(links()).allSatisfy(link -> {
            assertThat(URI.create(link.path("url").stringValue()).isAbsolute()).isTrue();
            assertThat(link.path("type").stringValue()).isEqualTo("smart");
            assertThat(link.path("appContext").stringValue()).isNotBlank();
        });
    }

    @Test
    void an_extension_is_an_object_under_a_reverse_domain_name() {
        assertThat(cards().filter(card -> card.has("extension")))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.get("extension").properties())
                        .allSatisfy(extension -> {
                            assertThat(extension.getKey()).startsWith("org.footbridge.");
                            assertThat(extension.getValue().isObject()).isTrue();
                        }));
    }
}

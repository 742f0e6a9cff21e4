package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.footbridge.people.APatient;
import org.footbridge.people.GoldenPeople;
import org.footbridge.rule.ReferralModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The referral that a GP adds to the record with one click. */
class DraftReferralTest {

    private record Drafted(String route, JsonNode resource) {}

    private static List<Drafted> drafts(List<TracedCard> cards) {
        var drafts = new ArrayList<Drafted>();
        for (var made : cards) {
            for (var suggestion : made.card().suggestions()) {
                var resource =
                        Objects.requireNonNull(suggestion.actions().getFirst().resource());
                if (resource.path("resourceType").stringValue("").equals("ServiceRequest")) {
                    drafts.add(
                            new Drafted(String.valueOf(made.routesBySuggestion().get(suggestion.uuid())), resource));
                }
            }
        }
        return drafts;
    }

    static Stream<String> people() {
        return GoldenPeople.all().keySet().stream()
                .filter(name -> !drafts(InMemoryConsultation.cards(GoldenPeople.named(name)))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("people")
    void is_valid_fhir_and_no_more_than_a_proposal(String name) {
        for (var draft : drafts(InMemoryConsultation.cards(GoldenPeople.named(name)))) {
            assertThat(HapiValidation.errors(draft.resource())).isEmpty();
            // What the patient prefers stands in a note, where they were asked.
            assertThat(draft.resource().properties())
                    .extracting(field -> field.getKey())
                    .filteredOn(element -> !element.equals("note"))
                    .containsExactlyInAnyOrder(
                            "resourceType",
                            "identifier",
                            "status",
                            "intent",
                            "category",
                            "code",
                            "orderDetail",
                            "subject",
                            "authoredOn",
                            "requester",
                            "reasonCode",
                            "reasonReference");
            assertThat(draft.resource().path("status").stringValue()).isEqualTo("draft");
            assertThat(draft.resource().path("intent").stringValue()).isEqualTo("proposal");
            assertThat(draft.resource().at("/code/text").stringValue()).isEqualTo(draft.route());
            assertThat(draft.resource().at("/orderDetail/0/text").stringValue()).isEqualTo(draft.route());
            assertThat(draft.resource().at("/subject/reference").stringValue())
                    .isEqualTo(InMemoryConsultation.GP.patient());
            assertThat(draft.resource().path("reasonReference"))
                    .allSatisfy(reason -> assertThat(reason.path("reference").stringValue())
                            .matches("(Condition|Observation)/[a-z0-9]+"));
        }
    }

    /** The national code is for an accepted referral to a link worker and for nothing else. */
    @ParameterizedTest
    @CsvSource({
        "link worker, LINK_WORKER, link-worker, 871731000000106",
        "befriending, LINK_WORKER, link-worker, 871731000000106",
        "exercise referral, DIRECT_REFERRAL, direct, 390893007",
        "debt advice, DIRECT_REFERRAL, direct, ",
        "debt advice, SIGNPOST, direct, "
    })
    void says_what_is_referred(String route, ReferralModel model, String kind, @Nullable String code) {
        var draft = DraftReferral.of(
                route,
                model,
                List.of(),
                List.of(),
                "",
                new ResourceOrigin("5a7e1f0c-0000-4000-8000-000000000001", InMemoryConsultation.GP, APatient.TODAY),
                InMemoryConsultation.RULES.vocabulary());

        assertThat(draft.at("/category/0/coding/0/code").stringValue()).isEqualTo(kind);
        assertThat(draft.at("/code/coding/0/code").stringValue(null)).isEqualTo(code);
        assertThat(draft.at("/code/text").stringValue()).isEqualTo(route);
        assertThat(draft.at("/identifier/0/value").stringValue()).isEqualTo("5a7e1f0c-0000-4000-8000-000000000001");
        assertThat(draft.at("/orderDetail/0/text").stringValue()).isEqualTo(route);
    }

    @Test
    void bears_the_day_of_the_advice() {
        assertThat(drafts(InMemoryConsultation.cards(GoldenPeople.named("overdue-review"))))
                .allSatisfy(
                        draft -> assertThat(draft.resource().path("authoredOn").stringValue())
                                .isEqualTo("2027-10-04"));
    }

    @Test
    void names_no_requester_where_the_user_may_not_refer() {
        var advice = InMemoryConsultation.advice(GoldenPeople.named("lonely-living-alone"));
        var cards = InMemoryConsultation.cards(
                InMemoryConsultation.RULES,
                advice,
                new CardContext(InMemoryConsultation.GP.patient(), null, null, false));

        assertThat(drafts(cards))
                .isNotEmpty()
                .noneSatisfy(
                        draft -> assertThat(draft.resource().has("requester")).isTrue());
    }

    /** The record system keeps the draft under an id of its own; the next answer knows it again. */
    @ParameterizedTest
    @MethodSource("people")
    void once_in_the_record_is_not_suggested_again(String name) {
        Assumptions.assumeFalse(name.equals("referrals-not-read"), "a draft that cannot be read is not known again");
        for (var draft : drafts(InMemoryConsultation.cards(GoldenPeople.named(name)))) {
            if (!draft.resource().at("/category/0/coding/0/code").stringValue().equals("link-worker")) {
                continue; // direct referrals are not yet read from the record
            }
            var kept = ((ObjectNode) draft.resource().deepCopy()).put("id", "kept1");
            var again = GoldenPeople.named(name).withResource("referrals", kept);

            var cards = InMemoryConsultation.cards(again);

            assertThat(drafts(cards)).extracting(Drafted::route).doesNotContain(draft.route());
            assertThat(cards)
                    .anySatisfy(made -> assertThat(made.card().detail())
                            .containsPattern("\\*\\*Already suggested:\\*\\* a draft referral is in the record \\([^)]*"
                                    + draft.route()));
            assertThat(again.part("referrals")).contains(kept);
        }
    }

    @Test
    void is_neither_open_nor_waiting_for_a_link_worker() {
        var lonely = APatient.aPatient().aged(78).whoFeelsLonely();
        var draft = drafts(InMemoryConsultation.cards(lonely)).stream()
                .filter(each -> each.route().equals("link worker"))
                .findFirst()
                .orElseThrow();
        var kept = ((ObjectNode) draft.resource().deepCopy()).put("id", "kept1");

        var cards = InMemoryConsultation.cards(lonely.withResource("referrals", kept));

        assertThat(cards).extracting(made -> made.card().summary()).noneMatch(it -> it.contains("Open social"));
    }
}

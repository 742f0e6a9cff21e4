package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.card.InMemoryConsultation.RULES;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.facts.Unread;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a card says of a reason to help in another way, of a referral under way, and of several urgent findings. */
class CardWordsTest {

    private static final String LONELY = "age 78; feeling lonely yes 30 days ago";
    private static final String MONEY = "age 50; money problem yes 30 days ago";
    private static final String ABUSE = "; domestic abuse yes 100 days ago";
    private static final String CHILD = "; child safeguarding concern yes 100 days ago";
    private static final String SELF_HARM = "; self-harm yes 5 days ago";
    private static final String ITEM_9 = "; PHQ-9 item 9 2 5 days ago";
    private static final String OPEN = "**Open referral:** link worker, since 7 March 2026.";

    private static List<TracedCard> cards(PatientFacts facts) {
        return InMemoryConsultation.cards(InMemoryConsultation.advice(facts));
    }

    private static List<TracedCard> cards(String person) {
        return cards(ShippedRuleBase.person(person));
    }

    private static String detail(TracedCard made) {
        return String.valueOf(made.card().detail());
    }

    private static TracedCard routeCard(List<TracedCard> cards, String route) {
        return cards.stream()
                .filter(made -> made.card().suggestions().stream()
                        .anyMatch(suggestion -> suggestion.label().contains(route)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no card offers " + route + ": " + cards));
    }

    @Nested
    class First {
        @ParameterizedTest
        @ValueSource(strings = {"dementia", "learning disability"})
        void what_to_see_to_stands_before_what_next_and_the_link_worker_arranges_it(String term) {
            var card = routeCard(cards(MONEY + "; " + term + " yes 900 days ago"), "debt advice");

            assertThat(detail(card))
                    .containsSubsequence("**Why:** ", "**How sure:** ", "**First:** ", "**What next:** ")
                    .containsIgnoringCase(term + " is recorded: ask about capacity")
                    .contains("Refer to the link worker, who can arrange this with them.")
                    .doesNotContain("Refer directly.");
            assertThat(card.ruleIds()).anyMatch(rule -> rule.matches("WITHHOLD-(DEM|LDI)-1"));
        }

        @Test
        void nobody_else_reads_it() {
            assertThat(cards(MONEY)).noneMatch(made -> detail(made).contains("**First:**"));
        }

        @Test
        void what_could_not_be_read_is_named_before_a_referral() {
            var money = ShippedRuleBase.person(MONEY);
            var card = routeCard(cards(unread(money, "dementia")), "debt advice");

            assertThat(detail(card)).contains("**Not checked:** dementia. Ask before referring.");
        }
    }

    @Nested
    class UnderWay {
        @Test
        void an_open_referral_is_named_once_and_its_route_is_not_offered() {
            var cards = cards(referred(
                    MONEY,
                    new Referral(
                            "ServiceRequest/1",
                            Stage.OPEN,
                            daysAgo(100),
                            "debt advice",
                            List.of(),
                            Kind.DIRECT,
                            null)));

            assertThat(cards).noneMatch(made -> made.routesBySuggestion().containsValue("debt advice"));
            assertThat(cards)
                    .anySatisfy(made -> assertThat(detail(made))
                            .contains(
                                    "**Not suggested:** debt advice. Already referred on 7 March 2026 and still open.")
                            .containsOnlyOnce("**Open referral:** debt advice, since 7 March 2026."));
        }

        @Test
        void once_the_entries_were_read_the_card_says_what_is_not_offered_meanwhile() {
            var facts = ShippedRuleBase.person(MONEY + ABUSE);

            assertThat(cards(facts)).allMatch(made -> made.card().suggestions().isEmpty());
            assertThat(detail(routeCard(cards(facts.withReadWithCare(true)), "debt advice")))
                    .endsWith("The entries to read first were read. Nothing to take home or to print is offered"
                            + " meanwhile.");
        }
    }

    @Nested
    class Urgent {
        @Test
        void findings_share_the_first_card_with_none_cut_and_suicide_before_what_to_read() {
            var cards = cards(LONELY + SELF_HARM + ITEM_9 + ABUSE + CHILD);
            var critical = cards.stream()
                    .filter(made -> made.card().indicator() == Indicator.CRITICAL)
                    .toList();

            assertThat(critical).hasSize(1);
            assertThat(cards.getFirst()).isEqualTo(critical.getFirst());
            var card = critical.getFirst();
            assertThat(card.card().summary())
                    .isEqualTo("Possible risk of suicide or self-harm: assess safety before anything else");
            assertThat(detail(card))
                    .contains("**Also:** Entries to read first: look at the record before discussing support.")
                    .contains("Ask today about thoughts, plans and means.")
                    .contains("No support is suggested until they have been read.");
            assertThat(card.ruleIds()).contains("WITHHOLD-SUI-2", "WITHHOLD-SUI-3", "WITHHOLD-SAF-1", "WITHHOLD-SAF-3");
        }

        @ParameterizedTest
        @ValueSource(ints = {200, 400})
        void what_to_read_never_stands_before_a_question_about_suicide(int daysAgo) {
            var cards = cards(LONELY + "; self-harm yes " + daysAgo + " days ago" + ABUSE);
            var first = cards.getFirst();

            assertThat(first.card().indicator()).isEqualTo(Indicator.CRITICAL);
            assertThat(first.card().summary()).startsWith("Self-harm recorded");
            assertThat(detail(first)).contains("**Also:** Entries to read first: look at the record");
            assertThat(cards.stream().skip(1))
                    .noneMatch(made -> made.card().summary().contains("Self-harm"));
        }

        @Test
        void what_to_read_alone_says_no_word_of_suicide() {
            assertThat(cards(LONELY + ABUSE))
                    .allSatisfy(made -> assertThat(detail(made) + made.card().summary())
                            .doesNotContainIgnoringCase("suicide", "self-harm", "crisis", "safeguarding", "abuse"));
        }

        @Test
        void after_they_were_read_the_risk_of_suicide_stands_as_before() {
            var facts = ShippedRuleBase.person(LONELY + SELF_HARM + ABUSE);
            var after = cards(facts.withReadWithCare(true));

            assertThat(after.getFirst().card().indicator()).isEqualTo(Indicator.CRITICAL);
            assertThat(after).allMatch(made -> made.card().suggestions().isEmpty());
        }
    }

    /** The alert about a link worker and the reason not to offer one say the same thing. */
    @Nested
    class WithoutContradiction {
        private static final String ON = "Pass this on to its link worker";
        private static final String ASK = "Ask the social prescribing service who has taken it";

        @Test
        void a_link_worker_whom_nobody_can_find_is_asked_after() {
            var cards = cards(referred(LONELY + "; lives alone yes 30 days ago", linkWorkerReferral(List.of())));

            assertThat(cards.getFirst().card().summary())
                    .isEqualTo("Open social prescribing referral: no link worker is named");
            assertThat(all(cards)).contains(ASK, OPEN).doesNotContain(ON);
        }

        @Test
        void a_link_worker_who_can_be_found_takes_it_over() {
            var facts = referred(
                    LONELY + "; lives alone yes 30 days ago", linkWorkerReferral(List.of("PractitionerRole/1")));
            var found = new PatientFacts(
                    facts.asOf(),
                    facts.observations(),
                    List.of(),
                    new Pathway(
                            facts.pathway().referrals(),
                            List.of(),
                            List.of(new LinkWorker("PractitionerRole/1", true, true, false, Contact.RECORDED))));

            assertThat(all(cards(found))).contains(OPEN).doesNotContain(ASK, "no link worker is named");
        }

        @Test
        void where_it_could_not_be_read_neither_is_said() {
            var facts = referred(LONELY, linkWorkerReferral(List.of()));
            var unread = new PatientFacts(
                    facts.asOf(),
                    facts.observations(),
                    List.of(new Unread(
                            RecordPart.CARE_TEAMS,
                            Unread.Cause.REFUSED,
                            RULES.vocabulary().termsReadFrom(RecordPart.CARE_TEAMS))),
                    facts.pathway());

            assertThat(all(cards(unread)))
                    .contains("could not be checked", OPEN)
                    .doesNotContain(ON, ASK, "no link worker is named");
        }

        private static Referral linkWorkerReferral(List<String> performers) {
            return new Referral("ServiceRequest/1", Stage.OPEN, daysAgo(100), "", performers, Kind.LINK_WORKER, null);
        }

        private static String all(List<TracedCard> cards) {
            return String.join(
                    "\n",
                    cards.stream()
                            .flatMap(made -> Stream.of(made.card().summary(), detail(made)))
                            .toList());
        }
    }

    private static PartialDate daysAgo(int days) {
        return PartialDate.on(ShippedRuleBase.TODAY.minusDays(days));
    }

    private static PatientFacts unread(PatientFacts facts, String term) {
        return new PatientFacts(
                facts.asOf(),
                facts.observations(),
                List.of(new Unread(RecordPart.PROBLEMS, Unread.Cause.UNREADABLE, Set.of(term))),
                Pathway.NONE);
    }

    private static PatientFacts referred(String person, Referral referral) {
        var facts = ShippedRuleBase.person(person);
        return new PatientFacts(
                facts.asOf(), facts.observations(), List.of(), new Pathway(List.of(referral), List.of(), List.of()));
    }
}

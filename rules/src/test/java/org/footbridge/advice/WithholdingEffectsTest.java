package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.advice.Advice.Route;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.facts.Unread;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row of 2-withholding does: withhold, adapt, be quiet, be read once; and what a referral does to its route. */
class WithholdingEffectsTest {

    private static final TableFiles TABLES = TableFiles.in(Path.of("src/test/resources/tables-to-break"));
    private static final String NOT_FIRST = "2-withholding/not-first.csv";
    private static final String SAFETY = "2-withholding/safety.csv";
    private static final String LONELY = "age 78; feeling lonely yes 30 days ago";
    private static final String DEMENTIA = "; dementia yes 900 days ago";
    private static final String ABUSE = "; domestic abuse yes 100 days ago";
    private static final String SELF_HARM = "; self-harm yes 5 days ago";

    private static final RuleBase ADAPTING = with(
            NOT_FIRST,
            "withhold,-,Dementia is recorded: ask about capacity",
            "adapt,link worker,Dementia is recorded: ask about capacity");

    private static final RuleBase READ_ONCE =
            with(SAFETY, "Read the record first,-,read first", "Read the record first,90,read first");

    private static RuleBase with(String table, String... changes) {
        var text = TABLES.text(table).orElseThrow();
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return ShippedRuleBase.sound(TABLES.with(table, text));
    }

    private static Advice advice(RuleBase ruleBase, PatientFacts facts) {
        return new Adviser().advise(ruleBase, facts);
    }

    private static Advice advice(RuleBase ruleBase, String person) {
        return advice(ruleBase, ShippedRuleBase.person(person));
    }

    private static List<String> routes(Advice advice) {
        return advice.routes().stream().map(Route::name).toList();
    }

    @Nested
    class Adapting {
        @Test
        void suggests_the_route_with_what_comes_first_and_the_way_with_more_help() {
            var befriending = advice(ADAPTING, LONELY + DEMENTIA).routes().stream()
                    .filter(route -> route.name().equals("befriending"))
                    .findFirst()
                    .orElseThrow();

            assertThat(befriending.adaptations())
                    .extracting(step -> step.row().id())
                    .containsExactly("WITHHOLD-DEM-1");
            assertThat(befriending.referralModel()).isEqualTo(ReferralModel.LINK_WORKER);
            assertThat(befriending.isFacilitated()).isTrue();
        }

        @Test
        void adds_nothing_for_others() {
            assertThat(advice(ADAPTING, LONELY).routes())
                    .isNotEmpty()
                    .allMatch(route ->
                            route.adaptations().isEmpty() && route.notChecked().isEmpty() && !route.isFacilitated());
        }

        @Test
        void says_what_could_not_be_read_and_suggests_all_the_same() {
            var lonely = ShippedRuleBase.person(LONELY);
            var facts = new PatientFacts(
                    lonely.asOf(),
                    lonely.observations(),
                    List.of(new Unread(RecordPart.PROBLEMS, Unread.Cause.UNREADABLE, Set.of("dementia"))),
                    Pathway.NONE);

            assertThat(advice(ADAPTING, facts).routes())
                    .isNotEmpty()
                    .allSatisfy(route -> assertThat(route.notChecked())
                            .extracting(Term::name)
                            .containsExactly("dementia"));
        }
    }

    @Test
    void a_quiet_row_withholds_and_says_so() {
        var quiet = with(
                NOT_FIRST,
                "withhold,-,Dementia is recorded: ask about capacity",
                "quiet,-,Dementia is recorded: ask about capacity");

        var advice = advice(quiet, LONELY + DEMENTIA);

        assertThat(advice.routes()).isEmpty();
        assertThat(advice.withheld()).isNotEmpty().allMatch(Advice.Withheld::isQuiet);
    }

    @Nested
    class ReadOnce {
        @Test
        void is_lifted_by_read_proceed_with_care() {
            var facts = ShippedRuleBase.person(LONELY + ABUSE);

            assertThat(advice(READ_ONCE, facts).routes()).isEmpty();
            var lifted = advice(READ_ONCE, facts.withReadWithCare(true));
            assertThat(lifted.routes()).isNotEmpty();
            assertThat(lifted.alerts()).isEmpty();
            assertThat(lifted.withCare()).isTrue();
        }

        @Test
        void lifts_no_other_safety_finding() {
            var facts = ShippedRuleBase.person(LONELY + ABUSE + SELF_HARM).withReadWithCare(true);

            assertThat(advice(READ_ONCE, facts).alerts())
                    .extracting(Alert::name)
                    .containsExactly("safety");
        }

        @Test
        void why_not_says_so() {
            var facts = ShippedRuleBase.person(LONELY + ABUSE).withReadWithCare(true);
            var why = new WhyNot(new Adviser().evaluate(READ_ONCE, facts));

            assertThat(why.all(READ_ONCE.row("WITHHOLD-SAF-1")))
                    .containsExactly("\"read, proceed with care\" was said about it");
        }
    }

    @Nested
    class Alerts {
        @Test
        void a_discreet_card_shows_only_where_a_route_would() {
            assertThat(advice(READ_ONCE, "age 78" + ABUSE).alerts()).isEmpty();
            assertThat(advice(READ_ONCE, LONELY + ABUSE).alerts())
                    .extracting(Alert::name)
                    .containsExactly("read first");
        }

        @ParameterizedTest
        @ValueSource(strings = {"OPEN", "DRAFT"})
        void or_a_referral_is_open_or_drafted(Stage stage) {
            var facts = referred(ShippedRuleBase.person("age 78" + ABUSE), stage, Kind.DIRECT, "debt advice", null);

            assertThat(advice(READ_ONCE, facts).alerts())
                    .extracting(Alert::name)
                    .containsExactly("read first");
        }

        @Test
        void the_one_that_anybody_may_see_stands_first() {
            assertThat(advice(READ_ONCE, LONELY + ABUSE + SELF_HARM).alerts())
                    .extracting(Alert::name)
                    .containsExactly("safety", "read first");
        }
    }

    @Nested
    class Referred {
        private static final String MONEY = "age 50; money problem yes 30 days ago";

        @Test
        void an_open_direct_referral_is_not_offered_again_and_waits_for_no_link_worker() {
            var advice = advice(
                    READ_ONCE, referred(ShippedRuleBase.person(MONEY), Stage.OPEN, Kind.DIRECT, "debt advice", null));

            assertThat(routes(advice)).doesNotContain("debt advice");
            assertThat(advice.withheld())
                    .anyMatch(held -> held.route().equals("debt advice")
                            && held.referred().isPresent());
            assertThat(advice.alerts()).isEmpty();
            assertThat(advice.openReferrals()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 90})
        void nor_one_that_ended_lately(int days) {
            assertThat(routes(advice(READ_ONCE, ended(days)))).doesNotContain("debt advice");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Debt advice", "Referral to debt advice (town hall)", "DEBT ADVICE: urgent", " debt  advice "
                })
        void nor_one_whose_name_stands_in_a_longer_text(String text) {
            assertThat(routes(advice(
                            READ_ONCE, referred(ShippedRuleBase.person(MONEY), Stage.OPEN, Kind.DIRECT, text, null))))
                    .doesNotContain("debt advice");
        }

        @Test
        void another_word_that_holds_the_name_is_another_route() {
            assertThat(routes(advice(
                            READ_ONCE,
                            referred(ShippedRuleBase.person(MONEY), Stage.OPEN, Kind.DIRECT, "debt adviceline", null))))
                    .contains("debt advice");
        }

        @Test
        void one_of_which_nobody_wrote_whether_it_is_open_is_not_offered_again_for_that_time() {
            assertThat(routes(advice(READ_ONCE, unknown(90)))).doesNotContain("debt advice");
            assertThat(advice(READ_ONCE, unknown(90)).openReferrals()).hasSize(1);
            assertThat(whyNot(unknown(90))).hasSize(1).first().asString().contains("does not say");
            assertThat(routes(advice(READ_ONCE, unknown(91)))).contains("debt advice");
        }

        private PatientFacts unknown(int days) {
            return referred(
                    ShippedRuleBase.person(MONEY),
                    Stage.UNKNOWN,
                    Kind.DIRECT,
                    "debt advice",
                    PartialDate.on(ShippedRuleBase.TODAY.minusDays(days)));
        }

        @Test
        void after_that_it_is_offered_again() {
            var advice = advice(READ_ONCE, ended(91));

            assertThat(routes(advice)).contains("debt advice");
            assertThat(advice.openReferrals()).isEmpty();
        }

        @Test
        void why_not_says_when() {
            var open = referred(ShippedRuleBase.person(MONEY), Stage.OPEN, Kind.DIRECT, "debt advice", null);

            assertThat(whyNot(open)).containsExactly("already referred on 2026-03-07");
            assertThat(whyNot(ended(1))).containsExactly("a referral had ended by 2026-06-14");
            assertThat(whyNot(ended(91))).isEmpty();
        }

        private List<String> whyNot(PatientFacts facts) {
            return new WhyNot(new Adviser().evaluate(READ_ONCE, facts)).all(READ_ONCE.row("ROUTE-DEB-1"));
        }

        private PatientFacts ended(int days) {
            return referred(
                    ShippedRuleBase.person(MONEY),
                    Stage.CLOSED,
                    Kind.DIRECT,
                    "debt advice",
                    PartialDate.on(ShippedRuleBase.TODAY.minusDays(days)));
        }
    }

    private static PatientFacts referred(
            PatientFacts facts, Stage stage, Kind kind, String route, @Nullable PartialDate ended) {
        var referral = new Referral(
                "ServiceRequest/1",
                stage,
                PartialDate.on(ShippedRuleBase.TODAY.minusDays(100)),
                route,
                List.of(),
                kind,
                ended);
        return new PatientFacts(
                facts.asOf(),
                facts.observations(),
                facts.unread(),
                new Pathway(List.of(referral), List.of(), List.of()));
    }
}

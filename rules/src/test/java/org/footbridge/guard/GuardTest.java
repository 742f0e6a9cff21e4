package org.footbridge.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.guard.GuardedTables.DAY;
import static org.footbridge.guard.GuardedTables.LIVE;
import static org.footbridge.guard.GuardedTables.TABLES;
import static org.footbridge.guard.GuardedTables.scenarios;
import static org.footbridge.guard.GuardedTables.version;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.guard.PlantedWeakening.CaughtBy;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is lost of a safeguard is found, named, and goes live only with an approval of it. */
class GuardTest {

    private static final String SCENARIO = """
            scenario: Suicidal thoughts come first
            as of: 2026-11-23
            who: {age: 40}
            recorded: {suicidal thoughts or increased suicide risk: 10 days ago, feeling lonely: 10 days ago}
            shown: safety
            not shown: befriending
            """;

    private static List<String> names(TableFiles tables) {
        return Guard.weakenings(LIVE, version(tables)).stream()
                .map(Weakening::name)
                .toList();
    }

    static Stream<PlantedWeakening> planted() {
        return Stream.concat(PlantedInRows.all(), PlantedInWords.all());
    }

    @ParameterizedTest
    @MethodSource("planted")
    void every_planted_fault_is_caught(PlantedWeakening planted) {
        var changed = planted.change().apply(TABLES);
        switch (planted.by()) {
            case CHECK -> GuardedTables.assertRefused(changed, planted.said());
            case GUARD -> assertThat(names(changed)).anyMatch(name -> name.contains(planted.said()));
            case APPROVAL ->
                assertThat(ApprovedRows.state(changed, DAY).unapproved())
                        .extracting(row -> row.table() + " " + row.name())
                        .containsExactly(planted.said());
        }
    }

    @Test
    void the_loss_of_a_row_is_approved_apart_from_changes_of_others() {
        var changed = both(
                        remove("referrals.csv", "exercise referral"),
                        set("evidence.csv", "befriending", "strength", "A"))
                .apply(TABLES);
        assertThat(ApprovedRows.state(changed, DAY).inWords()).contains("2 rows changed and not approved");

        var one = changed.with(
                TableFiles.APPROVED_ROWS,
                ApprovedRows.approve(
                        changed,
                        "B",
                        "GP clinical lead",
                        DAY,
                        row -> row.table().equals("evidence.csv")));
        assertThat(ApprovedRows.state(one, DAY).unapproved())
                .extracting(ApprovedRows.Unapproved::inWords)
                .containsExactly("referrals.csv: exercise referral is gone");
        assertThat(ApprovedRows.state(one, DAY).inWords())
                .contains("1 row changed and not approved", "1 row: GP clinical lead");

        var all =
                one.with(TableFiles.APPROVED_ROWS, ApprovedRows.approve(one, "B", "GP clinical lead", DAY, _ -> true));
        assertThat(ApprovedRows.state(all, DAY).unapproved()).isEmpty();
    }

    @Test
    void a_canary_of_another_name_is_the_same_canary() {
        assertThat(names(set("canaries.csv", "nothing relevant", "canary", "an empty record")
                        .apply(TABLES)))
                .isEmpty();
    }

    @Test
    void a_canary_of_nothing_that_asks_for_an_alert_asks_for_more() {
        var canaries = "canaries.csv";

        assertThat(names(set(canaries, "nothing relevant", "shows", "safety").apply(TABLES)))
                .isEmpty();
        assertThat(names(set(canaries, "nothing relevant", "shows", "befriending")
                        .apply(TABLES)))
                .containsExactly("canary nothing relevant loosened");
        assertThat(names(set(canaries, "heart attack", "shows", "safety").apply(TABLES)))
                .as("which forbids some routes only")
                .containsExactly("canary heart attack loosened");
        assertThat(names(set(canaries, "nothing relevant", "shows", "-").apply(TABLES)))
                .containsExactly("canary nothing relevant loosened");
    }

    @Test
    void at_least_sixty_faults_are_planted() {
        assertThat(planted()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(planted().map(PlantedWeakening::by)).contains(CaughtBy.values());
    }

    @Test
    void the_same_tables_lose_nothing() {
        assertThat(names(TABLES)).isEmpty();
        assertThat(ApprovedRows.state(TABLES, DAY).unapproved()).isEmpty();
    }

    @Test
    void nine_rows_that_withhold_exercise_are_missed_one_by_one() {
        var changed = TABLES;
        for (int row = 1; row <= 9; row++) {
            changed = remove("2-withholding/exercise.csv", "WITHHOLD-EX-" + row).apply(changed);
        }

        assertThat(names(changed))
                .containsAll(IntStream.rangeClosed(1, 9)
                        .mapToObj(row -> "WITHHOLD-EX-" + row + " removed")
                        .toList());
        var first = compare(changed).problems().getFirst();
        assertThat(first.toString())
                .startsWith(
                        "2-withholding/exercise.csv:2 weakening \"WITHHOLD-EX-1 removed\": it is gone: when systolic"
                                + " blood pressure")
                .endsWith(
                        "put it back, or have the clinical safety officer approve it, who must not have made the change");
    }

    @Test
    void an_alert_that_becomes_a_line_at_the_end_of_the_page_is_loosened_and_such_a_line_is_none() {
        assertThat(names(set("4-alerts/pathway.csv", "ALERT-OUT-1", "shows", "at the end of the page")
                        .apply(TABLES)))
                .containsExactly("ALERT-OUT-1 loosened");
        assertThat(names(set("4-alerts/not-asked.csv", "ALERT-MISS-1", "feeling lonely", "-")
                        .apply(TABLES)))
                .isEmpty();
    }

    private static Guard.Finding compare(TableFiles changed) {
        return Guard.compare(LIVE, version(changed), Set.of());
    }

    /** Takes a row away as one should: its id stays known. */
    private static TableFiles without(String file, String id) {
        return both(remove(file, id), add("retired-ids.csv", id + ",what it was,2026-11-29"))
                .apply(TABLES);
    }

    @Test
    void what_keeps_people_safer_is_no_weakening() {
        var safety = "2-withholding/safety.csv";
        var exercise = "2-withholding/exercise.csv";

        assertThat(names(both(
                                set(safety, "WITHHOLD-SUI-2", "self-harm", "yes in last 35 days"),
                                set(exercise, "WITHHOLD-EX-1", "systolic blood pressure", ">= 170 in last 120 days"),
                                set(
                                        exercise,
                                        "WITHHOLD-EX-1",
                                        "routes",
                                        "all exercise; walking group; gardening or green activity"),
                                set("4-alerts/ask-about-safety.csv", "ALERT-ASK-2", "indicator", "critical"),
                                set("canaries.csv", "nothing relevant", "never shows", "any route; safety"),
                                set("vocabulary.csv", "feeling lonely", "discreet", "yes"))
                        .apply(TABLES)))
                .isEmpty();
    }

    @Test
    void a_weakening_that_somebody_has_approved_by_its_name_goes_live_and_another_does_not() {
        var changed = version(without("2-withholding/exercise.csv", "WITHHOLD-EX-1"));

        var finding = Guard.compare(LIVE, changed, Set.of("WITHHOLD-EX-1 removed"));

        assertThat(finding.problems()).isEmpty();
        assertThat(finding.weakenings()).extracting(Weakening::name).containsExactly("WITHHOLD-EX-1 removed");
        assertThat(Guard.compare(LIVE, changed, Set.of("WITHHOLD-EX-2 removed")).unapproved())
                .hasSize(1);
    }

    @Test
    void a_line_of_text_approves_nothing() {
        var changed = without("2-withholding/exercise.csv", "WITHHOLD-EX-1");
        var approved = changed.with(
                "approvals.csv",
                "who,role,date,rule base,weakening\nB,Clinical safety officer,2026-11-29," + changed.sha256()
                        + ",WITHHOLD-EX-1 removed\n");

        assertThat(compare(approved).unapproved()).hasSize(1);
    }

    @Test
    void an_approved_row_needs_somebody_with_a_role_and_a_day() {
        var forged = set(TableFiles.APPROVED_ROWS, "WITHHOLD-SUI-1", "who", "-").apply(TABLES);

        assertThat(compare(forged).problems())
                .singleElement()
                .asString()
                .contains("approved-rows.csv", "[who] nobody can answer for nothing");
    }

    private static List<String> weakened(String was, String now) {
        return Guard.weakenings(
                        version(TABLES, scenarios(was)), version(TABLES, now.isEmpty() ? List.of() : scenarios(now)))
                .stream()
                .map(weakening -> weakening.name() + ": " + weakening.what())
                .toList();
    }

    @Test
    void a_scenario_of_a_safeguard_must_not_be_lost_or_ask_for_less() {
        var name = "scenario Suicidal thoughts come first ";
        assertThat(weakened(SCENARIO, SCENARIO)).isEmpty();
        assertThat(weakened(SCENARIO, "")).containsExactly(name + "removed: it is gone, or cannot be read any more");
        assertThat(weakened(SCENARIO, SCENARIO.replace("shown: safety", "shown: nothing")))
                .containsExactly(name + "loosened: it does not ask any more that safety is shown");
        assertThat(weakened(SCENARIO, SCENARIO.replace("age: 40", "age: 41")))
                .containsExactly(name + "loosened: it is about another record");
    }

    @Test
    void a_new_word_of_the_vocabulary_makes_no_scenario_one_about_another_record() {
        var text = SCENARIO.replace("shown: safety", "could not be read: problems\nshown: safety");
        var next = version(both(
                        add(
                                "vocabulary.csv",
                                "a word of this test,yes or no,-,-,-,-,-,latest,-,recorded,every entry,no,no,no,-,-,-,a-word"),
                        FileEdit.put(
                                "codes/a-word.csv",
                                "system,code,display,means,source,verified\n"
                                        + "https://test.example,a-word,A word,yes,a list,seen\n"))
                .apply(TABLES));

        assertThat(Guard.weakenings(
                        version(TABLES, scenarios(text)), version(next.tables(), scenarios(text, next.ruleBase()))))
                .isEmpty();
    }

    @Test
    void a_scenario_of_a_safeguard_must_not_look_at_less_of_the_cards() {
        var cards = SCENARIO.replace(
                "shown: safety", "cards: {safety: {indicator: critical, says: [assess safety, crisis pathway]}}");
        var less =
                "scenario Suicidal thoughts come first loosened: it does not ask any more for all that a GP should see";

        assertThat(weakened(SCENARIO, cards)).isEmpty();
        assertThat(weakened(cards, cards.replace("crisis pathway", "crisis pathway, today")))
                .isEmpty();
        assertThat(List.of(
                        SCENARIO,
                        cards.replace("indicator: critical, ", ""),
                        cards.replace("assess safety, ", ""),
                        SCENARIO
                                + "first card: {safety: {indicator: critical, says: [assess safety, crisis pathway]}}"))
                .allSatisfy(softer -> assertThat(weakened(cards, softer)).containsExactly(less));
    }

    @Test
    void a_scenario_without_a_safeguard_may_change() {
        var lonely = """
                scenario: Lonely
                as of: 2026-11-23
                who: {age: 40}
                recorded: {feeling lonely: 10 days ago}
                shown: befriending
                """;

        assertThat(weakened(lonely, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rulebase", "../docs/governance-sample/rules"})
    void every_row_that_is_shipped_is_approved(String folder) {
        assertThat(ApprovedRows.state(TableFiles.in(Path.of(folder)), DAY).unapproved())
                .as("./footbridge approve-rows says who has read them")
                .isEmpty();
    }
}

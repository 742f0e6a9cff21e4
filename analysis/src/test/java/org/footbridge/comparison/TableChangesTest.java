package org.footbridge.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.footbridge.rule.Row;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;

class TableChangesTest {

    private static final String LONELINESS = "1-needs/loneliness.csv";

    private static TableFiles with(String table, String text, String instead) {
        var old = ShippedRuleBase.TABLES.text(table).orElseThrow();
        assertThat(old).contains(text);
        return ShippedRuleBase.TABLES.with(table, old.replace(text, instead));
    }

    private static RuleChanges rules(TableFiles newer) {
        return RuleChanges.between(ShippedRuleBase.ruleBase(), ShippedRuleBase.sound(newer));
    }

    @Test
    void the_same_tables_have_not_changed() {
        assertThat(RuleChanges.between(ShippedRuleBase.ruleBase(), ShippedRuleBase.ruleBase())
                        .isEmpty())
                .isTrue();
        assertThat(TableChanges.between(ShippedRuleBase.TABLES, ShippedRuleBase.TABLES))
                .isEmpty();
    }

    @Test
    void a_changed_bound_is_in_the_words_of_a_clinician() {
        var changed = rules(with(LONELINESS, ">= 6 in last 365 days", ">= 5 in last 180 days"))
                .changed();

        assertThat(changed).singleElement().satisfies(rule -> {
            assertThat(rule.row().id()).isEqualTo("NEED-LON-2");
            assertThat(rule.cells())
                    .containsExactly(new CellChange(
                            "UCLA-3 loneliness score",
                            "UCLA-3 loneliness score is 6 or more in the last 365 days",
                            "UCLA-3 loneliness score is 5 or more in the last 180 days"));
        });
    }

    @Test
    void a_condition_that_is_new_or_gone_has_an_empty_side() {
        var tables = with(
                LONELINESS,
                "ucla-3,-,-,>= 6 in last 365 days,-,loneliness",
                "ucla-3,-,yes,>= 6 in last 365 days,-,loneliness");

        assertThat(rules(tables).changed().getFirst().cells())
                .containsExactly(new CellChange("social isolation", "", "social isolation is recorded"));
    }

    @Test
    void rules_that_are_new_or_gone_are_named() {
        var added = with(
                LONELINESS,
                "NEED-ISO-1,",
                "NEED-LON-9,draft,Link worker lead,2027-09-30,ucla-3,-,-,>= 8 in last 30 days,-,loneliness\nNEED-ISO-1,");

        assertThat(rules(added).added()).extracting(Row::id).containsExactly("NEED-LON-9");
        assertThat(RuleChanges.between(ShippedRuleBase.sound(added), ShippedRuleBase.ruleBase())
                        .removed())
                .extracting(Row::id)
                .containsExactly("NEED-LON-9");
    }

    @Test
    void owner_review_and_texts_count_as_much_as_conditions() {
        var tables = with(
                "4-alerts/link-worker.csv",
                "ALERT-LW-7,active,Link worker lead,2027-03-31",
                "ALERT-LW-7,retired,GP clinical lead,2028-03-31");

        assertThat(rules(tables).changed().getFirst().cells())
                .containsExactly(
                        new CellChange("status", "active", "retired"),
                        new CellChange("owner", "Link worker lead", "GP clinical lead"),
                        new CellChange("review by", "2027-03-31", "2028-03-31"));
    }

    @Test
    void codes_words_and_sentences_are_compared_too() {
        var codes = "codes/me-cfs.csv";
        var tables = with(codes, "Mild chronic fatigue syndrome,yes", "Mild chronic fatigue syndrome,no")
                .with(
                        "evidence.csv",
                        ShippedRuleBase.TABLES.text("evidence.csv").orElseThrow() + "local,C,Nobody has looked.,Us\n");

        var changes = TableChanges.between(ShippedRuleBase.TABLES, tables);

        assertThat(changes).extracting(TableChanges::file).containsExactly(codes, "evidence.csv");
        assertThat(changes.getFirst().changed())
                .containsExactly(new TableChanges.Changed(
                        "http://snomed.info/sct 377181000000104", List.of(new CellChange("means", "yes", "no"))));
        assertThat(changes.getLast().added())
                .containsExactly("key: local; strength: C; limitation: Nobody has looked.; source: Us");
    }
}

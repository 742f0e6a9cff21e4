package org.footbridge.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.footbridge.facts.RecordPart;
import org.footbridge.pathway.PathwayTerms;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class ShippedRuleBaseTest {

    private final Vocabulary vocabulary = ShippedRuleBase.ruleBase().vocabulary();

    @Test
    void the_shipped_tables_have_no_fault_and_every_canary_lives() {
        var outcome = RuleBaseGate.admit(ShippedRuleBase.TABLES);

        assertThat(outcome instanceof Outcome.Faulty faulty ? faulty.report() : "")
                .isEmpty();
    }

    @Test
    void what_the_pathway_rules_derive_is_in_the_vocabulary_and_read_from_referrals() {
        assertThat(PathwayTerms.ALL)
                .allSatisfy(name -> assertThat(vocabulary.term(name).readFrom()).contains(RecordPart.REFERRALS));
        assertThat(vocabulary.terms())
                .filteredOn(Term::isDerived)
                .extracting(Term::name)
                .containsExactlyInAnyOrderElementsOf(PathwayTerms.ALL);
    }

    @Test
    void a_summary_stays_under_140_characters() {
        assertThat(ShippedRuleBase.ruleBase().rows())
                .allSatisfy(row -> assertThat(summary(row)).hasSizeLessThan(140));
    }

    @Test
    void every_answer_of_phq_9_item_9_is_understood() {
        assertThat(vocabulary.entriesOf(vocabulary.term("PHQ-9 item 9")))
                .extracting(entry -> entry.code().code())
                .contains("44260-8", "LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9");
    }

    @Test
    void the_name_of_a_rule_base_is_the_hash_of_its_tables() {
        var changed = ShippedRuleBase.TABLES.with(
                "about.csv", ShippedRuleBase.TABLES.text("about.csv").orElseThrow() + "\n");

        assertThat(ShippedRuleBase.ruleBase().sha256())
                .isEqualTo(ShippedRuleBase.TABLES.sha256())
                .hasSize(64);
        assertThat(ShippedRuleBase.sound(changed).sha256())
                .isNotEqualTo(ShippedRuleBase.ruleBase().sha256());
    }

    @Test
    void a_row_is_overdue_the_day_after_its_review_and_keeps_working() {
        var row = ShippedRuleBase.ruleBase().row("NEED-LON-1");
        var day = row.head().reviewBy();

        assertThat(ShippedRuleBase.ruleBase().overdueOn(day)).doesNotContain(row);
        assertThat(ShippedRuleBase.ruleBase().overdueOn(day.plusDays(1))).contains(row);
    }

    @Test
    void without_the_codes_of_link_workers_nothing_goes_live() {
        var texts = new HashMap<String, String>();
        ShippedRuleBase.TABLES.paths().stream()
                .filter(path -> !path.equals("codes/link-worker.csv"))
                .forEach(path ->
                        texts.put(path, ShippedRuleBase.TABLES.text(path).orElseThrow()));

        assertThat(((Outcome.Faulty) RuleBaseGate.admit(TableFiles.of(texts))).report())
                .isEqualTo("codes/link-worker.csv this table is missing; put it back");
    }

    private static String summary(Row row) {
        return switch (row) {
            case Row.Needed needed -> needed.need();
            case Row.Routed routed -> routed.summary();
            case Row.Alerting alerting -> alerting.notice().summary();
            case Row.Withholding withholding ->
                withholding.notice().map(notice -> notice.summary()).orElse("");
        };
    }
}

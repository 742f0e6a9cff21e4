package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far back the rules ask, beyond which nothing that cannot be read matters. */
class HorizonsTest {

    private static final String LONELINESS = "1-needs/loneliness.csv";
    private static final String SCORE = "UCLA-3 loneliness score";

    @ParameterizedTest
    @CsvSource({">= 6 in last 365 days,365", ">= 6 in last 30 days,30", ">= 6 last recorded 91 to 730 days ago,730"})
    void the_furthest_day_that_an_active_row_asks_of_is_the_horizon(String cell, int days) {
        assertThat(horizon(withNeed(">= 6 in last 365 days", cell), SCORE)).hasValue(days);
    }

    @ParameterizedTest
    @CsvSource({"yes last recorded over 400 days ago,400", "yes last recorded 10 to 500 days ago,500"})
    void an_old_entry_is_asked_for_as_far_as_the_row_says(String cell, int days) {
        assertThat(horizon(withNeed("-,yes in last 365 days,-", "-," + cell + ",-"), "social isolation"))
                .hasValue(days);
    }

    @Test
    void a_row_without_a_window_asks_of_the_whole_record() {
        assertThat(horizon(FixedTables.TABLES, "money problem")).isEmpty();
    }

    @Test
    void a_row_that_is_no_rule_asks_nothing() {
        assertThat(horizon(withNeed("NEED-LON-2,active", "NEED-LON-2,draft"), SCORE))
                .isEmpty();
    }

    private static TableFiles withNeed(String text, String instead) {
        var table = FixedTables.TABLES.text(LONELINESS).orElseThrow();
        assertThat(table).contains(text);
        return FixedTables.TABLES.with(LONELINESS, table.replace(text, instead));
    }

    private static OptionalInt horizon(TableFiles tables, String term) {
        var outcome = RuleBaseReader.read(tables);
        assertThat(outcome).isInstanceOf(Outcome.Sound.class);
        var vocabulary = ((Outcome.Sound) outcome).ruleBase().vocabulary();
        return vocabulary.horizon(vocabulary.term(term));
    }
}

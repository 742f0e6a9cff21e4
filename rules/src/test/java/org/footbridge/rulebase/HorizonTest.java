package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;

/** How far back an entry that cannot be read still matters: as far as any rule asks, and no further. */
class HorizonTest {

    private static final String LONELINESS = "1-needs/loneliness.csv";
    private static final String UCLA = "UCLA-3 loneliness score";
    private static final RuleBase FIXED = sound(FixedTables.TABLES);

    @Test
    void is_the_furthest_day_of_any_window() {
        assertThat(horizon(FIXED, UCLA)).hasValue(365);
        assertThat(horizon(withScore(">= 6 in last 30 days"), UCLA)).hasValue(30);
        assertThat(horizon(withScore(">= 6 last recorded 91 to 730 days ago"), UCLA))
                .hasValue(730);
    }

    @Test
    void of_what_is_old_without_end_is_where_it_begins() {
        var tables = FixedTables.TABLES.with(
                LONELINESS,
                FixedTables.TABLES
                        .text(LONELINESS)
                        .orElseThrow()
                        .replace("yes in last 365 days", "yes last recorded over 400 days ago"));

        assertThat(horizon(sound(tables), "feeling lonely")).hasValue(400);
    }

    @Test
    void has_no_limit_where_a_rule_asks_of_the_whole_record_or_none_asks() {
        assertThat(horizon(FIXED, "lives alone")).isEmpty();
        assertThat(horizon(FIXED, "self-harm")).hasValue(30);
        assertThat(horizon(FIXED, "suicidal thoughts or increased suicide risk"))
                .isEmpty();
        assertThat(FIXED.vocabulary().terms().stream()
                        .filter(term -> FIXED.activeRows().stream()
                                .flatMap(row -> row.conditions().stream())
                                .noneMatch(condition -> condition.term().equals(term))))
                .allSatisfy(term -> assertThat(FIXED.vocabulary().horizon(term)).isEmpty());
    }

    @Test
    void follows_a_row_that_is_removed() {
        assertThat(horizon(FIXED.without("NEED-LON-2"), UCLA)).isEmpty();
    }

    @Test
    void a_draft_has_no_say() {
        var tables = FixedTables.TABLES.with(
                LONELINESS,
                FixedTables.TABLES
                        .text(LONELINESS)
                        .orElseThrow()
                        .lines()
                        .map(line -> line.startsWith("NEED-LON-2,") ? line.replace(",active,", ",draft,") : line)
                        .collect(Collectors.joining("\n", "", "\n")));

        assertThat(horizon(sound(tables), UCLA)).isEmpty();
    }

    private static RuleBase withScore(String cell) {
        return sound(FixedTables.TABLES.with(
                LONELINESS, FixedTables.TABLES.text(LONELINESS).orElseThrow().replace(">= 6 in last 365 days", cell)));
    }

    private static OptionalInt horizon(RuleBase ruleBase, String term) {
        return ruleBase.vocabulary().horizon(ruleBase.vocabulary().term(term));
    }

    private static RuleBase sound(TableFiles tables) {
        return switch (RuleBaseReader.read(tables)) {
            case Outcome.Sound(var ruleBase) -> ruleBase;
            case Outcome.Faulty faulty -> throw new AssertionError(faulty.report());
        };
    }
}

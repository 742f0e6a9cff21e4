package org.footbridge.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.reader.SuiteReader;
import org.footbridge.table.TableFiles;

/** The shipped tables as a folder is in which somebody has approved every row, and what is made of them. */
final class GuardedTables {

    static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    static final TableFiles TABLES = ShippedRuleBase.TABLES.with(
            TableFiles.APPROVED_ROWS,
            ApprovedRows.approve(ShippedRuleBase.TABLES, "A", "Link worker lead", DAY, _ -> true));
    static final GuardedVersion LIVE = version(TABLES);

    private GuardedTables() {}

    /** Without scenarios. */
    static GuardedVersion version(TableFiles tables) {
        return version(tables, List.of());
    }

    /** Without their canaries, some of which see a loss too. */
    static GuardedVersion version(TableFiles tables, List<WrittenScenario> scenarios) {
        return new GuardedVersion(ShippedRuleBase.sound(tables), tables, scenarios);
    }

    /** The scenarios of one file. */
    static List<WrittenScenario> scenarios(String text) {
        return scenarios(text, ShippedRuleBase.ruleBase());
    }

    /** The scenarios of one file, in the words of a rule base. */
    static List<WrittenScenario> scenarios(String text, RuleBase ruleBase) {
        var suite = SuiteReader.read(new TreeMap<>(Map.of("a.yaml", text)), ruleBase, (path, asOf) -> {
            throw new IllegalArgumentException("no records here");
        });
        assertThat(suite.problems()).isEmpty();
        return suite.scenarios();
    }

    /** The check refuses the tables, and says this. */
    static void assertRefused(TableFiles tables, String said) {
        assertThat(RuleBaseGate.admit(tables))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.report()).contains(said));
    }
}

package org.footbridge.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;

class ShippedRuleBaseTest {

    @Test
    void the_shipped_tables_have_no_fault_and_every_canary_lives() {
        var outcome = RuleBaseGate.admit(TableFiles.in(Path.of("rulebase")));

        assertThat(outcome instanceof Outcome.Faulty faulty ? faulty.report() : "")
                .isEmpty();
    }
}

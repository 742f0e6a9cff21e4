package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;

class LeafletsTest {

    private final RuleBase shipped =
            ((Outcome.Sound) RuleBaseGate.admit(TableFiles.in(Path.of("rulebase")))).ruleBase();
    private final Leaflets leaflets = shipped.leaflets();

    @Test
    void every_route_that_somebody_can_be_sent_to_has_a_leaflet() {
        assertThat(Row.of(Routed.class, shipped.activeRows()))
                .allSatisfy(row -> assertThat(leaflets.of(row.route()).isPresent())
                        .as(row.route())
                        .isEqualTo(row.referralModel() != ReferralModel.ASK));
    }

    @Test
    void what_belongs_to_the_route_is_asked_before_what_is_always_asked() {
        assertThat(leaflets.prompts("debt advice"))
                .startsWith("Shame or fear of letters: would they like somebody beside them?")
                .endsWith("Seeing, hearing, language or reading: what would they need?")
                .hasSize(4);
        assertThat(leaflets.prompts("asking about loneliness")).hasSize(3);
    }

    @Test
    void words_kept_off_are_found_at_the_beginning_of_a_word_in_any_case() {
        assertThat(leaflets.keptOff("After Abuse, and DEPRESSED")).isEqualTo(List.of("depress", "abus"));
        assertThat(leaflets.keptOff("A fundamental disabuse of notions")).isEmpty();
    }
}

package org.footbridge.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which needs a referral is, by the reason that a record gives. */
class NeedNamesTest {

    private final NeedNames needs = ShippedRuleBase.ruleBase().needNames();

    @ParameterizedTest
    @CsvSource({
        "loneliness, loneliness",
        "Loneliness, loneliness",
        "Feeling lonely, loneliness",
        "Feeling lonely since the move, loneliness",
        "money worries: letters from the bank, money worries",
        "work, work"
    })
    void names_a_need_or_what_shows_it(String reason, String need) {
        assertThat(needs.in(reason)).contains(need);
    }

    @ParameterizedTest
    @CsvSource({"Referred by social work", "Lonely hearts club", "type 2 diabetes", "lives alone", "age", "''"})
    void any_other_reason_is_for_no_need_of_the_tables(String reason) {
        assertThat(needs.in(reason)).isEmpty();
    }

    @Test
    void several_reasons_are_for_several_needs() {
        assertThat(needs.in(List.of("loneliness", "housing problem"))).contains("loneliness", "housing");
    }
}

package org.footbridge.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.footbridge.bench.request.HookRequests;
import org.footbridge.bench.request.RecordGenerator;
import org.footbridge.bench.request.RecordSize;
import org.footbridge.facts.London;
import org.junit.jupiter.api.Test;

/** The streaming floor decides the rules that the peer decides. */
class EightRulesTest {

    private static String fired(RecordSize size) {
        var record = RecordGenerator.record(size, 42, LocalDate.now(London.ZONE));
        return EightRules.of(StreamedFacts.of(HookRequests.forPeer(record)));
    }

    @Test
    void a_small_record_shows_no_problem_with_money_or_housing() {
        assertThat(fired(RecordSize.SMALL)).isEqualTo("ADEFGH");
    }

    @Test
    void a_typical_record_makes_all_of_them_fire() {
        assertThat(fired(RecordSize.TYPICAL)).isEqualTo("ABCDEFGH");
    }
}

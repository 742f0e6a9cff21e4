package org.footbridge.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingCallsTest {
    private final WaitingCalls waiting = new WaitingCalls();

    private static ShadowedCall call(int entries) {
        return new ShadowedCall("a-service", "f00d", entries, List.of(), _ -> List.of());
    }

    @Test
    void so_many_calls_wait_and_no_more_until_one_is_taken() {
        for (int i = 0; i < WaitingCalls.MOST_CALLS; i++) {
            assertThat(waiting.offer(call(1))).isTrue();
        }
        assertThat(waiting.offer(call(1))).isFalse();

        assertThat(waiting.next()).isPresent();

        assertThat(waiting.offer(call(1))).isTrue();
    }

    @Test
    void so_many_entries_of_records_wait_and_no_more_until_they_are_taken() {
        assertThat(waiting.offer(call(WaitingCalls.MOST_ENTRIES - 1))).isTrue();
        assertThat(waiting.offer(call(2))).isFalse();
        assertThat(waiting.offer(call(1))).isTrue();

        assertThat(waiting.next()).isPresent();

        assertThat(waiting.offer(call(WaitingCalls.MOST_ENTRIES - 1))).isTrue();
    }

    @Test
    void a_record_that_is_larger_than_all_the_room_waits_alone() {
        assertThat(waiting.offer(call(WaitingCalls.MOST_ENTRIES + 1))).isTrue();
        assertThat(waiting.offer(call(0))).isFalse();
        assertThat(waiting.next()).isPresent();
        assertThat(waiting.next()).isEmpty();
        assertThat(waiting.offer(call(0))).isTrue();
    }
}

package org.footbridge.bench.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Made-up records have the size that they say, and come out the same each time. */
class RecordGeneratorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @EnumSource
    void a_record_has_as_many_resources_as_its_size_says(RecordSize size) {
        var record = RecordGenerator.record(size, 42, DAY);

        assertThat(1 + record.byType().values().stream().mapToInt(List::size).sum())
                .isEqualTo(size.resources());
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_request_and_another_seed_another(RecordSize size) {
        byte[] request = HookRequests.prefetched(RecordGenerator.record(size, 42, DAY));

        assertThat(HookRequests.prefetched(RecordGenerator.record(size, 42, DAY)))
                .isEqualTo(request);
        assertThat(HookRequests.prefetched(RecordGenerator.record(size, 43, DAY)))
                .isNotEqualTo(request);
    }
}

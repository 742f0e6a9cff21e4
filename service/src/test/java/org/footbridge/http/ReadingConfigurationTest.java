package org.footbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.footbridge.record.RecordReader;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class ReadingConfigurationTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(ReadingConfiguration.class);

    @Test
    void reads_within_two_seconds_by_default() {
        application.run(context -> {
            assertThat(context.getBean(ReadingLimits.class))
                    .isEqualTo(new ReadingLimits(Duration.ofSeconds(2), 200, DataSize.ofMegabytes(8), 256));
            assertThat(context).hasSingleBean(RecordReader.class);
        });
        application
                .withPropertyValues(
                        "footbridge.reading.budget=500ms",
                        "footbridge.reading.page-limit=3",
                        "footbridge.reading.body-limit=1MB",
                        "footbridge.reading.connections=4")
                .run(context -> assertThat(context.getBean(ReadingLimits.class))
                        .isEqualTo(new ReadingLimits(Duration.ofMillis(500), 3, DataSize.ofMegabytes(1), 4)));
    }

    @Test
    void refuses_limits_under_which_nothing_could_be_read() {
        application
                .withPropertyValues("footbridge.reading.budget=0s")
                .run(context -> assertThat(context).hasFailed());
    }
}

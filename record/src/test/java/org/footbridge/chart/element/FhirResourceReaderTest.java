package org.footbridge.chart.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footbridge.record.TestJson.condition;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FhirResourceReaderTest {

    @Test
    void stops_where_nobody_waits_for_the_facts_any_more() {
        var lonely = condition("c1", "267076002", "");
        var code = Elements.of("code");
        assertThat(FhirResourceReader.read("Condition", lonely, code)).isPresent();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> FhirResourceReader.read("Condition", lonely, code))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}

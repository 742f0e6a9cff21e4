package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footbridge.record.TestJson.condition;

import java.util.Set;
import java.util.concurrent.CancellationException;
import org.hl7.fhir.r4.model.Condition;
import org.junit.jupiter.api.Test;

class FhirParserTest {

    @Test
    void stops_where_nobody_waits_for_the_facts_any_more() {
        var parser = new FhirParser(TestRecord.FHIR);
        var lonely = condition("c1", "267076002", "");
        assertThat(parser.read(Condition.class, lonely, Set.of("code"))).isPresent();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> parser.read(Condition.class, lonely, Set.of("code")))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}

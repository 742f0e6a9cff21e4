package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.footbridge.record.PrefetchTemplates;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The first calls of a service take the way that most calls take, and fill no log with parts that nobody failed to read. */
class WarmUpTest {

    @Test
    void sends_every_part_of_a_record_along() throws IOException {
        var call = new ClassPathResource("warm-up.json").getContentAsByteArray();

        assertThat(JsonMapper.shared().readTree(call).path("prefetch").propertyNames())
                .containsAll(PrefetchTemplates.all().byKey().keySet());
    }
}

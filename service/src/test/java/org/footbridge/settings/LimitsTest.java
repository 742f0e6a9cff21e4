package org.footbridge.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.footbridge.http.ReadingLimits;
import org.footbridge.launch.discovery.LaunchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitsTest {
    @ParameterizedTest
    @CsvSource({
        "reading.budget, -1s",
        "reading.page-limit, 0",
        "reading.body-limit, 0",
        "reading.connections, -1",
        "launch.discovery-cache, -1s",
        "launch.start-life, 0s",
        "launch.lifetime, 100000d",
        "launch.keys.rotate-after, 0s",
        "launch.keys.keep-old, -1d",
    })
    void a_value_outside_its_limits_is_refused_with_its_key(String key, String value) {
        var source = new MapConfigurationPropertySource(Map.of("footbridge." + key, value));
        var type = key.startsWith("launch") ? LaunchSettings.class : ReadingLimits.class;

        assertThatThrownBy(() -> new Binder(source).bind("footbridge." + key.replaceFirst("\\..*", ""), type))
                .rootCause()
                .hasMessageStartingWith("footbridge." + key + " must be from ");
    }

    @Test
    void limits_are_themselves_allowed() {
        assertThat(Limits.time("key", Duration.ZERO, "0s", "1h")).isZero();
        assertThat(Limits.count("key", 1, 1)).isOne();
    }
}

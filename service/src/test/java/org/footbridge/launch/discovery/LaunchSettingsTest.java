package org.footbridge.launch.discovery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A setting that cannot work stops the start, and names itself. */
class LaunchSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "issuers[0].name, ' ', lacks name",
        "issuers[0].issuer, '', lacks issuer",
        "issuers[0].client-id, '', lacks client-id",
        "issuers[0].issuer, http://fhir.example/r4, give a FHIR base URL with https",
        "issuers[0].authentication, client-secret-basic, client-secret-basic needs a client-secret",
        "base-url, http://footbridge.example, https only",
        "base-url, https:footbridge.example, 'scheme, host and port only'",
        "base-url, https://practice.example/footbridge, 'scheme, host and port only'"
    })
    void is_refused(String key, String value, String why) {
        var settings = new HashMap<>(Map.of(
                "footbridge.launch.issuers[0].name", "Record",
                "footbridge.launch.issuers[0].issuer", "https://fhir.example/r4",
                "footbridge.launch.issuers[0].client-id", "footbridge"));
        settings.put("footbridge.launch." + key, value);

        assertThatThrownBy(() -> new Binder(new MapConfigurationPropertySource(settings))
                        .bind("footbridge.launch", LaunchSettings.class))
                .rootCause()
                .hasMessageContaining(why);
    }
}
